using LondonVRU.Domain.Comparison.Text;
using LondonVRU.UnitTests.Plans;
using Xunit.Abstractions;

namespace LondonVRU.UnitTests.Comparison.Text;

/// <summary>How often the service is right about what is the same. The table that it prints stands in docs/comparison.md.</summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    private static readonly string[] Labels = ["same", "related", "different"];

    [Fact]
    public void There_are_enough_pairs_of_each_kind_and_none_twice()
    {
        Assert.True(LabelledPairs.All.Count >= 220);
        Assert.All(Labels, label => Assert.True(LabelledPairs.All.Count(pair => pair.Label == label) >= 70));
        Assert.Equal(LabelledPairs.All.Count, LabelledPairs.All.Select(pair => (pair.One, pair.Other)).Distinct().Count());
    }

    [Fact]
    public void Nine_in_ten_of_what_is_called_the_same_are_and_seven_in_ten_of_what_is_are_called_so()
    {
        var report = Judge(LabelledPairs.ForReport);
        var all = Judge(LabelledPairs.All);
        Judge(LabelledPairs.ForTuning);

        Assert.All(new[] { report, all }, found => Assert.True(found is { Precision: >= 0.9, Recall: >= 0.7 }, $"{found}"));
    }

    [Fact]
    public void It_holds_for_pairs_that_were_written_when_all_was_settled()
    {
        var found = Judge(LabelledPairs.Unseen);

        Assert.True(found is { Precision: >= 0.9, Recall: >= 0.7 }, $"{found}");
    }

    [Fact]
    public void Hardly_anything_that_is_different_is_offered_as_related() =>
        Assert.InRange(LabelledPairs.All.Count(pair => pair.Label == "different" && Index.Between(pair.One, pair.Other) >= SimilarityIndex.Related), 0, 9);

    private static SimilarityIndex Index { get; } = AnIndex();

    /// <summary>Rarity is judged among the template's actions and the pairs' own.</summary>
    private static SimilarityIndex AnIndex()
    {
        var texts = new[] { "2019-20", "2026-27" }.SelectMany(edition => ShippedTemplates.Outline(edition).Themes.SelectMany(theme => theme.Actions).Select(action => action.Text))
            .Concat(LabelledPairs.All.SelectMany(pair => new[] { pair.One, pair.Other })).Distinct(StringComparer.Ordinal);
        return SimilarityIndex.Of(texts.Select((text, i) => new ComparedItem(Keys.Of(i), "any", text)));
    }

    private Found Judge(IReadOnlyList<LabelledPair> pairs)
    {
        var judged = pairs.Select(pair => (pair, score: Index.Between(pair.One, pair.Other))).ToArray();
        foreach (var label in Labels)
        {
            var scores = judged.Where(row => row.pair.Label == label).Select(row => row.score).Order().ToArray();
            output.WriteLine(
                $"{label,-9} {scores.Length,4} pairs: {scores.Count(score => score >= SimilarityIndex.Same),3} called the same, "
                + $"{scores.Count(score => score is >= SimilarityIndex.Related and < SimilarityIndex.Same),3} related, {scores.Count(score => score < SimilarityIndex.Related),3} neither; median {scores[scores.Length / 2]:F2}");
        }

        var called = judged.Where(row => row.score >= SimilarityIndex.Same).ToArray();
        double right = called.Count(row => row.pair.Label == "same");
        Found found = new(right / called.Length, right / pairs.Count(pair => pair.Label == "same"));
        output.WriteLine($"{found}");
        return found;
    }

    private sealed record Found(double Precision, double Recall)
    {
        public override string ToString() => $"precision {Precision:F3}, recall {Recall:F3}";
    }
}
