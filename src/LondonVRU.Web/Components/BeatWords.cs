using System.Globalization;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Components;

/// <summary>The due dates of an action's rhythm, for people.</summary>
public static class BeatWords
{
    /// <summary>"Nov", "Oct to Dec".</summary>
    public static string Name(Beat beat)
    {
        var (from, to) = (beat.From.ToString("MMM", CultureInfo.InvariantCulture), beat.DueOn.ToString("MMM", CultureInfo.InvariantCulture));
        return from == to ? from : $"{from} to {to}";
    }

    public static string Name(BeatState state) => state switch
    {
        BeatState.Met => "Kept",
        BeatState.Missed => "Missed",
        BeatState.Due => "Due",
        _ => "Ahead",
    };

    /// <summary>"Next word due in 7 days (Monday 30 November). Two of eight were missed."</summary>
    public static string Sentence(IReadOnlyList<Beat> beats, DateOnly today)
    {
        var (met, missed) = (beats.Count(beat => beat.State == BeatState.Met), beats.Count(beat => beat.State == BeatState.Missed));
        var next = beats.Next() is { } due ? $"Next word due {Words.InDays(due.DueOn, today)}." : "Nothing more is due this year.";
        var past = missed > 0 ? $" {Words.CountFirst(missed, "time")} of {Words.Number(met + missed)} nobody said anything." : met > 0 ? $" So far every one was kept." : "";
        return next + past;
    }
}
