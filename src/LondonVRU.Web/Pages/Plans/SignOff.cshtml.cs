using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The chair signs the plan, or sends it back with a reason.</summary>
[Needs(Right.SignOff)]
public sealed class SignOffModel(IMediator mediator, CurrentTenant tenant, Actor actor) : LifecyclePage(mediator, tenant)
{
    /// <summary>Why it is sent back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Nobody signs what they sent themselves.</summary>
    public bool IsOwn => Plan.SignOffAskedById == actor.PersonIdOrNull;

    protected override bool IsTime => Plan.State == PlanState.AwaitingSignOff;

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) =>
        TakeAsync(new SignOffPlan(Year), "Signed", "You have signed the plan. The coordinator can submit it to London now.", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) =>
        TakeAsync(new DeclinePlan(Year, Reason), "Sent back", "The plan is a draft again. Whoever sent it gets your reason.", ct);

    protected override string FieldOf(string code) => code == "plan.decline-reason" ? nameof(Reason) : "";
}
