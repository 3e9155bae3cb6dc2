using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Reviews;

/// <summary>Which actions a review still waits for.</summary>
internal static class OwedUpdates
{
    /// <summary>Neither complete nor stopped, and applying here: each is owed an update in every cycle.</summary>
    public static IQueryable<PlanAction> OpenIn(this IQueryable<PlanAction> actions, Id<Plan> plan) => actions.Where(action =>
        action.PlanId == plan && action.DoesNotApplyBecause == null
        && (action.Status == null || (action.Status != ActionStatus.Complete && action.Status != ActionStatus.Stopped)));

    /// <summary>Of these, not updated since the cycle opened.</summary>
    public static IQueryable<PlanAction> NotUpdatedIn(this IQueryable<PlanAction> actions, ReviewCycle cycle)
    {
        var since = LondonTime.ToUtc(cycle.OpensOn, TimeOnly.MinValue);
        return actions.Where(action => action.UpdatedAt == null || action.UpdatedAt < since);
    }
}
