using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Days;

/// <summary>The days of one person in the current tenant: ends of their own actions and milestones, due days of reviews, and learning sessions that they signed up for. Of what is restricted only that there is something.</summary>
internal sealed class OwnCalendar(VruDbContext db, AskedHere asked, CurrentTenant tenant, Actor actor) : IScopedPart
{
    private const string Restricted = "a restricted action";

    /// <param name="since">London day; what lies before is left out.</param>
    public async Task<IReadOnlyList<CalendarDay>> ListAsync(DateOnly since, CancellationToken ct)
    {
        var place = tenant.Info.PlaceName;
        List<CalendarDay> days = [.. tenant.Info.IsLondon || actor.Has(Right.EditPlan) || actor.Has(Right.SignOff) || actor.Has(Right.UpdateOwnActions) ? await CyclesAsync(place, since, ct) : []];
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
        var here = tenant.Id;
        var sessions = await db.LearningSessions.Where(session => session.CancelledBecause == null && db.SessionPlaces.Any(own => own.SessionId == session.Id && own.TenantId == here && own.PersonId == me))
            .Select(session => new { session.Id, session.StartsAt, session.Title }).ToListAsync(ct);
        days.AddRange(sessions.Where(session => LondonTime.DayOf(session.StartsAt) >= since).Select(session => new CalendarDay($"session-{session.Id}", LondonTime.DayOf(session.StartsAt), $"Learning session: {Short(session.Title)}")));
        return days;
    }

    /// <summary>Days of London's cycles as they hold here, and for this person: with the extension, and the earlier days that the partnership set.</summary>
    private async Task<IEnumerable<CalendarDay>> CyclesAsync(string place, DateOnly since, CancellationToken ct)
    {
        var (here, me) = (tenant.Id, actor.PersonId);
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycle.DueOn >= since && !cycle.IsCancelled).ToListAsync(ct);
        if (tenant.Info.IsLondon)
        {
            return cycles.SelectMany(cycle => Of(cycle, cycle.DueOn, $"Reviews of {cycle.Name.Subject} are due"));
        }

        var keepsReview = actor.Has(Right.EditPlan) || actor.Has(Right.SignOff);
        cycles = await AskedAsync(cycles, keepsReview, ct);
        var extended = (await db.Extensions.Where(extension => extension.TenantId == here).Select(extension => new { extension.CycleId, extension.DueOn }).ToListAsync(ct))
            .ToLookup(extension => extension.CycleId, extension => (DateOnly?)extension.DueOn);
        var earlier = keepsReview ? 0
            : await db.OwnersDays.Where(own => own.PersonId == me).Select(own => (int?)own.Days).SingleOrDefaultAsync(ct) ?? await db.OwnDays.MaxAsync(own => (int?)own.ForOwners, ct) ?? 0;
        return cycles.SelectMany(cycle => Of(
            cycle, cycle.For(extended[cycle.Id].Max()).Earlier(earlier), $"{place}: {(keepsReview ? $"the review of {cycle.Name.Subject} is" : $"updates for {cycle.Name.Subject} are")} due"));

        IEnumerable<CalendarDay> Of(ReviewCycle cycle, DateOnly dueOn, string title) =>
        [
            new($"review-{cycle.Code}-{tenant.Info.Slug}", dueOn, title),
            new($"opens-{cycle.Code}-{tenant.Info.Slug}", cycle.OpensOn, $"{place}: the review of {cycle.Name.Subject} opens"),
        ];
    }

    /// <summary>A quarter's concern everybody; one about a theme those whose plan has it, and of these an owner only with an open action there.</summary>
    private async Task<List<ReviewCycle>> AskedAsync(List<ReviewCycle> cycles, bool keepsReview, CancellationToken ct)
    {
        List<ReviewCycle> found = [];
        foreach (var cycle in cycles)
        {
            var me = actor.PersonId;
            var plan = !cycle.IsOfTheme ? null : await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.StartYear == cycle.StartYear, ct);
            if (!cycle.IsOfTheme || (plan is not null && (keepsReview
                ? await asked.OwesAsync(plan.EditionId, cycle, ct)
                : await db.Actions.OpenIn(plan.Id, cycle).AnyAsync(action => action.OwnerId == me, ct))))
            {
                found.Add(cycle);
            }
        }

        return found;
    }

    private static string Short(string text) => text.Length <= 120 ? text : string.Concat(text.AsSpan(0, 119).TrimEnd(), "…");
}
