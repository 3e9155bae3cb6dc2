using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class SearchIndexTests
{
    private static readonly SearchTags Brent = new("brent", "action");
    private static readonly SearchTags Camden = new("camden", "update");
    private static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly SearchIndex Index = Of(
        Document(1, "Weapons sweeps", "Monthly sweeps of parks with residents"),
        Document(2, "Parks", "Wardens in parks report weapons, and parks close at night"),
        Document(3, "Youth justice", "The YOT meets each young person, and safeguards them"),
        Document(4, "Scrutiny", "Residents watch stop and search; the search of a park is recorded"),
        Document(5, "Safeguarding leads", "Schools name a lead", tags: Camden, day: Day.AddDays(30)));

    [Fact]
    public void All_words_are_needed_unless_any_is_asked_for()
    {
        Assert.Equal([1, 2], Found(new("weapon park", All)).Order());
        Assert.Equal([1, 2, 4], Found(new("weapon park", All) { AnyWord = true }).Order());
    }

    [Fact]
    public void A_word_in_a_field_of_weight_counts_more() => Assert.Equal([1, 2], Found(new("weapons", All)));

    [Theory]
    [InlineData("youth offending service", 3)]
    [InlineData("yjs", 3)]
    [InlineData("stop & search", 4)]
    [InlineData("SAFEGUARDED", 3)]
    public void Short_forms_and_endings_meet(string words, int found) => Assert.Contains(found, Found(new(words, All)));

    [Fact]
    public void A_word_is_found_within_terms_of_several_words_too()
    {
        var index = Of(Document(6, "Knife arches at stations", ""), Document(7, "A bin for blades", ""));

        Assert.Equal(2, index.Search(new("knives", All)).Total);
        Assert.Equal([new TextRange(0, 5)], Highlights.Of(new("knives", All), "Knife arches"));
    }

    [Fact]
    public void Words_in_quotes_stand_together_within_one_field()
    {
        Assert.Equal([4], Found(new("\"stop and search\"", All)));
        Assert.Equal([4], Found(new("“search of a park”", All)));
        Assert.Empty(Found(new("\"sweeps monthly\"", All)));
        Assert.Empty(Found(new("\"park search\"", All)));
        Assert.Equal([1], Found(new("residents \"weapons sweep", All)));
    }

    [Fact]
    public void The_word_being_typed_finds_what_begins_with_it()
    {
        Assert.Equal([3, 5], Found(new("safeguardi", All) { Typing = true }).Order());
        Assert.Equal([2], Found(new("weapon clo", All) { Typing = true }));
        Assert.Empty(Found(new("clo weapon", All) { Typing = true }));
        Assert.Empty(Found(new("weapon clo", All)));
        Assert.Empty(Found(new("clo ", All) { Typing = true }));
    }

    [Fact]
    public void What_may_not_be_seen_is_neither_found_nor_counted_nor_weighed()
    {
        var seen = Index.Search(new("lead", tags => tags == Brent));
        var alone = Of(Document(1, "Weapons", "lead weapons"), Document(6, "Other", "word"));
        var beside = Of([Document(1, "Weapons", "lead weapons"), Document(6, "Other", "word"), .. Enumerable.Range(10, 50).Select(i => Document(i, "Lead lead", "lead", Camden))]);

        Assert.Equal((0, 0), (seen.Total, seen.Hits.Count));
        Assert.Equal(Assert.Single(alone.Search(new("lead", tags => tags == Brent)).Hits), Assert.Single(beside.Search(new("lead", tags => tags == Brent)).Hits));
    }

    [Fact]
    public void The_later_of_equals_comes_first()
    {
        var index = Of(Document(1, "Arch", "", day: Day), Document(2, "Arch", "", day: Day.AddDays(1)), Document(3, "Arch", "", day: Day.AddDays(2)), Document(4, "Arch", "", day: Day.AddDays(2)));

        Assert.Equal([3, 4, 2, 1], Found(index, new("arch", All)));
    }

    [Fact]
    public void Pages_follow_one_another_and_know_the_total()
    {
        var index = Of([.. Enumerable.Range(0, 45).Select(i => Document(i, "Arch", new string('x', i)))]);

        var pages = Enumerable.Range(1, 6).Select(page => index.Search(new("arch", All) { Page = page, PageSize = 10 })).ToArray();

        Assert.Equal([10, 10, 10, 10, 5, 0], pages.Select(page => page.Hits.Count));
        Assert.All(pages, page => Assert.Equal(45, page.Total));
        Assert.Equal(45, pages.SelectMany(page => page.Hits).Select(hit => hit.Key).Distinct().Count());
        Assert.Empty(index.Search(new("arch", All) { Page = int.MaxValue }).Hits);
    }

    [Fact]
    public void A_document_that_comes_again_takes_the_place_of_the_first_and_one_that_is_removed_is_gone()
    {
        var index = Of(Document(1, "Old", "words"), Document(2, "Other", "words"));

        index.Change([Document(1, "New", "sentence")], [Keys.Of(2), Keys.Of(99)]);

        Assert.Equal(1, index.Count);
        Assert.Empty(Found(index, new("words", All)));
        Assert.Equal([1], Found(index, new("sentence", All)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("the of and")]
    [InlineData("\"")]
    public void Without_a_word_that_says_something_nothing_is_found(string? words) => Assert.Equal(0, Index.Search(new(words, All) { AnyWord = true, Typing = true }).Total);

    [Fact]
    public void Highlights_show_why()
    {
        Assert.Equal(["YOT", "meets"], Lit(new("youth offending team meeting", All), "The YOT meets"));
        Assert.Equal(["stop and search"], Lit(new("\"stop and search\"", All), "stop and search, then search"));
        Assert.Equal(["résidents"], Lit(new("resi", All) { Typing = true }, "The résidents’ group"));
        Assert.Empty(Lit(new("park", All), null));
    }

    [Fact]
    public async Task Readers_see_each_change_whole_while_a_writer_writes()
    {
        SearchIndex index = new();
        index.Change(Enumerable.Range(0, 20).Select(i => Document(i, "round0", "arch")));
        using CancellationTokenSource done = new();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.Equal(20, index.Search(new("arch", All)).Total);
            }
        })).ToArray();

        for (var round = 1; round <= 60; round++)
        {
            index.Change(Enumerable.Range(0, 20).Select(i => Document(i, $"round{round}", "arch")));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(20, index.Search(new("round60", All)).Total);
    }

    private static bool All(SearchTags tags) => true;

    private static SearchDocument Document(int key, string title, string body, SearchTags? tags = null, DateOnly? day = null) =>
        new(Keys.Of(key), tags ?? Brent, day ?? Day, [new(title, 3), new(body)]);

    private static SearchIndex Of(params SearchDocument[] documents)
    {
        SearchIndex index = new();
        index.Change(documents);
        return index;
    }

    private static int[] Found(SearchQuery query) => Found(Index, query);

    private static int[] Found(SearchIndex index, SearchQuery query) => [.. index.Search(query).Hits.Select(hit => BitConverter.ToInt32(hit.Key.ToByteArray()))];

    private static string[] Lit(SearchQuery query, string? text) => [.. Highlights.Of(query, text).Select(range => text!.Substring(range.Start, range.Length))];
}
