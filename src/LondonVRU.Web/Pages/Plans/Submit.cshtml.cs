using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Hands the signed plan to London.</summary>
[Needs(Right.EditPlan)]
public sealed class SubmitModel(IMediator mediator, CurrentTenant tenant) : LifecyclePage(mediator, tenant)
{
    public int Open => Plan.Themes.Sum(theme => theme.Actions.Count(action => !action.IsRestricted));

    public int Restricted => Plan.Themes.Sum(theme => theme.Actions.Count(action => action.IsRestricted));

    protected override bool IsTime => Plan.State == PlanState.SignedOff;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        TakeAsync(new SubmitPlan(Year), "Submitted", "The plan is with London. You can pull it back until London opens it.", ct);
}
