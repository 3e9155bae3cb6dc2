using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Days;

/// <summary>The days of one person in the current tenant: ends of their own actions and milestones, and due days of reviews. Of what is restricted only that there is something.</summary>
internal sealed class DaysHere(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    private const string Restricted = "a restricted action";

    /// <param name="since">London day; what lies before is left out.</param>
    public async Task<IReadOnlyList<CalendarDay>> ListAsync(DateOnly since, CancellationToken ct)
    {
        var place = tenant.Info.PlaceName;
        List<CalendarDay> days = [];
        if (tenant.Info.IsLondon || actor.Has(Right.EditPlan) || actor.Has(Right.SignOff) || actor.Has(Right.UpdateOwnActions))
        {
            var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycle.DueOn >= since).ToListAsync(ct);
            days.AddRange(cycles.Select(cycle => new CalendarDay($"review-{cycle.Code}-{tenant.Info.Slug}", cycle.DueOn, tenant.Info.IsLondon
                ? $"Reviews of {cycle.Quarter.Months} are due" : actor.Has(Right.EditPlan) || actor.Has(Right.SignOff)
                ? $"{place}: the review of {cycle.Quarter.Months} is due" : $"{place}: updates for {cycle.Quarter.Months} are due")));
            days.AddRange(cycles.Where(cycle => cycle.OpensOn >= since).Select(cycle => new CalendarDay(
                $"opens-{cycle.Code}-{tenant.Info.Slug}", cycle.OpensOn, $"{place}: the review of {cycle.Quarter.Months} opens")));
        }

        if (tenant.Info.IsLondon || !actor.Has(Right.ReadPlan))
        {
            return days;
        }

        var me = actor.PersonId;
        var own =
            from action in db.Actions
            join plan in db.Plans on action.PlanId equals plan.Id
            where action.OwnerId == me && plan.State != PlanState.Closed && action.DoesNotApplyBecause == null
                && (action.Status == null || (action.Status != ActionStatus.Complete && action.Status != ActionStatus.Stopped))
            select action;
        var ends = await own.Where(action => action.End.To >= since).Select(action => new { action.Id, action.End.To, action.Text, action.IsRestricted }).ToListAsync(ct);
        days.AddRange(ends.Select(action => new CalendarDay($"action-{action.Id}", action.To!.Value, $"{place}: end of {(action.IsRestricted ? Restricted : Short(action.Text))}")));
        var steps = await (
            from milestone in db.Milestones
            join action in own on milestone.ActionId equals action.Id
            where milestone.DoneAt == null && milestone.Due.To >= since
            select new { milestone.Id, milestone.Due.To, milestone.Text, action.IsRestricted }).ToListAsync(ct);
        days.AddRange(steps.Select(step => new CalendarDay(
            $"milestone-{step.Id}", step.To!.Value, $"{place}: {(step.IsRestricted ? $"milestone of {Restricted}" : Short(step.Text))}")));
        return days;
    }

    private static string Short(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 119).TrimEnd(), "…");
}
