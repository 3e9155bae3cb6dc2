using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Papers;

/// <summary>What follows from the review by itself: changes, minimum standards, help.</summary>
internal static class PaperFindings
{
    public static PaperSection Changes(string heading, PaperSource source)
    {
        var review = source.Review;
        if (review.PreviousTitle is not { } previous)
        {
            return new(heading, ["This is the first review, so there is nothing to compare with."]);
        }

        return review.Changes.Count == 0
            ? new(heading, [$"Since {previous.ShortName} nothing moved to off track, was completed, stopped or put off, and nothing is new."])
            : new(heading, [$"Since {previous.ShortName}: {Words.List(review.Changes.GroupBy(change => change.Kind).Select(kind => $"{Words.Figure(kind.Count())} {Name(kind.Key).ToLowerInvariant()}"))}."], new(
                $"What changed since {previous.ShortName}: number and words of each action, what happened, status before and now.",
                [new("No.", 8), new("Action", 46), new("Change", 18), new("Before", 14), new("Now", 14)],
                [.. review.Changes.Select(change => (IReadOnlyList<TableCell>)
                    [change.Action.Code, change.Action.Text, Name(change.Kind), Before(change), change.Kind == ReviewChange.Slipped ? $"To end {source.EndOf(change.Action)}" : PaperTables.Cell(change.Action)])]));
    }

    public static PaperSection Standards(string heading, PaperSource source)
    {
        var standards = source.Review.AllActions().Where(row => row.Standard is not null).ToList();
        var (met, owed) = (standards.Count(row => row.Standard == StandardState.Met), standards.Count(row => row.Standard != StandardState.DoesNotApply));
        var rest = standards.Where(row => row.Standard != StandardState.Met).ToList();
        return new(heading, [$"{Words.Figure(met)} of {Words.Plural(owed, "minimum standard")} {(met == 1 ? "is" : "are")} met: on track or complete."], rest.Count == 0 ? null : new(
            "Minimum standards that are not met or do not apply here: number and words of each, how it stands, and why.",
            [new("No.", 8), new("Standard", 46), new("How it stands", 18), new("Why", 28)],
            [.. rest.Select(row => (IReadOnlyList<TableCell>)
                [row.Code, row.Text, row.Standard == StandardState.NotMet ? $"Not met: {PaperTables.Cell(row.Status)}" : "Does not apply here", row.DoesNotApplyBecause ?? row.Done ?? ""])]));
    }

    /// <summary>What the review asks of London, as a whole and for single themes, and what single actions ask for.</summary>
    public static PaperSection Help(string heading, PaperSource source)
    {
        var asked = source.Review.AllActions().Where(row => row.IsOpen && !string.IsNullOrWhiteSpace(row.HelpWanted)).ToList();
        List<string> words =
        [
            .. PaperTables.Paragraphs(source.Review.HelpWanted),
            .. source.Review.Themes.Where(theme => theme.Narrative?.HelpWanted is not null).Select(theme => $"Theme {Words.Figure(theme.Number)}, {theme.Name}: {theme.Narrative!.HelpWanted}"),
        ];
        return new(heading, words.Count > 0 ? words : ["Nothing is asked of London."], asked.Count == 0 ? null : new(
            "Help that owners of actions ask for: number and words of each action, and what is wanted.", [new("No.", 8), new("Action", 46), new("Help wanted", 46)],
            [.. asked.Select(row => (IReadOnlyList<TableCell>)[row.Code, row.Text, row.HelpWanted])]));
    }

    private static string Before(ReviewPage.Change change) => change.Kind switch
    {
        ReviewChange.New => "–",
        ReviewChange.Slipped => $"To end {change.EndBefore}",
        _ => PaperTables.Cell(change.Before),
    };

    private static string Name(ReviewChange change) => change switch
    {
        ReviewChange.ToOffTrack => "Moved to off track",
        ReviewChange.Completed => "Completed",
        ReviewChange.Stopped => "Stopped",
        ReviewChange.Slipped => "Ends later",
        _ => "New",
    };
}
