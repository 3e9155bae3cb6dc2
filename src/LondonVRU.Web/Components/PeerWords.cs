using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Domain;

namespace LondonVRU.Web.Components;

/// <summary>Suggested peer groups in words.</summary>
public static class PeerWords
{
    public static string Of(PeerSuggestionState state) => state switch
    {
        PeerSuggestionState.Waiting => "Waits for London",
        PeerSuggestionState.TakenOver => "Taken over",
        PeerSuggestionState.Declined => "Not taken over",
        _ => "Taken back",
    };

    /// <summary>"Since 3 November 2026"; of what was taken over, what became of it.</summary>
    public static string Since(PeerSuggestionRow row) => row switch
    {
        { AnsweredAt: null } => $"Suggested on {Day(row.SuggestedAt)}",
        { State: PeerSuggestionState.TakenOver, Group: null } => $"On {Day(row.AnsweredAt.Value)}; London has given the group up since",
        { State: PeerSuggestionState.TakenOver } => $"On {Day(row.AnsweredAt.Value)}, as “{row.Group}”",
        _ => $"On {Day(row.AnsweredAt.Value)}",
    };

    private static string Day(DateTime at) => Words.Date(LondonTime.DayOf(at));
}
