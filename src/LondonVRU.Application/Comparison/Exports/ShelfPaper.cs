using System.Globalization;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>A plan as it was submitted, as a paper and as a table. What is restricted never came to the shelf.</summary>
internal static class ShelfPaper
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly TableColumn[] Paper = [new("No.", 6), new("Action", 50), new("Owner and lead agency", 26), new("Start", 12), new("End", 12)];

    private static readonly TableColumn[] Table =
    [
        new("No.", 7), new("Theme", 28), new("Action", 60), new("Comes from", 16), new("Lead agency", 22), new("Owner", 26), new("Start", 14), new("End", 14),
        new("What success looks like", 40), new("Weighting", 11), new("Does not apply because", 30),
    ];

    /// <param name="plan">With its themes and actions.</param>
    public static Paper Of(Submission plan, string name, PaperMark mark)
    {
        var restricted = plan.Themes.Sum(theme => theme.RestrictedCount);
        return new(
            name, $"Violence reduction plan {Quarter.YearName(plan.StartYear)}", "OFFICIAL",
            [
                $"Version {plan.VersionNumber}, submitted on {LondonTime.DayOf(plan.SubmittedAt).ToString("d MMMM yyyy", British)} by {plan.SubmittedBy}, signed off by {plan.SignedOffBy}.",
                .. restricted switch { 0 => Array.Empty<string>(), 1 => ["One restricted action stays with the partnership."], _ => [$"{restricted} restricted actions stay with the partnership."] },
            ],
            [.. ByTheme(plan).Select(part => SectionOf(part.Theme, part.Actions))], mark);
    }

    /// <param name="plan">With its themes and actions.</param>
    public static TableExport TableOf(Submission plan, string name) => new(
        $"{name} {Quarter.YearName(plan.StartYear)}", Table,
        [
            .. ByTheme(plan).SelectMany(part => part.Actions, IReadOnlyList<TableCell> (part, action) =>
            [
                $"{part.Theme.Number}.{action.Number}", part.Theme.Name, action.Text, PlanTable.NameOf(action.Origin), action.LeadAgency, action.OwnerName, action.StartAsWritten, action.EndAsWritten,
                action.SuccessLooksLike, action.Weighting.ToString(), action.DoesNotApplyBecause,
            ]),
        ]);

    private static PaperSection SectionOf(SubmittedTheme theme, List<SubmittedAction> actions) => actions.Count == 0
        ? new($"{theme.Number}. {theme.Name}", ["No actions."])
        : new($"{theme.Number}. {theme.Name}", [], new(
            $"Actions of theme {theme.Number}, {theme.Name}: number, words, owner and lead agency, start and end of each.", Paper,
            [
                .. actions.Select(IReadOnlyList<TableCell> (action) =>
                [
                    $"{theme.Number}.{action.Number}",
                    string.Join('\n', new[] { action.Text, PlanTable.NameOf(action.Origin), action.DoesNotApplyBecause is { } reason ? $"Does not apply here: {reason}" : null }.OfType<string>()),
                    string.Join('\n', new[] { action.OwnerName, action.LeadAgency }.OfType<string>()), action.StartAsWritten, action.EndAsWritten,
                ]),
            ]));

    private static IEnumerable<(SubmittedTheme Theme, List<SubmittedAction> Actions)> ByTheme(Submission plan)
    {
        var byTheme = plan.Actions.Where(action => action.Visibility != Visibility.Withdrawn).ToLookup(action => action.ThemeId);
        return plan.Themes.OrderBy(theme => theme.Number).Select(theme => (theme, byTheme[theme.ThemeId].OrderBy(action => action.Number).ToList()));
    }
}
