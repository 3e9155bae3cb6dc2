namespace LondonVRU.Domain.Comparison.Text;

/// <summary>
/// Which of a few known wordings a text comes from, over the same terms as <see cref="SimilarityIndex"/>: here a short text that lies within a
/// longer one is its own, and every term counts alike, whatever it says of an action. The same texts give the same figure on every machine.
/// </summary>
public sealed class WordSimilarity
{
    private readonly Dictionary<string, int> documents = new(StringComparer.Ordinal);
    private readonly int count;

    /// <param name="corpus">The texts among which rarity is judged, for example all actions of a template.</param>
    public WordSimilarity(IEnumerable<string> corpus)
    {
        foreach (var text in corpus)
        {
            count++;
            foreach (var word in Terms(text))
            {
                documents[word] = documents.GetValueOrDefault(word) + 1;
            }
        }
    }

    /// <summary>The text's words in order, under their stems; short forms are spelt out, and words that say nothing left out.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        TermReader reader = new();
        List<TermRead> terms = [];
        reader.Read(text, terms);
        var meant = terms.Where(term => term.Kind == TermKind.Field && term.Key.Contains(' ') && !text!.AsSpan(term.Range.Start, term.Range.Length).Contains(' '))
            .ToDictionary(term => term.Place, term => term.Key[1..]);
        List<string> stems = [];
        for (var place = 0; place < reader.Words.Count; place++)
        {
            if (meant.TryGetValue(place, out var name))
            {
                stems.AddRange(name.Split(' ').Where(word => !FieldTerms.Shipped.Stop.Contains(word)).Select(Porter2.Stem));
            }
            else if (!reader.Words[place].Known.IsStop)
            {
                stems.Add(reader.Words[place].Known.Stem);
            }
        }

        return stems;
    }

    /// <summary>Weighs a text once, to be compared many times.</summary>
    public WeighedText Weigh(string? text)
    {
        Dictionary<string, double> weights = new(StringComparer.Ordinal);
        foreach (var word in Terms(text))
        {
            weights.TryAdd(word, Rarity(word));
        }

        return new(weights);
    }

    /// <summary>From 0 (no word in common) to 1 (the same words).</summary>
    public double Between(string? one, string? other) => Weigh(one).To(Weigh(other));

    private double Rarity(string word) => Math.Log(1 + ((count + 1.0) / (documents.GetValueOrDefault(word) + 0.5)));

    /// <summary>Stems, terms of the field and what these imply; of a term of several words these too, because a wording that has moved keeps some of them.</summary>
    private static HashSet<string> Terms(string? text)
    {
        List<TermRead> terms = [];
        new TermReader().Read(text, terms);
        var whole = terms.Where(term => term.Kind == TermKind.Field).Select(term => term.Range).ToHashSet();
        return [.. terms.Where(term => term.Kind != TermKind.Part || !whole.Contains(term.Range)).Select(term => term.Key)];
    }
}

/// <summary>A text ready for comparing; see <see cref="WordSimilarity"/>.</summary>
public sealed class WeighedText
{
    private readonly Dictionary<string, double> weights;
    private readonly double sum;
    private readonly double norm;

    internal WeighedText(Dictionary<string, double> weights)
    {
        this.weights = weights;
        foreach (var weight in weights.Values)
        {
            sum += weight;
            norm += weight * weight;
        }

        norm = Math.Sqrt(norm);
    }

    /// <summary>No word that says anything.</summary>
    public bool IsEmpty => weights.Count == 0;

    /// <summary>How much of this text's weight is in the other, from 0 to 1.</summary>
    public double ShareIn(WeighedText other)
    {
        double shared = 0;
        foreach (var (word, weight) in weights)
        {
            shared += other.weights.ContainsKey(word) ? weight : 0;
        }

        return IsEmpty ? 0 : shared / sum;
    }

    /// <summary>From 0 to 1: the cosine of both, helped where the shorter text lies within the longer one.</summary>
    public double To(WeighedText other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        var (small, large) = weights.Count <= other.weights.Count ? (this, other) : (other, this);
        double product = 0, shared = 0;
        var words = 0;
        foreach (var (word, weight) in small.weights)
        {
            if (large.weights.TryGetValue(word, out var there))
            {
                product += weight * there;
                shared += Math.Min(weight, there);
                words++;
            }
        }

        var cosine = product / (norm * other.norm);
        var contained = shared / Math.Min(sum, other.sum);

        // One shared word is a coincidence when it is all there is to share.
        var trust = words >= 3 ? 1 : words == 2 ? 0.85 : small.weights.Count == 1 ? 0.6 : 0.5;
        return Math.Min(1, ((0.6 * cosine) + (0.4 * contained)) * (cosine > 0.999 ? 1 : trust));
    }
}
