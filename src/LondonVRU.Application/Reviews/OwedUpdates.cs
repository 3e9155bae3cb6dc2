using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Reviews;

/// <summary>Which actions a review still waits for.</summary>
internal static class OwedUpdates
{
    /// <summary>Those that a cycle asks about: all of a plan's, or those of one theme.</summary>
    public static IQueryable<PlanAction> AskedBy(this IQueryable<PlanAction> actions, ReviewCycle cycle)
    {
        var themes = cycle.ThemeIds;
        return cycle.IsOfTheme ? actions.Where(action => themes.Contains(action.ThemeId)) : actions;
    }

    /// <summary>Neither complete nor stopped, and applying here: each that the cycle asks about is owed an update.</summary>
    public static IQueryable<PlanAction> OpenIn(this IQueryable<PlanAction> actions, Id<Plan> plan, ReviewCycle cycle) => actions.AskedBy(cycle).Where(action =>
        action.PlanId == plan && action.DoesNotApplyBecause == null
        && (action.Status == null || (action.Status != ActionStatus.Complete && action.Status != ActionStatus.Stopped)));

    /// <summary>Of these, not updated since the cycle opened.</summary>
    public static IQueryable<PlanAction> NotUpdatedIn(this IQueryable<PlanAction> actions, ReviewCycle cycle)
    {
        var since = LondonTime.ToUtc(cycle.OpensOn, TimeOnly.MinValue);
        return actions.Where(action => action.UpdatedAt == null || action.UpdatedAt < since);
    }
}
