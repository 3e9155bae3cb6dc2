using LondonVRU.Application.Plans;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;

namespace LondonVRU.Web.Components;

/// <summary>Entries of an action's record as sentences.</summary>
public static class HistoryWords
{
    /// <param name="entry">Of an action.</param>
    /// <param name="nowUtc">For "Today".</param>
    public static NewsItem News(HistoryEntry entry, DateTime nowUtc) =>
        new(Words.When(entry.At, nowUtc), Words.Iso(entry.At), Sentence(entry), Shift: Shift(entry));

    /// <summary>"Lewisham coordinator changed the words and the end".</summary>
    public static string Sentence(HistoryEntry entry)
    {
        var fields = entry.Changes.Where(change => change.Field != "Status").Select(change => ActionNames.Field(change.Field)).Distinct().ToList();
        return entry.Kind switch
        {
            ChangeKind.Added => $"{entry.By} put it into the plan",
            ChangeKind.Removed => $"{entry.By} took it out of the plan",
            _ when fields.Count > 0 => $"{entry.By} changed {Words.List(fields)}",
            _ when entry.Changes.Count > 0 => $"{entry.By} said how it is going",
            _ => $"{entry.By} said how it is going: the status stays",
        };
    }

    private static StatusShift? Shift(HistoryEntry entry) =>
        entry.Kind == ChangeKind.Changed && entry.Changes.FirstOrDefault(change => change.Field == "Status") is { } change
            ? new(Status(change.Before), Status(change.After))
            : null;

    private static ActionStatus? Status(string? words) => Enum.TryParse<ActionStatus>(words, out var status) ? status : null;
}
