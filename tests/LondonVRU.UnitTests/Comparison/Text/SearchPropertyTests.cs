using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class SearchPropertyTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(60);
    private static readonly SearchTags Mine = new("brent", "action");
    private static readonly SearchTags Foreign = new("camden", "action");
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void A_search_finds_what_counting_by_hand_finds() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        SearchIndex index = new();
        index.Change(Documents(texts[1..]));
        texts[0] = texts[0].Replace('"', ' ');
        foreach (var any in new[] { true, false })
        {
            var found = index.Search(new(texts[0], tags => tags == Mine) { AnyWord = any, PageSize = 100 });
            var byHand = Documents(texts[1..]).Where(document => document.Tags == Mine && Has(document.Fields[0].Text!, texts[0], any)).Select(document => document.Key);
            Assert.Equal(byHand.Order(), found.Hits.Select(hit => hit.Key).Order());
            Assert.Equal(found.Hits.Count, found.Total);
        }
    }));

    [Fact]
    public void Many_small_changes_come_to_the_same_as_one_large() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), RandomTexts.Corpus.ToArbitrary(), (before, after) =>
    {
        SearchIndex atOnce = new();
        SearchIndex inSteps = new();
        atOnce.Change(Documents(after[..8]));
        foreach (var document in Documents(before).Concat(Documents(after)))
        {
            inSteps.Change([document]);
        }

        inSteps.Change([], Enumerable.Range(8, 4).Select(Keys.Of));

        Assert.Equal(atOnce.Count, inSteps.Count);
        foreach (var words in before.Concat(after).Append("\"stop and search\" knife").Append("\"weapons sweep\""))
        {
            SearchQuery query = new(words, _ => true) { AnyWord = true };
            Assert.Equal(atOnce.Search(query).Hits, inSteps.Search(query).Hits);
        }
    }));

    [Fact]
    public void Highlights_lie_within_the_text_apart_and_in_order() => Check.One(Some, Prop.ForAll(RandomTexts.Text.ToArbitrary(), RandomTexts.Text.ToArbitrary(), (words, text) =>
    {
        var end = -1;
        foreach (var range in Highlights.Of(new(words, _ => true) { Typing = true }, text))
        {
            Assert.True(range.Start > end && range.Length > 0 && range.End <= text.Length);
            end = range.End;
        }
    }));

    [Fact]
    public void What_is_found_is_lit() => Check.One(Some, Prop.ForAll(RandomTexts.Corpus.ToArbitrary(), texts =>
    {
        SearchIndex index = new();
        index.Change(Documents(texts[1..]));
        SearchQuery query = new(texts[0], _ => true) { AnyWord = true };
        Assert.All(index.Search(query).Hits, hit => Assert.NotEmpty(Highlights.Of(query, Documents(texts[1..]).Single(document => document.Key == hit.Key).Fields[0].Text)));
    }));

    private static SearchDocument[] Documents(string[] texts) =>
        [.. texts.Select((text, i) => new SearchDocument(Keys.Of(i), i % 3 == 0 ? Foreign : Mine, Day.AddDays(i % 2), [new(text)]))];

    /// <summary>Words without quotes.</summary>
    private static bool Has(string text, string words, bool any)
    {
        var wanted = Terms(words).Where(term => term.Kind is TermKind.Word or TermKind.Field).Select(term => term.Key).ToHashSet();
        var there = Terms(text).Select(term => term.Key).ToHashSet();
        return wanted.Count > 0 && (any ? wanted.Any(IsThere) : wanted.All(IsThere));

        // A term of one word is found as a part of longer terms too.
        bool IsThere(string term) => there.Contains(term) || (term[0] == FieldTerm.Sign && !term.Contains(' ') && there.Contains(Porter2.Stem(term[1..])));
    }

    private static List<TermRead> Terms(string text)
    {
        List<TermRead> terms = [];
        new TermReader().Read(text, terms);
        return terms;
    }
}
