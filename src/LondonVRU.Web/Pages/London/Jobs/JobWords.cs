using System.Globalization;
using System.Text.RegularExpressions;
using LondonVRU.Application.Jobs;
using LondonVRU.Domain;
using LondonVRU.Domain.Jobs;
using LondonVRU.Infrastructure.Jobs;

namespace LondonVRU.Web.Pages.London.Jobs;

/// <summary>Jobs, their times and their runs in words.</summary>
internal static partial class JobWords
{
    /// <summary>"Remind of reviews".</summary>
    public static string Name(string job) => Words.First(Capital().Replace(job, " $0").Trim().ToLowerInvariant());

    /// <summary>"Every day at 7.30am", "every 10 minutes".</summary>
    public static string Times(ScheduledJob job)
    {
        var parts = job.Cron.Split(' ');
        return parts switch
        {
            [_, "*", "*", ..] => "Every minute",
            [_, var minutes, "*", ..] when minutes.StartsWith("0/", StringComparison.Ordinal) => $"Every {minutes[2..]} minutes",
            [_, var minute, var hour, ..] when int.TryParse(hour, CultureInfo.InvariantCulture, out var h) && int.TryParse(minute, CultureInfo.InvariantCulture, out var m) =>
                $"Every day at {new TimeOnly(h, m).ToString("HH:mm", CultureInfo.InvariantCulture)}",
            _ => job.Cron,
        };
    }

    /// <summary>"done in 45 places", "failed in 1 of 45 places".</summary>
    public static string How(JobsPage.Round round) => round switch
    {
        { Failed: 0, Running: 0, Places: 1 } => "Done",
        { Failed: 0, Running: 0 } => $"Done in {Words.Plural(round.Places, "place")}",
        { Failed: > 0, Places: 1 } => "Failed",
        { Failed: > 0 } => $"Failed in {round.Failed} of {Words.Plural(round.Places, "place")}",
        { Places: 1 } => "Running",
        _ => $"Running: {round.Done} of {Words.Plural(round.Places, "place")} done",
    };

    public static string How(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => "Done",
        JobOutcome.Failed => "Failed",
        _ => "Running",
    };

    /// <summary>"0.4 s", "12 s", "3 min 5 s".</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min {span.Seconds} s"),
    };

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
