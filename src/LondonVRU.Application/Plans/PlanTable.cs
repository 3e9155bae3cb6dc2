using System.Globalization;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans;

/// <summary>The plan as one table, a row an action.</summary>
internal static class PlanTable
{
    private static readonly TableColumn[] Columns =
    [
        new("No.", 7), new("Theme", 28), new("Action", 60), new("Comes from", 16), new("Lead agency", 22), new("Owner", 26), new("Start", 14), new("End", 14),
        new("Status", 14), new("Last update", 12), new("What success looks like", 40), new("Weighting", 11), new("Maturity", 12),
        new("Does not apply because", 30), new("Marking", 20),
    ];

    public static TableExport Of(PlanPage plan) => new(
        $"Plan {Quarter.YearName(plan.StartYear)}", Columns, [.. plan.Themes.SelectMany(theme => theme.Actions, (theme, action) => Cells(theme, action))]);

    /// <summary>"Menu option".</summary>
    public static string NameOf(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => "Essential",
        ActionOrigin.MenuOption => "Menu option",
        ActionOrigin.AdoptedPractice => "Adopted practice",
        ActionOrigin.Rollout => "Rollout",
        _ => "Local",
    };

    /// <summary>"Joint" of an action of the BCU's joint plan, else where it comes from.</summary>
    public static string NameOf(PlanPage.Row action) => action.JointNumber is null ? NameOf(action.Origin) : "Joint";

    private static IReadOnlyList<TableCell> Cells(PlanPage.Theme theme, PlanPage.Row action) =>
    [
        theme.CodeOf(action), theme.Name, action.Text, NameOf(action), action.LeadAgency, action.Owner,
        action.Start.AsWritten, action.End.AsWritten, action.Status?.Name(),
        action.UpdatedAt is { } at ? LondonTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        action.SuccessLooksLike, action.Weighting.ToString(), action.Maturity.ToString(), action.DoesNotApplyBecause, action.IsRestricted ? "OFFICIAL-SENSITIVE" : "OFFICIAL",
    ];
}
