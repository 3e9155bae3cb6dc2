namespace LondonVRU.Domain.Plans;

/// <summary>Months as people write them: an own table, so that no machine's culture decides whether "Sept" is a month.</summary>
internal static class MonthNames
{
    private static readonly string[] Full =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>1 to 12, or null if the word is no month. Case does not matter; three letters or more of the name are enough ("Sep", "Sept").</summary>
    public static int? Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length < 3)
        {
            return null;
        }

        var at = Array.FindIndex(Full, name => name.StartsWith(lower, StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }

    /// <summary>"April" of 4.</summary>
    public static string Name(int month) => string.Concat(char.ToUpperInvariant(Full[month - 1][0]).ToString(), Full[month - 1].AsSpan(1));
}
