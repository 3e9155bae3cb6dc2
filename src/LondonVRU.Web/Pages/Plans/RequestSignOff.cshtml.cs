using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Sends a draft to the chair: what is missing is listed with links, before anything is asked.</summary>
[Needs(Right.EditPlan)]
public sealed class RequestSignOffModel(IMediator mediator, CurrentTenant tenant) : LifecyclePage(mediator, tenant)
{
    private readonly IMediator mediator = mediator;

    public PlanChecks Checks { get; private set; } = null!;

    /// <summary>Minimum standards without an answer: the plan can't be signed with them.</summary>
    public IReadOnlyList<PlanChecks.Finding> Blocking => [.. Checks.Findings.Where(finding => finding.Blocks)];

    /// <summary>Worth a look, but no hindrance.</summary>
    public IReadOnlyList<(Gap Gap, int Count)> WorthALook => [.. Checks.Findings.Where(finding => !finding.Blocks).CountBy(finding => finding.Gap).Select(pair => (pair.Key, pair.Value))];

    protected override bool IsTime => Plan.State == PlanState.Draft;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        TakeAsync(new AskForPlanSignOff(Year), "Sent", "The plan is with the chair. Updates go on; a change of content takes it back.", ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Checks = await mediator.Send(new CheckPlan(Year), ct);
    }
}
