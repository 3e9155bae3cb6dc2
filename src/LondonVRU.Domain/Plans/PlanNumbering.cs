using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>Puts the actions of a plan in another order. Only before the plan is first submitted: from then on a number means the same action for good.</summary>
public static class PlanNumbering
{
    /// <summary>Exchanges an action with its neighbour; at the end of the theme nothing happens.</summary>
    /// <param name="actions">All of the plan.</param>
    /// <param name="steps">-1 is up, 1 is down.</param>
    /// <returns>What has another number now.</returns>
    /// <exception cref="RuleBrokenException">London has had the plan.</exception>
    public static IReadOnlyList<PlanAction> Move(Plan plan, IEnumerable<PlanAction> actions, PlanAction action, int steps)
    {
        plan.RequireFreeNumbers();
        var own = actions.Where(other => other.ThemeId == action.ThemeId).OrderBy(other => other.Number).ToList();
        var to = own.IndexOf(action) + steps;
        if (to < 0 || to >= own.Count)
        {
            return [];
        }

        var (number, neighbour) = (action.Number, own[to]);
        action.Stand(action.ThemeId, neighbour.Number);
        neighbour.Stand(action.ThemeId, number);
        plan.Rearranged();
        return [action, neighbour];
    }

    /// <summary>Puts a local action at the end of another theme.</summary>
    /// <exception cref="RuleBrokenException">London has had the plan, the action answers the template, or the edition has no such theme.</exception>
    public static void MoveTo(Plan plan, PlanAction action, Id<Theme> theme)
    {
        plan.RequireFreeNumbers();
        if (action.TemplateActionId is not null)
        {
            throw new RuleBrokenException("action.other-theme", "This action answers London’s template and stays in its theme there.");
        }

        if (theme != action.ThemeId)
        {
            action.Stand(theme, plan.TakeNumber(theme));
            plan.Rearranged();
        }
    }

    /// <summary>Counts every theme anew, without gaps.</summary>
    /// <param name="actions">All of the plan.</param>
    /// <returns>What has another number now.</returns>
    /// <exception cref="RuleBrokenException">London has had the plan.</exception>
    public static IReadOnlyList<PlanAction> CloseGaps(Plan plan, IEnumerable<PlanAction> actions)
    {
        plan.RequireFreeNumbers();
        List<PlanAction> moved = [];
        foreach (var theme in actions.GroupBy(action => action.ThemeId))
        {
            var number = 0;
            foreach (var action in theme.OrderBy(action => action.Number))
            {
                number++;
                if (action.Number != number)
                {
                    action.Stand(theme.Key, number);
                    moved.Add(action);
                }
            }

            plan.CountFrom(theme.Key, number + 1);
        }

        plan.Rearranged();
        return moved;
    }
}
