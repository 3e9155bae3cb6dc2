namespace LondonVRU.Domain.Comparison.Text;

/// <summary>A text as numbers: its terms in order, their weights with the length 1.</summary>
/// <param name="Terms">Numbers of terms, ascending; first, below 0, those that no item has.</param>
/// <param name="Weights">Of each term; their squares come to 1.</param>
/// <param name="Text">What was weighed.</param>
internal sealed record TermVector(int[] Terms, float[] Weights, CountedText Text)
{
    /// <summary>What both share, in the order of the terms.</summary>
    public IEnumerable<(int Term, double Product)> Products(TermVector other)
    {
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            if (Terms[i] == other.Terms[j])
            {
                yield return (Terms[i], (double)Weights[i] * other.Weights[j]);
                i++;
                j++;
            }
            else if (Terms[i] < other.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}

/// <summary>The items that have a term, and its weight in each.</summary>
internal sealed class PostingList
{
    private readonly int[] items;
    private readonly float[] weights;

    private PostingList(int count) => (items, weights) = (new int[count], new float[count]);

    public static PostingList[] Of(TermVector[] vectors, int terms)
    {
        var counts = new int[terms];
        foreach (var term in vectors.SelectMany(vector => vector.Terms))
        {
            counts[term]++;
        }

        var lists = Array.ConvertAll(counts, count => new PostingList(count));
        Array.Clear(counts);
        for (var item = 0; item < vectors.Length; item++)
        {
            for (var i = 0; i < vectors[item].Terms.Length; i++)
            {
                var term = vectors[item].Terms[i];
                lists[term].items[counts[term]] = item;
                lists[term].weights[counts[term]++] = vectors[item].Weights[i];
            }
        }

        return lists;
    }

    public void AddTo(double[] sums, double weight)
    {
        for (var i = 0; i < items.Length; i++)
        {
            sums[items[i]] += weight * weights[i];
        }
    }
}
