using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>The data of a paper: charts of what the service knows, each with its table, and a table to be filled in for each of the borough's indicators.</summary>
internal static class PaperData
{
    private const string Axis = "Number of actions";

    public static IEnumerable<PaperSection> Of(string heading, PaperSource source, PaperContent template)
    {
        yield return new(heading, []) { Blocks = ByTheme(source) };
        yield return new("Status over the quarters", []) { Level = 2, Blocks = OverQuarters(source) };
        foreach (var indicator in template.Indicators.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new(indicator, ["To be filled in, with the source and the date of the figures."], TableFor(indicator, source.Review.Cycle.Quarter)) { Level = 2 };
        }
    }

    private static IReadOnlyList<PaperBlock> ByTheme(PaperSource source)
    {
        var review = source.Review;
        var all = review.AllActions().ToList();
        if (all.Count == 0)
        {
            return [ReviewPaper.Sentence("The plan has no actions to show.")];
        }

        static int Count(IEnumerable<ReviewPage.Row> rows, ActionStatus? status) => rows.Count(row => row.Status == status);
        var (sum, names) = (PaperTables.Sum(status => Count(all, status)), review.Themes.Select(theme => $"{theme.Number}. {theme.Name}").ToList());
        return
        [
            ReviewPaper.Sentence($"Of {Words.Count(all.Count, "action")}: {sum}."),
            new PaperChart(
                "Actions by status and theme", $"A bar for each theme, divided by status; the table after it has the numbers. Of all {Words.Figure(all.Count)}: {sum}.", Axis, names,
                [.. Used(status => Count(all, status)).Select(status => new PaperSeries(PaperTables.NameOf(status), PaperTables.ToneOf(status), [.. review.Themes.Select(theme => Count(theme.Actions, status))]))]),
            new PaperTable(
                "Number of actions in each status, by theme.", Columns("Theme"),
                [
                    .. review.Themes.Select((theme, index) => Row(names[index], status => Count(theme.Actions, status))),
                    Row("All themes", status => Count(all, status)),
                ]),
        ];
    }

    private static IReadOnlyList<PaperBlock> OverQuarters(PaperSource source)
    {
        if (source.Quarters.Count == 0)
        {
            return [ReviewPaper.Sentence("This is the first review, so there is no quarter before to compare with.")];
        }

        var now = source.Review.AllActions().ToList();
        IReadOnlyList<PaperQuarter> all =
            [.. source.Quarters, new(source.Review.Cycle.Quarter, [.. now.GroupBy(row => row.Status).Select(same => (same.Key, same.Count()))])];
        return
        [
            new PaperChart(
                "Actions by status over the quarters",
                $"A bar for each quarter, the oldest on top; the table after it has the numbers. {all[0].Quarter.ShortName}: {PaperTables.Sum(all[0].Of)}. {all[^1].Quarter.ShortName}: {PaperTables.Sum(all[^1].Of)}.",
                Axis, [.. all.Select(quarter => quarter.Quarter.ShortName)],
                [.. Used(status => all.Sum(quarter => quarter.Of(status))).Select(status => new PaperSeries(PaperTables.NameOf(status), PaperTables.ToneOf(status), [.. all.Select(quarter => quarter.Of(status))]))]),
            new PaperTable("Number of actions in each status, by quarter.", Columns("Quarter"), [.. all.Select(quarter => Row(quarter.Quarter.ShortName, quarter.Of))]),
        ];
    }

    private static PaperTable TableFor(string indicator, Quarter now) => new(
        $"{indicator}: a row for each period, to be filled in.", [new("Period", 34), new("Figure", 14), new("Change", 14), new("What it tells", 38)],
        [
            [$"{now.Months}", "", "", ""],
            [$"{now.Previous.Months}", "", "", ""],
            [$"{new Quarter(now.StartYear - 1, now.Number).Months}", "", "", ""],
            [$"12 months to {Words.Date(now.LastDay)}", "", "", ""],
        ]);

    private static IEnumerable<ActionStatus?> Used(Func<ActionStatus?, int> count) => PaperTables.Statuses.Where(status => count(status) > 0);

    private static TableColumn[] Columns(string first) => [new(first, 30), .. PaperTables.Statuses.Select(status => new TableColumn(PaperTables.NameOf(status), 10)), new("All", 7)];

    private static IReadOnlyList<TableCell> Row(string name, Func<ActionStatus?, int> count) =>
        [name, .. PaperTables.Statuses.Select(status => (TableCell)count(status)), PaperTables.Statuses.Sum(count)];
}
