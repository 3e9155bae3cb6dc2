using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Rewrites the counts that London sees of the current tenant. Called by a command before it saves, with what it has just changed still in memory.</summary>
internal sealed class Standings(VruDbContext db, CurrentTenant tenant, TimeProvider clock) : IScopedPart
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>After a change of the plan or of its actions.</summary>
    public async Task RewriteAsync(Plan plan, CancellationToken ct)
    {
        // Loading brings what is saved under what this command has changed or added.
        await db.Actions.Where(action => action.PlanId == plan.Id).LoadAsync(ct);
        var actions = db.Actions.Local.Where(action => action.PlanId == plan.Id).ToList();
        var standing = await db.PlanStandings.SingleOrDefaultAsync(s => s.TenantId == tenant.Id && s.StartYear == plan.StartYear, ct);
        if (standing is null)
        {
            standing = PlanStanding.Of(tenant.Id, plan.StartYear);
            db.PlanStandings.Add(standing);
        }

        standing.Rewrite(plan, actions, Now);
        await CountOpenReviewsAsync(plan.Id, _ => true, ct);
    }

    /// <summary>After a change of a review.</summary>
    public async Task RewriteAsync(Review review, ReviewCycle cycle, CancellationToken ct)
    {
        await db.Narratives.Where(narrative => narrative.ReviewId == review.Id).LoadAsync(ct);
        var written = db.Narratives.Local.Count(narrative => narrative.ReviewId == review.Id && narrative.IsWritten);
        var themes = await ThemesAsync(review, cycle, ct);
        var counts = await CountAsync(review.PlanId, cycle, ct);
        var asks = db.Narratives.Local.Any(narrative => narrative.ReviewId == review.Id && narrative.HelpWanted is not null);
        (await StandingAsync(cycle.Code, ct)).Rewrite(review, counts, themes, written, Now, asks);
    }

    /// <summary>After an update of one action, which has been changed in memory but not saved.</summary>
    public Task CountUpdateAsync(PlanAction action, CancellationToken ct) => CountOpenReviewsAsync(action.PlanId, cycle => cycle.AsksAbout(action.ThemeId), ct);

    /// <summary>The latest quarter's review, and each about a theme of those that are meant: what is counted in one counts in all.</summary>
    private async Task CountOpenReviewsAsync(Id<Plan> plan, Predicate<ReviewCycle> isMeant, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var rows = await (
            from review in db.Reviews
            join cycle in db.Cycles on review.CycleId equals cycle.Id
            join known in db.ReviewStandings.Where(standing => standing.TenantId == tenant.Id) on cycle.Code equals known.CycleCode into standings
            from standing in standings.DefaultIfEmpty()
            where review.PlanId == plan && review.State == ReviewState.Open && cycle.OpensOn <= today && !cycle.IsCancelled
            orderby cycle.OpensOn descending
            select new { review, cycle, standing }).ToListAsync(ct);
        var latest = rows.Find(row => !row.cycle.IsOfTheme);
        foreach (var row in rows.Where(row => row == latest || (row.cycle.IsOfTheme && isMeant(row.cycle))))
        {
            if (row.standing is null)
            {
                await RewriteAsync(row.review, row.cycle, ct);
                continue;
            }

            row.standing.Rewrite(row.review, await CountAsync(plan, row.cycle, ct), row.standing.Themes, row.standing.ThemesWritten, Now, row.standing.AsksForHelp);
        }
    }

    private Task<int> ThemesAsync(Review review, ReviewCycle cycle, CancellationToken ct) =>
        db.Themes.AskedBy(cycle).CountAsync(theme => db.Plans.Any(plan => plan.Id == review.PlanId && plan.EditionId == theme.EditionId), ct);

    private async Task<ReviewStanding> StandingAsync(string cycle, CancellationToken ct)
    {
        var standing = await db.ReviewStandings.SingleOrDefaultAsync(s => s.TenantId == tenant.Id && s.CycleCode == cycle, ct);
        if (standing is null)
        {
            standing = ReviewStanding.Of(tenant.Id, cycle);
            db.ReviewStandings.Add(standing);
        }

        return standing;
    }

    /// <summary>Actions that this command holds count as they are in memory, the others as they are saved.</summary>
    private async Task<UpdateCounts> CountAsync(Id<Plan> plan, ReviewCycle cycle, CancellationToken ct)
    {
        var since = cycle.Start;
        var held = db.Actions.Local.Where(action => action.PlanId == plan && cycle.AsksAbout(action.ThemeId)).ToList();
        var heldIds = held.Select(action => action.Id).ToList();
        var saved = await db.Actions.AskedBy(cycle).Where(action => action.PlanId == plan && action.DoesNotApplyBecause == null && !heldIds.Contains(action.Id)
                && (action.Status == null || (action.Status != ActionStatus.Complete && action.Status != ActionStatus.Stopped)))
            .Select(action => new { action.OwnerId, action.OwnerAsWritten, IsUpdated = action.UpdatedAt >= since }).ToListAsync(ct);
        return UpdateCounts.Of([
            .. saved.Select(action => (action.OwnerId, action.OwnerAsWritten, action.IsUpdated)), .. held.Where(action => action.IsOpen).Select(action => (action.OwnerId, action.OwnerAsWritten, action.UpdatedAt >= since)),
        ]);
    }
}
