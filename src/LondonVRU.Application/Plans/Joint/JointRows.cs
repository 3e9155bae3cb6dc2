namespace LondonVRU.Application.Plans.Joint;

/// <summary>How a plan with joint actions is read as one table.</summary>
public static class JointRows
{
    /// <summary>The number of a theme that stands at the end of a plan because its edition has no such theme.</summary>
    public const int NoNumber = 0;

    /// <summary>The plan with the joint actions in their themes, after its own; what has no theme there stands at the end under the joint plan's own name for it.</summary>
    public static PlanPage WithJointRows(this PlanPage plan)
    {
        if (plan.JointActions.Count == 0)
        {
            return plan;
        }

        var placed = plan.JointActions.Where(joint => joint.ThemeId is not null).ToLookup(joint => joint.ThemeId!.Value, joint => joint.AsRow());
        return plan with
        {
            Themes =
            [
                .. plan.Themes.Select(theme => placed[theme.Id].Any() ? theme with { Actions = [.. theme.Actions, .. placed[theme.Id]] } : theme),
                .. plan.JointActions.Where(joint => joint.ThemeId is null).GroupBy(joint => joint.Action.ThemeId)
                    .Select(group => new PlanPage.Theme(group.Key, NoNumber, group.First().Theme, group.First().Theme, [.. group.Select(joint => joint.AsRow())])),
            ],
        };
    }

    /// <summary>"3.4" of the plan's own action, "J3" of a joint one.</summary>
    public static string CodeOf(this PlanPage.Theme theme, PlanPage.Row row) => row.JointNumber ?? $"{theme.Number}.{row.Number}";

    /// <summary>"3. Reducing access to weapons"; without the number where a theme has none.</summary>
    public static string Heading(this PlanPage.Theme theme) => theme.Number == NoNumber ? theme.Name : $"{theme.Number}. {theme.Name}";
}
