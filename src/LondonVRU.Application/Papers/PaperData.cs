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

        var sum = PaperTables.Sum(status => Count(all, status));
        return
        [
            ReviewPaper.Sentence($"Of {Words.Count(all.Count, "action")}: {sum}."),
            .. ChartAndTable(
                "Actions by status and theme", $"A bar for each theme, divided by status; the table after it has the numbers. Of all {Words.Figure(all.Count)}: {sum}.", "Theme",
                [.. review.Themes.Select(theme => new Bar($"{theme.Number}. {theme.Name}", status => Count(theme.Actions, status)))], new("All themes", status => Count(all, status))),
        ];
    }

    private static IReadOnlyList<PaperBlock> OverQuarters(PaperSource source)
    {
        if (source.Quarters.Count == 0)
        {
            return [ReviewPaper.Sentence("This is the first review, so there is no quarter before to compare with.")];
        }

        var now = source.Review.AllActions().ToList();
        var bars = source.Quarters.Select(quarter => new Bar(quarter.Quarter.ShortName, quarter.Of)).Append(new(source.Review.Cycle.Title.ShortName, status => Count(now, status))).ToList();
        return ChartAndTable(
            "Actions by status over the quarters",
            $"A bar for each quarter, the oldest on top; the table after it has the numbers. {bars[0].Name}: {PaperTables.Sum(bars[0].Count)}. {bars[^1].Name}: {PaperTables.Sum(bars[^1].Count)}.",
            "Quarter", bars, null);
    }

    /// <summary>Both leave out a status that no action has.</summary>
    /// <param name="sum">The table's last row; null for none.</param>
    private static IReadOnlyList<PaperBlock> ChartAndTable(string title, string description, string first, IReadOnlyList<Bar> bars, Bar? sum)
    {
        var used = PaperTables.Statuses.Where(status => bars.Any(bar => bar.Count(status) > 0)).ToList();
        return
        [
            new PaperChart(
                title, description, Axis, [.. bars.Select(bar => bar.Name)],
                [.. used.Select(status => new PaperSeries(PaperTables.NameOf(status), PaperTables.ToneOf(status), [.. bars.Select(bar => bar.Count(status))]))]),
            new PaperTable(
                $"{title}: number of actions.", [new(first, 18 + ((PaperTables.Statuses.Count - used.Count) * 8)), .. used.Select(status => new TableColumn(PaperTables.NameOf(status), 12)), new("All", 7)],
                [.. (sum is null ? bars : bars.Append(sum)).Select(bar => (IReadOnlyList<TableCell>)[bar.Name, .. used.Select(status => (TableCell)bar.Count(status)), used.Sum(bar.Count)])]),
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

    private static int Count(IReadOnlyList<ReviewPage.Row> rows, ActionStatus? status) => rows.Count(row => row.Status == status);

    /// <summary>A bar of a chart, and a row of its table.</summary>
    private sealed record Bar(string Name, Func<ActionStatus?, int> Count);
}
