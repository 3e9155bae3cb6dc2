namespace LondonVRU.Domain.Comparison.Text;

/// <summary>The nearest of all items, and why.</summary>
public sealed partial class SimilarityIndex
{
    private List<(int Item, double Score)> Best(TermVector asked, int top, Func<ComparedItem, bool>? among, double atLeast, int except)
    {
        if (top <= 0)
        {
            return [];
        }

        var sums = new double[items.Length];
        for (var i = 0; i < asked.Terms.Length; i++)
        {
            if (asked.Terms[i] is var term and >= 0)
            {
                postings[term].AddTo(sums, asked.Weights[i]);
            }
        }

        // Nothing adds to the angle: the widest agreement is read first, and no further once enough items are nearer than an angle can still bring.
        PriorityQueue<int, double> waiting = new(Candidates(sums, among, atLeast, except));
        PriorityQueue<double, double> nearest = new();
        List<(int Item, double Score)> found = [];
        while (waiting.TryDequeue(out var item, out var negative) && (nearest.Count < top || SmallestStep - negative >= nearest.Peek()))
        {
            var score = Score(-negative, asked, vectors[item]);
            if (score <= 0 || score < atLeast)
            {
                continue;
            }

            found.Add((item, score));
            nearest.Enqueue(score, score);
            if (nearest.Count > top)
            {
                nearest.Dequeue();
            }
        }

        // Items stand in the order of their keys.
        found.Sort((a, b) => b.Score.CompareTo(a.Score) is var order and not 0 ? order : a.Item.CompareTo(b.Item));
        return found.Count > top ? found[..top] : found;
    }

    /// <summary>Items with their angle, negative: the least comes first.</summary>
    private IEnumerable<(int Item, double Negative)> Candidates(double[] sums, Func<ComparedItem, bool>? among, double atLeast, int except)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] > 0 && i != except && sums[i] + SmallestStep >= atLeast && among?.Invoke(items[i]) != false)
            {
                yield return (i, -sums[i]);
            }
        }
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
