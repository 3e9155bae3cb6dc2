using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class WordDiffTests
{
    [Fact]
    public void What_was_added_and_removed_is_shown_word_by_word() => Assert.Equal(
        [new(WordChange.Same, "Hold a"), new(WordChange.Removed, "monthly"), new(WordChange.Added, "quarterly"), new(WordChange.Same, "panel"), new(WordChange.Added, "with partners")],
        WordDiff.Between("Hold a monthly panel.", "hold a quarterly panel with partners").Select(run => run with { Text = run.Text.Replace("hold", "Hold", StringComparison.Ordinal) }));

    [Fact]
    public void Both_wordings_can_be_put_together_again() => Check.QuickThrowOnFailure(Prop.ForAll<string[], string[]>((a, b) =>
    {
        var older = string.Join(' ', a.Select(Letters));
        var newer = string.Join(' ', b.Select(Letters));
        var runs = WordDiff.Between(older, newer);
        return Put(runs, WordChange.Added).Equals(Split(older), StringComparison.OrdinalIgnoreCase) && Put(runs, WordChange.Removed) == Split(newer);

        static string Letters(string? word) => new([.. (word ?? "").Where(char.IsAsciiLetterOrDigit)]);
        static string Split(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        static string Put(IReadOnlyList<WordRun> runs, WordChange without) => string.Join(' ', runs.Where(run => run.Change != without).Select(run => run.Text));
    }));

    [Theory]
    [InlineData("Monitoring tensions with partners", "Partners monitor tension", 0.9)]
    [InlineData("CAMHS referral", "Refer to mental health services", 0.4)]
    [InlineData("Knife sweeps in parks", "Fund a youth orchestra", 0)]
    public void Likeness_goes_by_what_the_words_are_about(string one, string other, double atLeast)
    {
        var similarity = new WordSimilarity([one, other, "Train staff", "Map services", "Publish a list"]);

        Assert.InRange(similarity.Between(one, other), atLeast, atLeast == 0 ? 0 : 1);
        Assert.Equal(similarity.Between(one, other), similarity.Between(other, one), 10);
    }
}
