using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class SimilarityIndexTests
{
    private const string Template = "template";

    private static readonly SimilarityIndex Index = Of(
        (Template, "Hold weapons sweeps with residents on estates and in parks"),
        (Template, "Monitor exclusions data with education partners each term"),
        ("brent", "Monthly community weapons sweeps of parks with residents"),
        ("brent", "Community weapon sweeps of parks each month, with residents"),
        ("brent", "Lend barges on the canal to teenagers who build furniture with retired joiners"),
        ("camden", "School exclusion figures reported every term"),
        ("camden", "Barbers cut hair for free and listen to fathers in trouble"),
        ("ealing", "Barbers listen to fathers in trouble and cut their hair for free"),
        ("hackney", "Free hair cuts by barbers who listen to fathers in trouble"),
        ("hackney", "Youth board"),
        ("hackney", ""));

    [Fact]
    public void The_nearest_comes_first_and_the_shared_words_are_shown_as_people_write_them()
    {
        var found = Index.Similar("Sweeping parks for weapons", top: 2, item => item.Group == "brent");

        Assert.Equal(2, found.Count);
        Assert.All(found, match => Assert.Equal(1, match.Shared.Sum(term => term.Share), 6));
        Assert.Contains("park", found[0].Shared.Select(term => term.Words));
        Assert.True(found[0].Score >= found[1].Score);
    }

    [Fact]
    public void Of_an_item_itself_is_not_found() => Assert.DoesNotContain(Keys.Of(2), Index.Similar(Keys.Of(2), 10, atLeast: 0).Select(match => match.Item.Key));

    [Fact]
    public void An_unknown_key_and_a_text_without_a_word_find_nothing()
    {
        Assert.Empty(Index.Similar(Guid.NewGuid(), 5));
        Assert.Empty(Index.Similar("We will ensure that it continues to be", 5, atLeast: 0));
        Assert.Empty(Index.Similar((string?)null, 5, atLeast: 0));
    }

    [Fact]
    public void Equally_like_items_come_by_their_keys()
    {
        var index = Of(("a", "Badgers"), ("b", "Badgers"), ("c", "badgers"));

        Assert.Equal([Keys.Of(0), Keys.Of(1), Keys.Of(2)], index.Similar("Badger", 9).Select(match => match.Item.Key));
        Assert.All(index.Similar("Badger", 9), match => Assert.Equal(1, match.Score));
    }

    [Fact]
    public void The_same_action_twice_in_a_plan_is_found()
    {
        var pair = Assert.Single(Index.DuplicatesWithin("brent"));

        Assert.Equal((Keys.Of(2), Keys.Of(3)), (pair.One.Key, pair.Other.Key));
        Assert.Empty(Index.DuplicatesWithin("camden"));
    }

    [Fact]
    public void What_resembles_nothing_elsewhere_is_new_and_what_says_too_little_is_not()
    {
        var found = Index.Innovations(Template);

        Assert.Equal([Keys.Of(4)], found.Select(one => one.Item.Key));
        Assert.True(found[0].Newness > 1 - SimilarityIndex.New);
    }

    [Fact]
    public void What_a_group_has_twice_is_no_less_new()
    {
        var index = Of((Template, "Monitor exclusions data"), ("a", "Lend barges on the canal to teenagers who build furniture"), ("a", "Lend canal barges to teenagers who build furniture"));

        Assert.Equal([Keys.Of(1), Keys.Of(2)], index.Innovations(Template).Select(one => one.Item.Key));
    }

    [Fact]
    public void One_new_idea_in_several_boroughs_is_a_cluster()
    {
        var cluster = Assert.Single(Index.Clusters(Template));

        Assert.Equal(["camden", "ealing", "hackney"], cluster.Groups);
        Assert.Equal(3, cluster.Others.Count + 1);
        Assert.Empty(Index.Clusters(Template, fewestGroups: 4));
    }

    [Fact]
    public void A_key_that_comes_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => SimilarityIndex.Of([new(Keys.Of(1), "a", "One"), new(Keys.Of(1), "b", "Two")]));

    [Fact]
    public void An_empty_index_answers() => Assert.Empty(Of().Similar("Weapons", 5));

    private static SimilarityIndex Of(params (string Group, string Text)[] items) =>
        SimilarityIndex.Of(items.Select((item, i) => new ComparedItem(Keys.Of(i), item.Group, item.Text)));
}
