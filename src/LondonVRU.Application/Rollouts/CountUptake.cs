using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Rollouts;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>How many boroughs have taken a rollout up, without which.</summary>
/// <param name="Proposed">To so many boroughs, the reader's among them.</param>
public sealed record RolloutUptake(int TakenUp, int Proposed);

/// <summary>Counts in London's room what boroughs answer; nothing but the count leaves it, and none that would tell of fewer than <see cref="Spread.Fewest"/> others.</summary>
internal sealed class CountUptake(TenantDirectory directory, TenantDoor door) : IScopedPart
{
    /// <summary>Without those that are proposed to too few.</summary>
    public async Task<IReadOnlyDictionary<Id<Rollout>, RolloutUptake>> OfAsync(IReadOnlyCollection<Id<Rollout>> rollouts, CancellationToken ct)
    {
        if (rollouts.Count == 0)
        {
            return new Dictionary<Id<Rollout>, RolloutUptake>();
        }

        await using var london = await door.OpenForServiceAsync((await directory.LondonAsync(ct)).Id, ct);
        var db = london.Db;
        var counts = await db.Rollouts.Where(rollout => rollouts.Contains(rollout.Id)).Select(rollout => new
        {
            rollout.Id,
            TakenUp = db.RolloutAnswers.Count(answer => answer.RolloutId == rollout.Id && answer.ActionId != null),
            Proposed = db.RolloutProposals.Count(proposal => proposal.RolloutId == rollout.Id),
        }).ToListAsync(ct);
        return counts.Where(count => count.Proposed > Spread.Fewest).ToDictionary(count => count.Id, count => new RolloutUptake(count.TakenUp, count.Proposed));
    }
}
