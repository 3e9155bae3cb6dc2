using LondonVRU.Domain.Comparison.Text;
using LondonVRU.UnitTests.Plans;
using Xunit.Abstractions;

namespace LondonVRU.UnitTests.Comparison.Text;

/// <summary>How often the service is right about what is the same. The table that it prints stands in docs/comparison.md.</summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    private static readonly string[] Labels = ["same", "related", "different", LabelledPairs.Outside];

    [Fact]
    public void There_are_enough_pairs_of_each_kind_and_none_twice()
    {
        Assert.True(LabelledPairs.All.Count(pair => pair.Label != LabelledPairs.Outside) >= 220);
        Assert.All(Labels, label => Assert.True(LabelledPairs.All.Count(pair => pair.Label == label) >= 70));
        Assert.Equal(LabelledPairs.All.Count, LabelledPairs.All.Select(pair => (pair.One, pair.Other)).Distinct().Count());
    }

    /// <summary>What was reached; all but the fresh ones were developed on. docs/comparison.md says what that is worth.</summary>
    [Theory]
    [InlineData("for tuning", 0.95, 0.85)]
    [InlineData("for the report", 0.9, 0.85)]
    [InlineData("all", 0.92, 0.85)]
    [InlineData("unseen", 0.83, 0.9)]
    [InlineData("further", 0.88, 0.78)]
    [InlineData("fresh", 0.85, 0.32)]
    public void What_is_called_the_same_is_so_as_often_as_was_measured(string which, double precision, double recall)
    {
        var found = Judge(which, which switch
        {
            "for tuning" => LabelledPairs.ForTuning,
            "for the report" => LabelledPairs.ForReport,
            "all" => LabelledPairs.All,
            "unseen" => LabelledPairs.Unseen,
            "further" => LabelledPairs.Further,
            _ => LabelledPairs.Fresh,
        });

        Assert.True(found.Precision >= precision && found.Recall >= recall, $"{found}");
    }

    private static SimilarityIndex Index { get; } = AnIndex();

    /// <summary>Rarity is judged among the template's actions and the pairs' own.</summary>
    private static SimilarityIndex AnIndex()
    {
        var texts = new[] { "2019-20", "2026-27" }.SelectMany(edition => ShippedTemplates.Outline(edition).Themes.SelectMany(theme => theme.Actions).Select(action => action.Text))
            .Concat(LabelledPairs.All.SelectMany(pair => new[] { pair.One, pair.Other })).Distinct(StringComparer.Ordinal);
        return SimilarityIndex.Of(texts.Select((text, i) => new ComparedItem(Keys.Of(i), "any", text)));
    }

    private Found Judge(string which, IReadOnlyList<LabelledPair> pairs)
    {
        var judged = pairs.Select(pair => (pair, score: Index.Between(pair.One, pair.Other))).ToArray();
        output.WriteLine(which);
        foreach (var label in Labels)
        {
            var scores = judged.Where(row => row.pair.Label == label).Select(row => row.score).Order().ToArray();
            output.WriteLine(
                $"| {label} | {scores.Length} | {scores.Count(score => score >= SimilarityIndex.Same)} | {scores.Count(score => score is >= SimilarityIndex.Related and < SimilarityIndex.Same)} | "
                + $"{scores.Count(score => score < SimilarityIndex.Related)} | {(scores.Length == 0 ? 0 : scores[scores.Length / 2]):F2} |");
        }

        var called = judged.Where(row => row.score >= SimilarityIndex.Same).ToArray();
        double right = called.Count(row => row.pair.Label == "same");
        Found found = new(right / called.Count(row => row.pair.Label != LabelledPairs.Outside), right / called.Length, right / pairs.Count(pair => pair.Label == "same"));
        var best = judged.Select(row => row.score).Distinct().Select(from => judged.Where(row => row.score >= from && row.pair.Label != LabelledPairs.Outside).ToArray())
            .Where(row => row.Count(one => one.pair.Label == "same") >= 0.7 * pairs.Count(pair => pair.Label == "same")).Max(row => (double)row.Count(one => one.pair.Label == "same") / row.Length);
        output.WriteLine($"{found}; best precision at a recall of 0.7: {best:F3}");
        return found;
    }

    /// <param name="Precision">Among actions of the field.</param>
    /// <param name="WithOutside">With the pairs that no plan would hold.</param>
    private sealed record Found(double Precision, double WithOutside, double Recall)
    {
        public override string ToString() => $"precision {Precision:F3} ({WithOutside:F3} with those outside), recall {Recall:F3}";
    }
}
