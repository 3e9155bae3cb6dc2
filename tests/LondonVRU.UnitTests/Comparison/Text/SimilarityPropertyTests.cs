using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class SimilarityPropertyTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(40);

    [Fact]
    public void Scores_are_symmetric_and_between_nothing_and_one() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        var index = Of(texts);
        foreach (var one in texts)
        {
            foreach (var other in texts)
            {
                Assert.InRange(index.Between(one, other), 0, 1);
                Assert.Equal(index.Between(one, other), index.Between(other, one));
            }
        }
    }));

    [Fact]
    public void The_same_text_is_one_unless_it_says_nothing() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        var index = Of(texts[1..]);
        Assert.All(texts, text => Assert.Contains(index.Between(text, text), new[] { 0.0, 1 }));
        Assert.All(texts.Where(text => text.Contains("kni", StringComparison.Ordinal)), text => Assert.Equal(1, index.Between(text, text)));
    }));

    [Fact]
    public void The_order_of_building_does_not_matter() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        var items = Items(texts).ToArray();
        var (one, other) = (SimilarityIndex.Of(items), SimilarityIndex.Of(items.Reverse()));
        foreach (var item in items)
        {
            Assert.Equal(Shown(one.Similar(item.Key, 20, atLeast: 0)), Shown(other.Similar(item.Key, 20, atLeast: 0)));
        }

        Assert.Equal(one.Innovations("group0").Select(found => found.Item), other.Innovations("group0").Select(found => found.Item));
        Assert.Equal(one.Clusters("group0").Select(found => found.Centre), other.Clusters("group0").Select(found => found.Centre));
    }));

    [Fact]
    public void The_index_finds_what_holding_each_pair_together_finds() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        var index = Of(texts);
        var items = Items(texts).ToArray();
        var byHand = items.Skip(1).Select(item => (item.Key, Score: index.Between(items[0].Text, item.Text))).Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Key);
        Assert.Equal(byHand, index.Similar(items[0].Key, 20, atLeast: 0).Select(match => (match.Item.Key, match.Score)));
    }));

    private static IEnumerable<ComparedItem> Items(string[] texts) => texts.Select((text, i) => new ComparedItem(Keys.Of(i), $"group{i % 3}", text));

    private static SimilarityIndex Of(string[] texts) => SimilarityIndex.Of(Items(texts));

    private static string[] Shown(IReadOnlyList<SimilarItem> found) =>
        [.. found.Select(match => $"{match.Item.Key} {match.Score} {string.Join(' ', match.Shared.Select(term => $"{term.Words}:{term.Share:R}"))}")];
}
