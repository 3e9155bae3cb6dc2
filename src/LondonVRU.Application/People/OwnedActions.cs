using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>The actions that somebody owns in the current tenant's plans, those of closed years apart: there an owner is history.</summary>
internal sealed class OwnedActions(VruDbContext db, Standings standings) : IScopedPart
{
    public IQueryable<PlanAction> Of(Id<Person> owner) => db.Actions.Where(action => action.OwnerId == owner && db.Plans.Any(plan => plan.Id == action.PlanId && plan.State != PlanState.Closed));

    /// <summary>Gives all of them to somebody else. Who holds a post is no content of the plan: it stays signed and submitted as it is. Nothing is saved here.</summary>
    /// <param name="to">Null leaves them without an owner.</param>
    /// <returns>How many.</returns>
    public async Task<int> HandOverAsync(Id<Person> from, Id<Person>? to, CancellationToken ct)
    {
        var actions = await Of(from).ToListAsync(ct);
        actions.ForEach(action => action.Assign(to));
        var ids = actions.Select(action => action.PlanId).Distinct().ToList();
        foreach (var plan in await db.Plans.Where(plan => ids.Contains(plan.Id)).ToListAsync(ct))
        {
            await standings.RewriteAsync(plan, ct);
        }

        return actions.Count;
    }
}
