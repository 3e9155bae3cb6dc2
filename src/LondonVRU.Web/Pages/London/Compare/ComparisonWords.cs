using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>What the comparison shows, in sentences.</summary>
internal static class ComparisonWords
{
    /// <summary>Which theme weighs most, by how many boroughs have an action off track in it.</summary>
    public static string WeighsMost(ComparedQuarter compared)
    {
        var boroughs = compared.Boroughs.Where(row => row.IsIn).ToList();
        if (boroughs.Count == 0)
        {
            return $"No borough{(compared.Group.Code.Length > 0 ? $" of {compared.Group.Name}" : "")} has submitted its review of {compared.Cycles.Chosen.Quarter.ShortName} yet.";
        }

        var (theme, count) = compared.Themes.Select((theme, index) => (theme, count: boroughs.Count(row => row.Counts[index].OffTrack > 0))).MaxBy(entry => entry.count);
        var of = boroughs.Count == 1 ? "the one borough that has submitted" : $"the {boroughs.Count} boroughs that have submitted";
        return count == 0
            ? $"None is off track in {of}."
            : $"{theme.Name} weighs most: {Words.Number(count)} of {of} {(count == 1 ? "has" : "have")} an action off track in it.";
    }

    /// <summary>"Six actions: one off track, five on track, and 1 restricted, not shown. In Q2 none was off track."</summary>
    /// <param name="counts">Of the cell.</param>
    /// <param name="before">The same a quarter before; null if it was not in then.</param>
    /// <param name="quarter">The quarter before; null if there is none.</param>
    public static string Summary(StatusCounts counts, StatusCounts? before, Quarter? quarter)
    {
        ActionStatus?[] order = [ActionStatus.OffTrack, ActionStatus.AtRisk, ActionStatus.OnTrack, ActionStatus.Complete, ActionStatus.NotStarted, ActionStatus.Stopped, null];
        var parts = order.Where(status => counts.Of(status) > 0)
            .Select(status => $"{Words.Number(counts.Of(status))} {(status is { } said ? said.Name().ToLowerInvariant() : "without a word yet")}");
        var what = counts.Total == 0 ? "No action is shown" : $"{Words.CountFirst(counts.Total, "action")}: {Words.List(parts)}";
        var restricted = counts.Restricted > 0 ? $", and {counts.Restricted} restricted, not shown" : "";
        var joint = counts.Joint > 0 ? $" {Words.CountFirst(counts.Joint, "is joint", "are joint")}, counted with each borough of the BCU." : "";
        var then = (before, quarter) switch
        {
            ({ } earlier, { } q) => $" In Q{q.Number} {(earlier.OffTrack == 0 ? "none was" : earlier.OffTrack == 1 ? "one was" : $"{Words.Number(earlier.OffTrack)} were")} off track.",
            (null, { } q) => $" It had not submitted in Q{q.Number}.",
            _ => "",
        };
        return $"{what}{restricted}.{joint}{then}";
    }

    /// <summary>Per cent, rounded; null of nothing.</summary>
    public static int? Share(int part, int of) => of == 0 ? null : (int)Math.Round(100.0 * part / of, MidpointRounding.AwayFromZero);

    /// <summary>"2 points worse than in Q2", from the shares of open actions at risk or off track.</summary>
    public static string Change(StatusCounts? before, StatusCounts now, Quarter? quarter)
    {
        if (Share(now.AtRisk + now.OffTrack, now.Open) is not { } share)
        {
            return "No open action in this quarter";
        }

        if (before is null || quarter is not { } q || Share(before.AtRisk + before.OffTrack, before.Open) is not { } earlier)
        {
            return "Nothing before to compare with";
        }

        return (share - earlier) switch
        {
            0 => $"As in Q{q.Number}",
            > 0 and var worse => $"{Words.Plural(worse, "point")} worse than in Q{q.Number}",
            var better => $"{Words.Plural(-better, "point")} better than in Q{q.Number}",
        };
    }
}
