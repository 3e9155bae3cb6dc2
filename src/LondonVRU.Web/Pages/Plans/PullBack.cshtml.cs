using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Takes the submitted plan back, before London has opened it.</summary>
[Needs(Right.EditPlan)]
public sealed class PullBackModel(IMediator mediator, CurrentTenant tenant) : LifecyclePage(mediator, tenant)
{
    protected override bool IsTime => Plan.State == PlanState.Submitted && Plan.Answer is null;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        TakeAsync(new PullBackPlan(Year), "Pulled back", "The plan is a draft again. London no longer sees what you had submitted.", ct);
}
