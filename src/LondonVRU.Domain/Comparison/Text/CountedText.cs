using System.Runtime.InteropServices;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>How often a text says each of its terms, and two terms in a row; what a term only implies counts half.</summary>
internal sealed class CountedText
{
    /// <summary>Between the two terms of a pair; no term holds it.</summary>
    public const char Pair = '\n';

    private const double OfImplied = 0.5;

    private CountedText(SortedDictionary<string, double> counts, Dictionary<string, List<string>> matter, IReadOnlyList<WordRead> words)
    {
        (Counts, Matter) = (counts, matter);
        Stems = [.. words.Select(word => word.Known.Stem)];
        Deeds = Stems.Aggregate(0, (deeds, stem) => deeds | Text.Deeds.Of(stem));
    }

    public SortedDictionary<string, double> Counts { get; }

    /// <summary>What it is about and for whom: terms that stand for themselves with what they imply; no setting, way of working or number.</summary>
    public Dictionary<string, List<string>> Matter { get; }

    /// <summary>Of all words in their order, those that say nothing included.</summary>
    public string[] Stems { get; }

    /// <summary>Kinds of deed that its words tell of.</summary>
    public int Deeds { get; }

    internal sealed class Reader
    {
        private readonly TermReader reader = new();
        private readonly List<TermRead> terms = [];
        private readonly Dictionary<(string Stem, string Word), int> forms = [];

        public CountedText Read(string? text)
        {
            SortedDictionary<string, double> counts = new(StringComparer.Ordinal);
            reader.Read(text, terms);
            Dictionary<string, List<string>> matter = new(StringComparer.Ordinal);
            string? before = null;
            foreach (var term in terms)
            {
                if (term.Kind == TermKind.Part)
                {
                    continue;
                }

                counts[term.Key] = counts.GetValueOrDefault(term.Key) + (term.Kind == TermKind.Implied ? OfImplied : 1);
                if (term.Kind == TermKind.Implied)
                {
                    matter.GetValueOrDefault(before!)?.Add(term.Key);
                    continue;
                }

                if (IsMatter(term.Key))
                {
                    matter.TryAdd(term.Key, []);
                }

                if (before is not null && before != term.Key)
                {
                    // "sweeps of weapons" and "weapons sweeps" are one pair.
                    var pair = string.CompareOrdinal(before, term.Key) < 0 ? before + Pair + term.Key : term.Key + Pair + before;
                    counts[pair] = counts.GetValueOrDefault(pair) + 1;
                }

                before = term.Key;
                if (term.Kind == TermKind.Word)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(forms, (term.Key, reader.Words[term.Place].Known.Word), out _)++;
                }
            }

            return new(counts, matter, reader.Words);
        }

        private static bool IsMatter(string term) => !char.IsAsciiDigit(term[0]) && FieldTerms.Shipped.KindOf(term) is not (FieldKind.Setting or FieldKind.Way);

        /// <summary>For each stem the word that was read most often, the first by the alphabet of equals.</summary>
        public Dictionary<string, string> Forms() =>
            forms.GroupBy(pair => pair.Key.Stem, StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Word, StringComparer.Ordinal).First().Key.Word, StringComparer.Ordinal);
    }
}
