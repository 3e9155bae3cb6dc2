using System.Collections.Frozen;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Tells a theme's name from other short lines, whatever edition it comes from.</summary>
internal static class ThemeWords
{
    private const int LongestName = 220;

    /// <summary>Words that every generation of the template's theme names is made of.</summary>
    private static readonly FrozenSet<string> Typical = FrozenSet.ToFrozenSet(
    [
        "governance", "targeting", "targetting", "lawbreakers", "analysis", "enforcement", "weapons", "streets", "street", "protecting", "educating", "safeguarding",
        "young", "people", "children", "communities", "community", "neighbourhoods", "families", "victims", "victim", "vulnerability", "ways", "diversion", "crime",
        "violence", "women", "girls", "vawg", "access", "deadly", "knives", "standing", "supporting", "offering", "positive", "tackling", "reducing", "keeping", "working",
    ],
    StringComparer.Ordinal);

    private static readonly string[] Numbered = ["theme", "priority", "strand", "workstream", "pillar", "objective", "chapter"];

    /// <summary>Short, and made mostly of the words that themes' names are made of; or says "Theme 3".</summary>
    public static bool LooksLikeTheme(string text)
    {
        if (text.Length is < 4 or > LongestName)
        {
            return false;
        }

        var words = PlainWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }

        if (Numbered.Contains(words[0], StringComparer.Ordinal) && (words.Length == 1 || words[1].All(char.IsAsciiDigit) || text.Contains(':', StringComparison.Ordinal)))
        {
            return words.Length > 1;
        }

        var telling = words.Where(word => word.Length > 3 && !word.All(char.IsAsciiDigit)).Take(8).ToArray();
        var typical = telling.Count(Typical.Contains);
        return telling.Length > 0 && typical * 2 >= telling.Length && (typical >= 2 || (typical == 1 && telling.Length == 1));
    }

    /// <summary>The name without what decorates it: a leading ornament, a section's number, a colon at the end.</summary>
    public static string Bare(string text)
    {
        var bare = text.Trim().TrimStart('❖', '•', '■', '▪', '*', '#', '➢', '◆', '●', '-', '–', ' ', '\t').TrimEnd(':', ' ', '-', '–', '.', '*', ' ').Trim();
        return bare.Length == 0 ? text.Trim() : bare;
    }
}
