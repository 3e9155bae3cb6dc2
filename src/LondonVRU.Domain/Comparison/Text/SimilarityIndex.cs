namespace LondonVRU.Domain.Comparison.Text;

/// <summary>A text to be compared.</summary>
/// <param name="Key">Whose text it is. Items that are equally alike are ordered by it.</param>
/// <param name="Group">Whose it is: a partnership's slug, or the template's name.</param>
public sealed record ComparedItem(Guid Key, string Group, string Text);

/// <param name="Words">As a person reads them: a term's name, or the commonest form of a word.</param>
/// <param name="Share">Of the score, from 0 to 1. All of a match's shares together are 1.</param>
public sealed record SharedTerm(string Words, double Share);

/// <param name="Score">From 0, nothing in common, to 1, the same terms equally often.</param>
/// <param name="Shared">Greatest share first.</param>
public sealed record SimilarItem(ComparedItem Item, double Score, IReadOnlyList<SharedTerm> Shared);

/// <summary>
/// All of a service's actions, to be held against each other: terms of the field and stems weighed by how rare they are, and the angle between,
/// less what speaks against it (<see cref="Unlikeness"/>).
/// Never changes once built; the order of building does not matter; any number of threads may read. How it was chosen and how well it does:
/// docs/comparison.md.
/// </summary>
public sealed partial class SimilarityIndex
{
    /// <summary>From here on two actions are called the same: more than nine in ten of what is found in labelled pairs are (docs/comparison.md).</summary>
    public const double Same = 0.48;

    /// <summary>From here on an action is worth a look by who does the other.</summary>
    public const double Related = 0.3;

    /// <summary>An action whose nearest neighbour is below this resembles nothing: none is worth a look.</summary>
    public const double New = 0.3;

    /// <summary>Scores are rounded to it.</summary>
    private const double SmallestStep = 0.000001;

    private readonly ComparedItem[] items;
    private readonly Dictionary<Guid, int> byKey;
    private readonly TermVector[] vectors;
    private readonly TermWeights weights;
    private readonly PostingList[] postings;

    private SimilarityIndex(ComparedItem[] items, TermVector[] vectors, TermWeights weights)
    {
        (this.items, this.vectors, this.weights) = (items, vectors, weights);
        byKey = new(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            byKey.Add(items[i].Key, i);
        }

        postings = PostingList.Of(vectors, weights.Count);
    }

    public IReadOnlyList<ComparedItem> Items => items;

    /// <param name="items">Each key once; in any order.</param>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static SimilarityIndex Of(IEnumerable<ComparedItem> items)
    {
        ComparedItem[] ordered = [.. items.OrderBy(item => item.Key)];
        CountedText.Reader reader = new();
        var counted = Array.ConvertAll(ordered, item => reader.Read(item.Text));
        var weighed = TermWeights.Of(ordered.Select(item => item.Text).Zip(counted), reader.Forms());
        return new(ordered, Array.ConvertAll(counted, text => weighed.Weigh(text)), weighed);
    }

    /// <summary>What is most like a text that need not be among the items.</summary>
    /// <param name="text">Empty finds nothing.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="among">Which items count; null is all.</param>
    /// <param name="atLeast">Scores below are left out, and 0 always is.</param>
    public IReadOnlyList<SimilarItem> Similar(string? text, int top, Func<ComparedItem, bool>? among = null, double atLeast = Related) =>
        Similar(Weigh(text), top, among, atLeast, except: -1);

    /// <summary>What is most like one of the items, itself apart.</summary>
    /// <param name="key">An unknown key finds nothing.</param>
    public IReadOnlyList<SimilarItem> Similar(Guid key, int top, Func<ComparedItem, bool>? among = null, double atLeast = Related) =>
        byKey.TryGetValue(key, out var item) ? Similar(vectors[item], top, among, atLeast, item) : [];

    /// <summary>How alike two texts are, from 0 to 1, judged by how rare their words are among the items.</summary>
    public double Between(string? one, string? other)
    {
        Dictionary<string, int> unseen = new(StringComparer.Ordinal);
        CountedText.Reader reader = new();
        return Score(weights.Weigh(reader.Read(one), unseen), weights.Weigh(reader.Read(other), unseen));
    }

    private TermVector Weigh(string? text) => weights.Weigh(new CountedText.Reader().Read(text));

    private double Score(TermVector one, TermVector other)
    {
        double sum = 0;
        foreach (var (_, product) in one.Products(other))
        {
            sum += product;
        }

        return Score(sum, one, other);
    }

    /// <summary>Six places, so that nothing hangs on the order in which numbers are added.</summary>
    private double Score(double cosine, TermVector one, TermVector other) =>
        cosine <= 0 ? 0 : Math.Round(Math.Min(1, cosine) * Unlikeness.Leaves(one.Text, other.Text, weights), 6);
}
