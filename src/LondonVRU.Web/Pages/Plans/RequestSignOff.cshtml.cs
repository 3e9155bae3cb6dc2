using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Sends a draft to the chair: what is missing is listed with links, before anything is asked.</summary>
[Needs(Right.EditPlan)]
public sealed class RequestSignOffModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : LifecyclePage(mediator, tenant)
{
    /// <summary>Minimum standards without an answer: the plan can't be signed with them.</summary>
    public IEnumerable<(string Number, PlanPage.Row Action)> Unanswered => Where(action => action.IsUnanswered);

    /// <summary>Worth a look, but no hindrance: local and adopted actions without an owner, and what has no end day or is past it.</summary>
    public IReadOnlyList<(int Count, string What, string Look)> WorthALook
    {
        get
        {
            var today = LondonTime.Today(clock);
            return
            [
                .. new[]
                {
                    (Where(action => action.IsWithoutOwner && !action.IsUnanswered).Count(), "without an owner", "no-owner"),
                    (Where(action => action.IsUndated).Count(), "without an end day", "undated"),
                    (Where(action => action.IsPastItsEnd(today)).Count(), "past the end", "late"),
                }.Where(line => line.Item1 > 0),
            ];
        }
    }

    protected override bool IsTime => Plan.State == PlanState.Draft;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        TakeAsync(new AskForPlanSignOff(Year), "Sent", "The plan is with the chair. Updates go on; a change of content takes it back.", ct);

    private IEnumerable<(string Number, PlanPage.Row Action)> Where(Func<PlanPage.Row, bool> fits) =>
        Plan.Themes.SelectMany(theme => theme.Actions.Where(fits), (theme, action) => ($"{theme.Number}.{action.Number}", action));
}
