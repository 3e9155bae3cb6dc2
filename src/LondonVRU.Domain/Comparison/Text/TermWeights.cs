namespace LondonVRU.Domain.Comparison.Text;

/// <summary>What each term weighs among a corpus: the rarer, the more.</summary>
internal sealed class TermWeights
{
    /// <summary>Shares of a text's weight that its facets have, if it says something of each.</summary>
    private const double OfSubject = 0.4;
    private const double OfPeople = 0.38;
    private const double OfRest = 0.22;

    /// <summary>How strictly shares are kept: 0 leaves each term as rare as it is, 1 gives each facet exactly its share.</summary>
    private const double Strictness = 0.5;

    /// <summary>Within the rest: an ordinary word that has many synonyms against any other.</summary>
    private const double OfPlain = 0.6;

    /// <summary>Of rarity: less than 1, because a phrase and a plain word are further apart in rarity than in what they say.</summary>
    private const double OfRarity = 0.4;

    /// <summary>Texts from which the rarity of a term nobody used is reckoned at the least, so that a small corpus does not make every word common.</summary>
    private const int SmallestCorpus = 200;

    private static readonly double[] Shares = [OfSubject, OfPeople, OfRest];

    private readonly string[] terms;
    private readonly Dictionary<string, int> numbers;
    private readonly double[] rarity;
    private readonly double rarityOfUnseen;
    private readonly IReadOnlyDictionary<string, string> forms;

    private TermWeights(string[] terms, double[] rarity, double rarityOfUnseen, IReadOnlyDictionary<string, string> forms)
    {
        (this.terms, this.rarity, this.rarityOfUnseen, this.forms) = (terms, rarity, rarityOfUnseen, forms);
        numbers = new(terms.Length, StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            numbers.Add(terms[i], i);
        }
    }

    public int Count => terms.Length;

    public double RarityOf(string term) => numbers.TryGetValue(term, out var number) ? rarity[number] : rarityOfUnseen;

    /// <param name="texts">A wording that many have word for word (the template's) counts once, or its words would weigh nothing.</param>
    /// <param name="forms">By stem: the word to show.</param>
    public static TermWeights Of(IEnumerable<(string Text, CountedText Counted)> texts, IReadOnlyDictionary<string, string> forms)
    {
        SortedDictionary<string, int> having = new(StringComparer.Ordinal);
        var count = 0;
        foreach (var (_, counted) in texts.DistinctBy(pair => pair.Text, StringComparer.Ordinal))
        {
            count++;
            foreach (var term in counted.Counts.Keys)
            {
                having[term] = having.GetValueOrDefault(term) + 1;
            }
        }

        count = Math.Max(count, SmallestCorpus);
        return new([.. having.Keys], [.. having.Select(pair => Weight(pair.Key, Rarity(count, pair.Value)))], Rarity(count, 0), forms);
    }

    /// <param name="text">What to weigh.</param>
    /// <param name="unseen">Numbers of the terms that no item has: texts that are held against each other take the same ones.</param>
    public TermVector Weigh(CountedText text, Dictionary<string, int>? unseen = null)
    {
        unseen ??= new(StringComparer.Ordinal);
        List<(int Term, int Facet, double Weight)> weighed = [];
        Span<double> squares = stackalloc double[Shares.Length];
        foreach (var (term, often) in text.Counts)
        {
            var isKnown = numbers.TryGetValue(term, out var number);
            if (!isKnown && !unseen.TryGetValue(term, out number))
            {
                unseen.Add(term, number = -1 - unseen.Count);
            }

            var weight = Often(often) * (isKnown ? rarity[number] : Weight(term, rarityOfUnseen));
            var facet = FacetOf(term);
            weighed.Add((number, facet, weight));
            squares[facet] += weight * weight;
        }

        return Balanced(text, weighed, squares);
    }

    /// <summary>Brings the facets to their shares, and all of it to the length 1.</summary>
    private static TermVector Balanced(CountedText text, List<(int Term, int Facet, double Weight)> weighed, ReadOnlySpan<double> squares)
    {
        double square = 0;
        Span<double> factors = stackalloc double[squares.Length];
        for (var facet = 0; facet < squares.Length; facet++)
        {
            factors[facet] = squares[facet] == 0 ? 0 : Math.Sqrt(Shares[facet]) * Math.Pow(squares[facet], -Strictness / 2);
            square += squares[facet] * factors[facet] * factors[facet];
        }

        weighed.Sort((a, b) => a.Term.CompareTo(b.Term));
        var weights = new float[weighed.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(weighed[i].Weight * factors[weighed[i].Facet] / Math.Sqrt(square));
        }

        return new([.. weighed.Select(term => term.Term)], weights, text);
    }

    /// <summary>As a person reads it.</summary>
    public string WordsOf(int term) => terms[term][0] == FieldTerm.Sign ? terms[term][1..] : forms.GetValueOrDefault(terms[term], terms[term]);

    private static double Weight(string term, double rarity) => rarity * (FieldTerms.ForLikeness.KindOf(term) == FieldKind.Plain ? OfPlain : 1);

    /// <summary>Place among <see cref="Shares"/>.</summary>
    private static int FacetOf(string term) => FieldTerms.ForLikeness.KindOf(term) switch
    {
        FieldKind.Subject => 0,
        FieldKind.People or FieldKind.Agency => 1,
        _ => 2,
    };

    private static double Often(double times) => times <= 1 ? times : 1 + Math.Log(times);

    private static double Rarity(int count, int having) => Math.Pow(Math.Log(1 + ((count + 1.0) / (having + 0.5))), OfRarity);
}
