using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>What every command on a review works with.</summary>
/// <param name="Days">Of the cycle, as they hold here: an extension moves them.</param>
internal sealed record ReviewAtWork(Review Review, ReviewCycle Cycle, CycleDays Days, Plan Plan);

/// <summary>Loads a tenant's review to be changed, and saves it.</summary>
internal sealed class ReviewEditing(VruDbContext db, AskedHere asked, TimeProvider clock) : IScopedPart
{
    /// <summary>The tenant's review of a cycle; made if the cycle has opened and the daily job has not come by yet.</summary>
    /// <param name="cycleCode">"2026-q3".</param>
    /// <exception cref="NotFoundException">There is no such cycle, or the tenant owes it no review: it has no plan of its year, or none with the theme.</exception>
    /// <exception cref="RuleBrokenException">The cycle has not opened yet, or London has cancelled it.</exception>
    public async Task<ReviewAtWork> GetOrOpenAsync(string cycleCode, CancellationToken ct)
    {
        var row = await (
            from cycle in db.Cycles
            join plan in db.Plans on cycle.StartYear equals plan.StartYear
            join own in db.Reviews on cycle.Id equals own.CycleId into reviews
            from review in reviews.DefaultIfEmpty()
            join given in db.Extensions on cycle.Id equals given.CycleId into extensions
            from extension in extensions.DefaultIfEmpty()
            where cycle.Code == cycleCode
            select new { cycle, plan, review, extension }).SingleOrNotFoundAsync(ct);
        if (row.cycle.IsCancelled)
        {
            throw new RuleBrokenException("review.cancelled", "London has cancelled this round of reviews: nothing more is asked for. What was written stays.");
        }

        var days = row.cycle.For(row.extension?.DueOn);
        if (row.review is not null)
        {
            return new(row.review, row.cycle, days, row.plan);
        }

        if (!await asked.OwesAsync(row.plan.EditionId, row.cycle, ct))
        {
            throw new NotFoundException();
        }

        if (!row.cycle.IsOpen(LondonTime.Today(clock)))
        {
            throw new RuleBrokenException("review.not-yet", $"The review opens on {row.cycle.OpensOn:dddd d MMMM yyyy}.");
        }

        var opened = Review.Of(row.cycle, row.plan);
        db.Reviews.Add(opened);
        return new(opened, row.cycle, days, row.plan);
    }

    /// <summary>Holds the save to the state that was read, without making two people who write at once collide:
    /// should the review go to the chair in between, this save is stale.</summary>
    public void HoldToState(Review review)
    {
        var entry = db.Entry(review);
        if (entry.State is EntityState.Unchanged or EntityState.Modified)
        {
            entry.Property(r => r.Version).IsModified = true;
        }
    }

    /// <summary>Saves everything. Where two people began the same thing at once, the second is stale and keeps their words.</summary>
    /// <exception cref="StaleException">Somebody else saved first.</exception>
    public async Task SaveAsync(ReviewAtWork work, CancellationToken ct)
    {
        var begun = db.ChangeTracker.Entries<ReviewNarrative>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.ThemeId).ToList();
        var answered = db.ChangeTracker.Entries<AnnualAnswer>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Code).ToList();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The unique indexes are the rule: look whether it was they who refused.
            if (await db.Reviews.AsNoTracking().AnyAsync(review => review.CycleId == work.Cycle.Id && review.Id != work.Review.Id, ct)
                || await db.Narratives.AsNoTracking().AnyAsync(narrative => narrative.ReviewId == work.Review.Id && begun.Contains(narrative.ThemeId), ct)
                || await db.AnnualAnswers.AsNoTracking().AnyAsync(answer => answer.ReviewId == work.Review.Id && answered.Contains(answer.Code), ct))
            {
                throw new StaleException();
            }

            throw;
        }
    }
}
