using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Practices;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Counts, in London, how adopted practice goes, so that partnerships read numbers. Safe to run again.</summary>
internal sealed class CountAdoptions(VruDbContext db) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var adoptions = await db.Adoptions.AsNoTracking().Where(adoption => adoption.Visibility == Visibility.Boroughs).ToListAsync(ct);
        var statuses = await db.LatestStatusesAsync([.. adoptions.Select(adoption => adoption.ActionId)], ct);
        var tallies = await db.PracticeTallies.ToDictionaryAsync(tally => tally.PracticeId, ct);
        foreach (var practice in adoptions.Select(adoption => adoption.PracticeId).Concat(tallies.Keys).Distinct().ToList())
        {
            if (!tallies.TryGetValue(practice, out var tally))
            {
                tally = PracticeTally.Of(practice);
                db.PracticeTallies.Add(tally);
            }

            // One of each adopter: that of the latest year, if it goes on from year to year.
            tally.Count([
                .. adoptions.Where(adoption => adoption.PracticeId == practice && statuses.ContainsKey((adoption.TenantId, adoption.ActionId))).GroupBy(adoption => adoption.TenantId)
                    .Select(same => statuses[(same.Key, same.MaxBy(adoption => adoption.StartYear)!.ActionId)]),
            ]);
        }

        await db.SaveChangesAsync(ct);
    }
}
