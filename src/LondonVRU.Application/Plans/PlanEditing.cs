using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Loads a plan to be changed: opened for editing, if its state and London's answer allow.</summary>
internal sealed class PlanEditing(VruDbContext db, Shelf shelf) : IScopedPart
{
    /// <exception cref="NotFoundException">This tenant has no plan of that year.</exception>
    /// <exception cref="RuleBrokenException">It is with London, or closed.</exception>
    public Task<Plan> OpenAsync(int startYear, CancellationToken ct) => OpenAsync(db.Plans.Where(plan => plan.StartYear == startYear), null, ct);

    /// <param name="version">Of the plan, that was read before.</param>
    /// <exception cref="NotFoundException">This tenant has no plan of that year.</exception>
    /// <exception cref="StaleException">Somebody changed the plan itself since that version.</exception>
    /// <exception cref="RuleBrokenException">It is with London, or closed.</exception>
    public Task<Plan> OpenAsync(int startYear, int version, CancellationToken ct) => OpenAsync(db.Plans.Where(plan => plan.StartYear == startYear), version, ct);

    /// <exception cref="NotFoundException">This tenant has no such plan.</exception>
    /// <exception cref="RuleBrokenException">It is with London, or closed.</exception>
    public Task<Plan> OpenAsync(Id<Plan> id, CancellationToken ct) => OpenAsync(db.Plans.Where(plan => plan.Id == id), null, ct);

    private async Task<Plan> OpenAsync(IQueryable<Plan> plans, int? version, CancellationToken ct)
    {
        var plan = await plans.Include(plan => plan.Themes).SingleOrNotFoundAsync(ct);
        plan.RequireVersion(version ?? plan.Version);
        plan.OpenForEditing(plan.State == PlanState.Submitted ? await shelf.AnswerToPlanAsync(plan.StartYear, ct) : null);
        return plan;
    }
}

/// <summary>What a person may see and change of single actions.</summary>
internal static class ActionAccess
{
    /// <summary>Unrestricted actions, and the restricted ones that this person may read: all with the right, else their own.</summary>
    public static IQueryable<PlanAction> VisibleTo(this IQueryable<PlanAction> actions, Actor actor)
    {
        if (actor.Has(Domain.People.Right.ReadRestricted))
        {
            return actions;
        }

        // Whoever only looks in from a borough of the BCU has no role there, and nothing restricted is theirs even if they once owned it.
        var own = actor.PersonIdOrNull;
        return actor.Roles.Count > 0 && own is not null
            ? actions.Where(action => !action.IsRestricted || action.OwnerId == own)
            : actions.Where(action => !action.IsRestricted);
    }

    /// <exception cref="ForbiddenException">It is not theirs, and they may not update all.</exception>
    public static void RequireUpdateOf(this Actor actor, PlanAction action)
    {
        var mayUpdate = actor.Has(Domain.People.Right.UpdateAllActions)
            || (actor.Has(Domain.People.Right.UpdateOwnActions) && action.OwnerId == actor.PersonIdOrNull);
        if (!mayUpdate)
        {
            throw new ForbiddenException("Only the owner of an action or the coordinator can update it.");
        }
    }
}
