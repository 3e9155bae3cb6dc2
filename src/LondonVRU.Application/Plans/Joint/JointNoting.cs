using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>What writing and removing a local exception share.</summary>
internal sealed class JointNoting(VruDbContext db, JointReading joint, Standings standings, Actor actor) : IScopedPart
{
    /// <param name="Plan">The borough's, tracked.</param>
    /// <param name="Exception">Tracked; null if there is none.</param>
    internal sealed record Target(Plan Plan, JointException? Exception);

    /// <exception cref="NotFoundException">The borough has no plan of that year, or its BCU's has no such action that this person may see.</exception>
    /// <exception cref="RuleBrokenException">The joint action is restricted.</exception>
    public async Task<Target> FindAsync(int startYear, Id<PlanAction> jointAction, CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        var plan = await db.Plans.Where(plan => plan.StartYear == startYear).SingleOrNotFoundAsync(ct);
        await RequireOpenToAllAsync(startYear, jointAction, ct);
        return new(plan, await db.JointExceptions.SingleOrDefaultAsync(exception => exception.PlanId == plan.Id && exception.JointActionId == jointAction, ct));
    }

    /// <summary>Saves, with what the note did to the plan.</summary>
    public async Task SaveAsync(Plan plan, PlanState before, CancellationToken ct)
    {
        if (plan.State != before)
        {
            await standings.RewriteAsync(plan, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task RequireOpenToAllAsync(int startYear, Id<PlanAction> jointAction, CancellationToken ct)
    {
        await using var room = await joint.OpenAsync(ct) ?? throw new NotFoundException();
        if (await room.Db.JointActionsOf(startYear, room.Reader()).Where(action => action.Id == jointAction).Select(action => (bool?)action.IsRestricted).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException())
        {
            throw new RuleBrokenException("joint.restricted", "This action is restricted, and a note on it would go to London with the plan. Tell the BCU’s coordinator instead.");
        }
    }
}
