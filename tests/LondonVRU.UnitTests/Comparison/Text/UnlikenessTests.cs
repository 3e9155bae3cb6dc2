using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class UnlikenessTests
{
    private static readonly SimilarityIndex Index = SimilarityIndex.Of(
    [
        new(Keys.Of(0), "template", "Hold weapons sweeps with residents on estates and in parks"),
        new(Keys.Of(1), "template", "Monitor exclusions data with education partners each term"),
        new(Keys.Of(2), "template", "Offer mentoring to pupils at risk of exclusion"),
    ]);

    [Fact]
    public void A_sentence_that_was_kept_with_another_matter_is_less_alike_than_other_words_for_the_same()
    {
        var kept = Index.Between("Offer every young victim of knife crime an assessment by CAMHS", "Offer every young victim of robbery a replacement for the stolen phone");
        var retold = Index.Between("Offer every young victim of knife crime an assessment by CAMHS", "Children injured by stabbing to have their mental health assessed by CAMHS");

        Assert.True(kept < SimilarityIndex.Related, $"{kept}");
        Assert.True(retold > kept);
    }

    [Fact]
    public void Another_word_than_any_that_is_known_counts_against_a_kept_sentence() =>
        Assert.True(Index.Between("Offer yoga to young mothers on two estates", "Offer dentists to young mothers on two estates") < SimilarityIndex.Same);

    [Fact]
    public void Another_deed_with_the_same_matter_counts_against_two_texts()
    {
        var same = Index.Between("Train bar staff on bleed control kits", "Bleed control lessons in bars");
        var other = Index.Between("Train bar staff on bleed control kits", "Buy bleed control kits for bars");

        Assert.True(other < same, $"{other} {same}");
    }

    [Fact]
    public void For_the_same_people_is_not_enough_without_a_subject_in_common() =>
        Assert.True(Index.Between("Barges for teenagers on the canal", "Bleed control for teenagers") < SimilarityIndex.New);

    [Theory]
    [InlineData("Hold weapons sweeps in parks each month", "Hold weapons sweeps on estates each week")]
    [InlineData("Train 200 staff on trauma in 2026", "Train 250 staff on trauma in 2027")]
    [InlineData("Hold weapons sweeps with residents", "Hold weapons sweeps with residents in parks and on estates, and tell the ward panel of what was found")]
    public void Another_place_or_number_and_more_words_do_not_count_against_them(string one, string other) => Assert.True(Index.Between(one, other) >= SimilarityIndex.Same);

    [Fact]
    public void Every_kind_of_deed_is_a_list_of_words()
    {
        var lines = FieldTerms.Lines("deeds.txt").Where(line => line.Length > 0 && line[0] != '#').ToArray();

        Assert.All(lines, line => Assert.Matches("^[a-z ]+ = [a-z]+(, [a-z]+)*$", line));
        Assert.True(lines.Length < 32);
        Assert.All(lines.Select(line => line.Split('=')[1].Split(',', StringSplitOptions.TrimEntries)), words => Assert.Equal(words.Distinct(), words));
    }
}
