using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Makes this tenant's review of each cycle that has opened and whose year it has a plan of: a BCU without a plan owes none. Of a cycle
/// about a theme, where the plan's edition has that theme. Safe to run again.</summary>
internal sealed class OpenReviews(VruDbContext db, AskedHere asked, Standings standings, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var owed = await (
            from cycle in db.Cycles
            join plan in db.Plans on cycle.StartYear equals plan.StartYear
            where cycle.OpensOn <= today && !cycle.IsCancelled && !db.Reviews.Any(review => review.CycleId == cycle.Id)
            select new { cycle, plan }).ToListAsync(ct);
        foreach (var row in owed)
        {
            if (!await asked.OwesAsync(row.plan.EditionId, row.cycle, ct))
            {
                continue;
            }

            var review = Review.Of(row.cycle, row.plan);
            db.Reviews.Add(review);
            await standings.RewriteAsync(review, row.cycle, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
