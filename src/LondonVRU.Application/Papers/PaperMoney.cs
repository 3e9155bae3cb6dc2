using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;

namespace LondonVRU.Application.Papers;

/// <summary>What the review says of money: its lines theme by theme, with a sum of each theme that has several and of all.</summary>
internal static class PaperMoney
{
    private static readonly TableColumn[] Columns = [new("What for", 30), new("Planned", 14), new("Spent so far", 14), new("Forecast", 14), new("Note", 28)];

    public static PaperSection Of(string heading, PaperSource source)
    {
        var lines = source.Review.Spend;
        return lines.Count == 0 ? new(heading, ["The review says nothing of money."]) : new(heading, Sentences(lines), new(
            "Money by theme: what each line is for, what is planned for the year, spent so far and forecast by the end of the year, and a note.",
            Columns, [.. Rows(source.Review, lines)]));
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(ReviewPage review, IReadOnlyList<ReviewPage.SpendLine> lines)
    {
        foreach (var theme in lines.GroupBy(line => review.Themes.FirstOrDefault(theme => theme.Id == line.ThemeId)).OrderBy(theme => theme.Key?.Number ?? int.MaxValue))
        {
            var name = theme.Key is { } known ? $"Theme {Words.Figure(known.Number)}" : "The whole plan";
            foreach (var line in theme.OrderBy(line => line.What, StringComparer.Ordinal))
            {
                yield return [$"{line.What}\n{name}", Cell(line.Planned), Cell(line.Spent), Cell(line.Forecast), line.Note];
            }

            if (theme.Count() > 1)
            {
                yield return Sum($"Sum: {name}", [.. theme]);
            }
        }

        if (lines.Count > 1)
        {
            yield return Sum("Sum of all", lines);
        }
    }

    private static IReadOnlyList<TableCell> Sum(string name, IReadOnlyList<ReviewPage.SpendLine> lines) =>
        [name, Cell(SumOf(lines, line => line.Planned)), Cell(SumOf(lines, line => line.Spent)), Cell(SumOf(lines, line => line.Forecast)), null];

    private static List<string> Sentences(IReadOnlyList<ReviewPage.SpendLine> lines)
    {
        var (planned, forecast) = (SumOf(lines, line => line.Planned), SumOf(lines, line => line.Forecast));
        List<string> sentences = ["Sums leave out what nobody has said, which is shown as a dash."];
        if (lines.All(line => line is { Planned: not null, Forecast: not null }))
        {
            sentences.Insert(0, (forecast!.Value - planned!.Value) switch
            {
                0 => "By the end of the year as much will be spent as was planned.",
                > 0 and var more => $"By the end of the year {Pence.Words(more)} more will be spent than was planned.",
                var less => $"By the end of the year {Pence.Words(-less)} less will be spent than was planned.",
            });
        }

        return sentences;
    }

    /// <summary>Pence; null if nobody has said anything.</summary>
    private static long? SumOf(IReadOnlyList<ReviewPage.SpendLine> lines, Func<ReviewPage.SpendLine, long?> of) =>
        lines.Any(line => of(line) is not null) ? lines.Sum(of) : null;

    private static TableCell Cell(long? pence) => pence is { } known ? new(Pence.Words(known), known / 100m) : new("–", 0);
}
