using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>An action that the reader owns.</summary>
/// <param name="StartYear">Of its plan.</param>
/// <param name="FullNumber">"3.4".</param>
/// <param name="Last">What was said of it last; null if nothing was.</param>
public sealed record OwnAction(
    Id<PlanAction> Id, string TenantSlug, string TenantName, int StartYear, string ThemeShortName, string FullNumber, string Text, ActionOrigin Origin,
    bool IsRestricted, PlanDate End, bool IsPastItsEnd, ActionStatus? Status, DateTime? UpdatedAt, OwnAction.Said? Last)
{
    /// <summary>UTC; an update before does not count: when the quarter's review opened or, if the review of its theme is open here and opened later, when that did.</summary>
    public DateTime Since { get; init; }

    /// <summary>The cycles about its theme whose reviews are open here and wait for an update of it.</summary>
    internal IReadOnlyList<ReviewCycle> AskedBy { get; init; } = [];

    /// <summary>It waits for an update.</summary>
    public bool IsOwed => !(UpdatedAt >= Since);

    /// <summary>The due dates of its rhythm; empty without one.</summary>
    public IReadOnlyList<Beat> Beats { get; init; } = [];

    /// <summary>The next thing to be reached on its way; null if nothing is.</summary>
    public Step? NextMilestone { get; init; }

    public sealed record Step(string Text, PlanDate Due);

    /// <param name="At">UTC.</param>
    /// <param name="By">Null if it was the reader.</param>
    public sealed record Said(DateTime At, string? By, string? Done, string? Next);
}

/// <summary>The actions of the current tenant that the person owns: four commands at most.</summary>
internal sealed class OwnActions(VruDbContext db, CurrentTenant tenant, Actor actor, TimeProvider clock) : IScopedPart
{
    /// <param name="since">UTC; when the quarter's review opened. What was finished before is left out.</param>
    public async Task<IReadOnlyList<OwnAction>> ListAsync(DateTime since, CancellationToken ct)
    {
        if (!actor.Has(Right.UpdateOwnActions))
        {
            return [];
        }

        var me = actor.PersonId;
        var today = LondonTime.Today(clock);
        var rows = await (
            from action in db.Actions.AsNoTracking()
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            join latest in db.Updates on action.LatestUpdateId equals latest.Id into said
            from update in said.DefaultIfEmpty()
            join person in db.People on update.ById equals person.Id into sayers
            from speaker in sayers.DefaultIfEmpty()
            where action.OwnerId == me && action.DoesNotApplyBecause == null && plan.State != PlanState.Closed
                && (action.Status == null || (action.Status != ActionStatus.Complete && action.Status != ActionStatus.Stopped) || action.UpdatedAt >= since)
            select new { action, plan.StartYear, theme.ShortName, Theme = theme.Number, update, By = speaker == null ? null : speaker.Name }).ToListAsync(ct);
        var asked = await AskedAsync(today, ct);
        var rhythmic = rows.Where(row => row.action.Cadence != Cadence.None).Select(row => row.action.Id).ToList();
        var spoken = rhythmic.Count == 0 ? [] : await db.Updates.Where(update => rhythmic.Contains(update.ActionId)).Select(update => new { update.ActionId, update.At }).ToListAsync(ct);
        var days = spoken.ToLookup(update => update.ActionId, update => LondonTime.DayOf(update.At));
        var own = rows.ConvertAll(row => row.action.Id);
        var milestones = (await db.Milestones.AsNoTracking().Where(milestone => own.Contains(milestone.ActionId) && milestone.DoneAt == null).ToListAsync(ct))
            .ToLookup(milestone => milestone.ActionId);
        return
        [
            .. rows.Select(row => new OwnAction(
                row.action.Id, tenant.Info.Slug, tenant.Info.Name, row.StartYear, row.ShortName, $"{row.Theme}.{row.action.Number}", row.action.Text, row.action.Origin,
                row.action.IsRestricted, row.action.End, row.action.IsPastItsEnd(today), row.action.Status, row.action.UpdatedAt,
                row.update is null ? null : new OwnAction.Said(row.update.At, row.update.ById == me ? null : row.By, row.update.Done, row.update.Next))
            {
                Since = asked.Where(about => About(about, row.action)).Select(about => about.Cycle.Start).Append(since).Max(),
                AskedBy = [.. asked.Where(about => About(about, row.action) && !(row.action.UpdatedAt >= about.Cycle.Start)).Select(about => about.Cycle)],
                Beats = Rhythm.Of(row.action.Cadence, row.StartYear, row.action.Start, row.action.End, [.. days[row.action.Id]], row.action.IsOpen, today),
                NextMilestone = milestones[row.action.Id].OrderBy(milestone => milestone.Due.EndOrder).Select(milestone => new OwnAction.Step(milestone.Text, milestone.Due)).FirstOrDefault(),
            }),
        ];
    }

    private static bool About(AskedOfPlan asked, PlanAction action) => action.IsOpen && action.PlanId == asked.PlanId && asked.Cycle.AsksAbout(action.ThemeId);

    /// <summary>The cycles about single themes whose reviews are open here.</summary>
    private Task<List<AskedOfPlan>> AskedAsync(DateOnly today, CancellationToken ct) => (
        from review in db.Reviews
        join cycle in db.Cycles on review.CycleId equals cycle.Id
        where cycle.ThemeId != null && cycle.OpensOn <= today && !cycle.IsCancelled && review.State == ReviewState.Open
        select new AskedOfPlan(cycle, review.PlanId)).AsNoTracking().ToListAsync(ct);

    private sealed record AskedOfPlan(ReviewCycle Cycle, Id<Plan> PlanId);
}
