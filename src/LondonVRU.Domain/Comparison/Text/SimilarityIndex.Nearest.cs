namespace LondonVRU.Domain.Comparison.Text;

/// <summary>The nearest of all items, and why.</summary>
public sealed partial class SimilarityIndex
{
    private List<(int Item, double Score)> Best(TermVector asked, int top, Func<ComparedItem, bool>? among, double atLeast, int except)
    {
        var sums = new double[items.Length];
        for (var i = 0; i < asked.Terms.Length; i++)
        {
            if (asked.Terms[i] is var term and >= 0)
            {
                postings[term].AddTo(sums, asked.Weights[i]);
            }
        }

        // Most items share a word or two and come to little: these are passed over by the angle alone, and few are read against each other.
        var floor = atLeast;
        List<(int Item, double Score)> found = [];
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] <= 0 || i == except || sums[i] + SmallestStep < floor || among?.Invoke(items[i]) == false)
            {
                continue;
            }

            var score = Score(sums[i], asked, vectors[i]);
            if (score <= 0 || score < floor || (top == 1 && found.Count == 1 && score <= floor))
            {
                continue;
            }

            if (top == 1)
            {
                found.Clear();
                floor = score;
            }

            found.Add((i, score));
        }

        // Items stand in the order of their keys.
        found.Sort((a, b) => b.Score.CompareTo(a.Score) is var order and not 0 ? order : a.Item.CompareTo(b.Item));
        return found.Count > top ? found[..Math.Max(0, top)] : found;
    }

    private List<SimilarItem> Similar(TermVector asked, int top, Func<ComparedItem, bool>? among, double atLeast, int except) =>
        Best(asked, top, among, atLeast, except).ConvertAll(match => new SimilarItem(items[match.Item], match.Score, Shared(asked, vectors[match.Item])));

    private List<SharedTerm> Shared(TermVector one, TermVector other)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        double sum = 0;
        foreach (var (term, product) in one.Products(other))
        {
            sum += product;
            var words = weights.WordsOf(term);
            shares[words] = shares.GetValueOrDefault(words) + product;
        }

        return [.. shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SharedTerm(pair.Key, pair.Value / sum))];
    }
}
