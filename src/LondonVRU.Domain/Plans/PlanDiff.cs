namespace LondonVRU.Domain.Plans;

/// <summary>What became of an action between two wordings of a plan.</summary>
public enum LineChange
{
    Same,
    Changed,

    /// <summary>Only in the newer wording.</summary>
    Added,

    /// <summary>Only in the older wording.</summary>
    Removed,
}

/// <summary>What of an action is compared.</summary>
public enum LineField
{
    Number,
    Text,
    LeadAgency,
    Owner,
    Partners,
    Start,
    End,
    SuccessLooksLike,
    KnownBy,
    Weighting,
    Cadence,
    Maturity,
    IsRestricted,
    DoesNotApplyBecause,
    Status,
}

/// <summary>One field that differs.</summary>
/// <param name="Before">Null for nothing.</param>
/// <param name="After">Null for nothing.</param>
/// <param name="Words">Word by word, of sentences; empty for what is not one.</param>
public sealed record FieldDiff(LineField Field, string? Before, string? After, IReadOnlyList<WordRun> Words);

/// <summary>An action in both wordings, or in one.</summary>
/// <param name="Older">Null if it was added.</param>
/// <param name="Newer">Null if it was removed.</param>
/// <param name="Fields">What differs, in the order of <see cref="LineField"/>; empty unless it changed.</param>
public sealed record LineDiff(PlanLine? Older, PlanLine? Newer, IReadOnlyList<FieldDiff> Fields)
{
    public LineChange Change => (Older, Newer) switch
    {
        (null, _) => LineChange.Added,
        (_, null) => LineChange.Removed,
        _ => Fields.Count > 0 ? LineChange.Changed : LineChange.Same,
    };

    /// <summary>As it is in the newer wording, else as it was.</summary>
    public PlanLine Line => Newer ?? Older!;
}

/// <summary>Two wordings of a plan side by side. Pure: whoever asks has chosen the lines that the reader may see.</summary>
public static class PlanDiff
{
    private static readonly (LineField Field, bool IsSentence, Func<PlanLine, string?> Of)[] Fields =
    [
        (LineField.Number, false, line => line.Code),
        (LineField.Text, true, line => line.Text),
        (LineField.LeadAgency, false, line => line.LeadAgency),
        (LineField.Owner, false, line => line.Owner),
        (LineField.Partners, true, line => line.Partners),
        (LineField.Start, false, line => line.Start),
        (LineField.End, false, line => line.End),
        (LineField.SuccessLooksLike, true, line => line.SuccessLooksLike),
        (LineField.KnownBy, true, line => line.KnownBy),
        (LineField.Weighting, false, line => line.Weighting.ToString()),
        (LineField.Cadence, false, line => line.Cadence?.ToString()),
        (LineField.Maturity, false, line => line.Maturity?.ToString()),
        (LineField.IsRestricted, false, line => line.IsRestricted.ToString()),
        (LineField.DoesNotApplyBecause, true, line => line.DoesNotApplyBecause),
        (LineField.Status, false, line => line.Status?.ToString()),
    ];

    /// <summary>Every action of either wording, in the newer one's order; what was removed stands where it stood.</summary>
    public static IReadOnlyList<LineDiff> Between(IEnumerable<PlanLine> older, IEnumerable<PlanLine> newer)
    {
        var before = older.ToDictionary(line => line.Id);
        List<LineDiff> lines = [];
        foreach (var line in newer)
        {
            lines.Add(before.Remove(line.Id, out var was) ? new(was, line, Compare(was, line)) : new(null, line, []));
        }

        lines.AddRange(before.Values.Select(gone => new LineDiff(gone, null, [])));
        return [.. lines.OrderBy(diff => diff.Line.Theme).ThenBy(diff => diff.Line.Number).ThenBy(diff => diff.Newer is null)];
    }

    private static List<FieldDiff> Compare(PlanLine before, PlanLine after)
    {
        List<FieldDiff> found = [];
        foreach (var (field, isSentence, of) in Fields)
        {
            var (was, now) = (Blank(of(before)), Blank(of(after)));
            if (!string.Equals(was, now, StringComparison.Ordinal))
            {
                found.Add(new(field, was, now, isSentence ? WordDiff.Between(was, now) : []));
            }
        }

        return found;
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
