using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>Words and cells that the sections of a paper share.</summary>
internal static class PaperTables
{
    /// <summary>In the order in which a bar is read; null stands for no word yet.</summary>
    public static readonly IReadOnlyList<ActionStatus?> Statuses =
        [ActionStatus.Complete, ActionStatus.OnTrack, ActionStatus.AtRisk, ActionStatus.OffTrack, ActionStatus.NotStarted, ActionStatus.Stopped, null];

    /// <summary>"On track (G)".</summary>
    public static string NameOf(ActionStatus? status) => status is { } said ? $"{said.Name()} ({said.Letter()})" : "No word yet";

    public static PaperTone ToneOf(ActionStatus? status) => status switch
    {
        ActionStatus.NotStarted => PaperTone.Plain,
        ActionStatus.OnTrack => PaperTone.Good,
        ActionStatus.AtRisk => PaperTone.Caution,
        ActionStatus.OffTrack => PaperTone.Bad,
        ActionStatus.Complete => PaperTone.Done,
        ActionStatus.Stopped => PaperTone.Ended,
        _ => PaperTone.Unknown,
    };

    /// <summary>The letter first, as boards asked: "G On track".</summary>
    public static string Cell(ActionStatus? status) => status is { } said ? $"{said.Letter()} {said.Name()}" : "No word yet";

    public static string Cell(ReviewPage.Row row) => row.DoesNotApplyBecause is null ? Cell(row.Status) : "Does not apply";

    /// <summary>"3 on track, 1 at risk": what there is.</summary>
    public static string Sum(Func<ActionStatus?, int> count) => Words.List(Statuses.Where(status => count(status) > 0)
        .Select(status => $"{Words.Figure(count(status))} {(status is { } said ? said.Name().ToLowerInvariant() : "without a word yet")}"));

    public static IReadOnlyList<string> Paragraphs(string? words) =>
        (words ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
