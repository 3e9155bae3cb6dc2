namespace LondonVRU.Domain.Comparison.Text;

/// <summary>The endings of <see cref="Porter2"/>'s steps 2, 3 and 4; in each, the longest that fits comes first.</summary>
internal static class StemEndings
{
    public static readonly (string Ending, string With)[] Double =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    public static readonly (string Ending, string With)[] Long =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    public static readonly string[] Single =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];
}

/// <summary>
/// The published algorithm knows -ize, -izing, -ization alone: British -ise, -ising, -isation are read as those, so that "radicalisation",
/// "radicalised" and "radical" meet, and both spellings too.
/// </summary>
internal static class BritishSpelling
{
    /// <summary>What stands before -ise in words whose s is no ending.</summary>
    private static readonly HashSet<string> NotAnEnding = new(StringComparer.Ordinal)
    {
        "exerc", "adv", "prom", "advert", "pract", "prem", "enterpr", "superv", "rev", "franch", "expert", "surpr", "comprom", "improv", "telev", "disgu",
        "dev", "conc", "prec", "otherw", "likew", "compr", "exc", "inc", "merchand", "desp", "dem", "ra", "pra", "appra", "no", "po", "pr", "upr", "ar", "crim",
        "bru", "cru", "chast", "treat", "parad", "porpo", "torto", "turquo", "circumc", "clockw", "appr", "repr", "enfranch", "disenfranch", "counterclockw", "mort",
    };

    private static readonly (string British, string Published)[] Endings =
    [
        ("isations", "izations"), ("isation", "ization"), ("isers", "izers"), ("ising", "izing"), ("ised", "ized"), ("iser", "izer"), ("ises", "izes"), ("ise", "ize"),
    ];

    public static string AsPublished(string word)
    {
        if (word.Length < 6 || !word.Contains("is", StringComparison.Ordinal))
        {
            return word;
        }

        foreach (var (british, published) in Endings)
        {
            var before = word.Length - british.Length;
            if (before >= 3 && word.EndsWith(british, StringComparison.Ordinal))
            {
                return NotAnEnding.Contains(word[..before]) ? word : word[..before] + published;
            }
        }

        return word;
    }
}
