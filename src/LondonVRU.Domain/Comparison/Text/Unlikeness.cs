namespace LondonVRU.Domain.Comparison.Text;

/// <summary>
/// What speaks against two texts although they share terms: a sentence that was kept with another matter put into it, another kind of deed, and
/// no subject in common. Who says the same in other words changes the sentence; who keeps it and changes a word means something else.
/// </summary>
internal static class Unlikeness
{
    /// <summary>Share of words in the same order that two sentences of the language have by chance.</summary>
    private const double ByChance = 0.25;

    /// <summary>How much a kept sentence with another matter takes away.</summary>
    private const double OfMatter = 3;

    /// <summary>What another kind of deed takes away.</summary>
    private const double OfDeed = 0.3;

    /// <summary>What it takes away that one tells of a subject and the other not of it: both may be for young people on estates each month.</summary>
    private const double OfSubject = 0.25;

    /// <summary>Words beyond this are not held against each other's order.</summary>
    private const int Longest = 300;

    /// <summary>What is left of a score: 1 if nothing speaks against it.</summary>
    public static double Leaves(CountedText one, CountedText other, TermWeights weights) =>
        Math.Max(0, 1 - (OfMatter * Kept(one.Stems, other.Stems) * Math.Min(Changed(one, other, weights), Changed(other, one, weights))))
        * (Deeds.AreOthers(one.Deeds, other.Deeds) ? 1 - OfDeed : 1)
        * (AreOthers(one.Subjects, other.Subjects) ? 1 - OfSubject : 1);

    private static bool AreOthers(HashSet<string> one, HashSet<string> other) => one.Count + other.Count > 0 && !one.Overlaps(other);

    /// <summary>How far the sentence is the same, from 0, no more than by chance, to 1, word for word.</summary>
    private static double Kept(string[] one, string[] other)
    {
        var words = Math.Min(one.Length, Longest) + Math.Min(other.Length, Longest);
        return words == 0 ? 0 : Math.Max(0, ((2.0 * InOrder(one, other) / words) - ByChance) / (1 - ByChance));
    }

    /// <summary>The longest row of words that both have in the same order, others between.</summary>
    private static int InOrder(string[] one, string[] other)
    {
        var best = new int[Math.Min(other.Length, Longest) + 1];
        for (var i = 0; i < one.Length && i < Longest; i++)
        {
            var before = 0;
            for (var j = 1; j < best.Length; j++)
            {
                (before, best[j]) = (best[j], one[i] == other[j - 1] ? before + 1 : Math.Max(best[j], best[j - 1]));
            }
        }

        return best[^1];
    }

    /// <summary>The share of a text's matter, by weight, of which the other says nothing in so many words.</summary>
    private static double Changed(CountedText text, CountedText other, TermWeights weights)
    {
        double all = 0, changed = 0;
        foreach (var term in text.Matter)
        {
            var weight = weights.RarityOf(term) * weights.RarityOf(term);
            all += weight;
            changed += other.Counts.GetValueOrDefault(term) >= CountedText.OfPart ? 0 : weight;
        }

        return all == 0 ? 0 : changed / all;
    }
}
