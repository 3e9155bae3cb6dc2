using System.Runtime.InteropServices;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>How often a text says each of its terms; what a term only implies, and what its words mean alone, counts less.</summary>
internal sealed class CountedText
{
    private const double OfImplied = 0.3;

    /// <summary>A "knife bin" is a term of its own, and has to do with knives.</summary>
    public const double OfPart = 0.5;

    private CountedText(SortedDictionary<string, double> counts, HashSet<string> own, IReadOnlyList<WordRead> words)
    {
        Counts = counts;
        OwnTerms = own.Count;
        Subjects = [.. counts.Keys.Where(term => FieldTerms.ForLikeness.KindOf(term) == FieldKind.Subject)];
        Matter = [.. own.Where(IsMatter)];
        Stems = [.. words.Select(word => word.Known.Stem)];
        Deeds = Stems.Aggregate(0, (deeds, stem) => deeds | Text.Deeds.Of(stem));
    }

    public SortedDictionary<string, double> Counts { get; }

    /// <summary>How many terms stand for themselves.</summary>
    public int OwnTerms { get; }

    /// <summary>All that it is about, what is only implied included.</summary>
    public HashSet<string> Subjects { get; }

    /// <summary>What it is about and for whom: terms that stand for themselves; no setting, way of working or number.</summary>
    public string[] Matter { get; }

    /// <summary>Of all words in their order, those that say nothing included.</summary>
    public string[] Stems { get; }

    /// <summary>Kinds of deed that its words tell of.</summary>
    public int Deeds { get; }

    private static bool IsMatter(string term) => !char.IsAsciiDigit(term[0]) && FieldTerms.ForLikeness.KindOf(term) is not (FieldKind.Setting or FieldKind.Way);

    internal sealed class Reader
    {
        private readonly TermReader reader = new(FieldTerms.ForLikeness);
        private readonly List<TermRead> terms = [];
        private readonly Dictionary<(string Stem, string Word), int> forms = [];

        public CountedText Read(string? text)
        {
            SortedDictionary<string, double> counts = new(StringComparer.Ordinal);
            HashSet<string> own = new(StringComparer.Ordinal);
            reader.Read(text, terms);
            var standing = "";
            foreach (var term in terms)
            {
                if (term.Kind is TermKind.Implied or TermKind.Part)
                {
                    var (key, share) = term.Kind == TermKind.Part ? (FieldTerms.ForLikeness.MeaningOf(term.Key), OfPart) : (term.Key, OfImplied);
                    if (key != standing)
                    {
                        counts[key] = counts.GetValueOrDefault(key) + share;
                    }

                    continue;
                }

                standing = term.Key;
                own.Add(standing);
                counts[standing] = counts.GetValueOrDefault(standing) + 1;
                if (term.Kind == TermKind.Word)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(forms, (standing, reader.Words[term.Place].Known.Word), out _)++;
                }
            }

            return new(counts, own, reader.Words);
        }

        /// <summary>For each stem the word that was read most often, the first by the alphabet of equals.</summary>
        public Dictionary<string, string> Forms() =>
            forms.GroupBy(pair => pair.Key.Stem, StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Word, StringComparer.Ordinal).First().Key.Word, StringComparer.Ordinal);
    }
}
