using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;

namespace LondonVRU.Application.Papers;

/// <summary>The plan theme by theme: what the partnership says of each, and how its actions stand.</summary>
internal static class PaperProgress
{
    private static readonly TableColumn[] Columns = [new("No.", 8), new("Action", 70), new("Status", 22)];

    public static IEnumerable<PaperSection> Of(string heading, PaperSource source)
    {
        var review = source.Review;
        yield return new(heading, ["Each status is shown by a letter and a word: G on track, A at risk, R off track, B complete, N not started, S stopped."]);
        foreach (var theme in review.Themes)
        {
            yield return Of($"Theme {Words.Figure(theme.Number)}: {theme.Name}", theme, [.. review.JointActions.Where(line => line.ThemeId == theme.Id)]);
        }

        if (review.JointActions.Where(line => line.ThemeId is null).ToList() is { Count: > 0 } others)
        {
            yield return new("Joint actions of other themes", [], new("Joint actions of other themes: number, words and status of each.", Columns, [.. others.Select(Row)])) { Level = 2 };
        }
    }

    private static PaperSection Of(string heading, ReviewPage.Theme theme, IReadOnlyList<JointLine> joint)
    {
        List<string> paragraphs = theme.IsWritten ? [.. PaperTables.Paragraphs(theme.Narrative!.Words)] : ["Nothing was written of this theme."];
        if (theme.Actions.Count > 0)
        {
            paragraphs.Add($"{Words.CountFirst(theme.Actions.Count, "action")}: {PaperTables.Sum(status => theme.Actions.Count(row => row.Status == status))}.");
        }

        return new(heading, paragraphs, theme.Actions.Count + joint.Count == 0 ? null : new(
            $"Actions of theme {Words.Figure(theme.Number)}: number, words and status of each.", Columns,
            [.. theme.Actions.Select(row => (IReadOnlyList<TableCell>)[row.Code, row.Text, PaperTables.Cell(row)]), .. joint.Select(Row)])) { Level = 2 };
    }

    private static IReadOnlyList<TableCell> Row(JointLine line) => [line.Number, $"{line.Text}\nJoint action", PaperTables.Cell(line.Status)];
}
