namespace LondonVRU.Application.Plans.Import;

/// <summary>Sentences about the themes of an import as a whole.</summary>
internal static class ThemeNotes
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    public static IReadOnlyList<string> Of(IReadOnlyList<string> former, IReadOnlyList<ImportRow> rows, EditionOutline edition)
    {
        List<string> notes = [];
        var year = Domain.Quarter.YearName(edition.StartYear);
        switch (former)
        {
            case [var one]:
                notes.Add($"“{Short(one)}” belongs to an earlier edition: it was given its theme of {year}.");
                break;
            case [var first, ..]:
                notes.Add($"“{Short(first)}” and {Numbered(former.Count - 1).ToLowerInvariant()} other heading{(former.Count == 2 ? "" : "s")} belong to an earlier edition: each was given its theme of {year}.");
                break;
        }

        var without = edition.Themes.Where(theme => rows.All(row => row.ThemeId != theme.Id)).Select(theme => theme.Name).ToArray();
        if (without.Length > 0 && without.Length < edition.Themes.Count)
        {
            notes.Add($"{Numbered(without.Length)} theme{(without.Length == 1 ? " has" : "s have")} no rows: {string.Join("; ", without)}.");
        }

        return notes;
    }

    private static string Numbered(int count) => count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
}
