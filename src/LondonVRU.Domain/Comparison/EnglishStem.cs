namespace LondonVRU.Domain.Comparison;

/// <summary>A light stemmer for British English: it takes plurals and the commonest endings off, so that "monitoring", "monitored" and "monitors" meet.</summary>
internal static class EnglishStem
{
    private static readonly string[] Endings =
    [
        "isations", "isation", "izations", "ization", "ations", "ation", "ibility", "ability", "ments", "ment", "nesses", "ness", "ities", "ity",
        "ising", "izing", "ings", "ing", "ised", "ized", "ises", "ise", "ize", "ions", "ion", "ives", "ive", "ally", "ies", "ied",
        "edly", "ed", "es", "ly", "al", "s", "e", "y",
    ];

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }

        foreach (var ending in Endings)
        {
            var left = word.Length - ending.Length;
            if (left >= (ending.Length <= 2 ? 3 : 4) && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word[^2] is 's' or 'u' or 'i'))
            {
                var stem = word[..left];
                return stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
