using LondonVRU.Application.Search;
using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Search;

public sealed class ExcerptTests
{
    private static readonly SearchQuery Sweeps = new("sweep", _ => true);

    [Fact]
    public void What_was_found_is_marked_and_the_text_stays_as_it_was_written()
    {
        var runs = Excerpt.Whole(Sweeps, "Three sweeps, one Sweep’s end");

        Assert.Equal("Three sweeps, one Sweep’s end", string.Concat(runs.Select(run => run.Text)));
        Assert.Equal(["sweeps", "Sweep’s"], runs.Where(run => run.IsFound).Select(run => run.Text));
    }

    [Fact]
    public void Of_a_long_text_whole_words_around_the_first_place_are_shown()
    {
        var shown = string.Concat(Excerpt.Around(Sweeps, string.Join(' ', Enumerable.Repeat("word", 100)) + " sweeps " + string.Join(' ', Enumerable.Repeat("more", 100)))!.Select(run => run.Text));

        Assert.StartsWith("… word", shown, StringComparison.Ordinal);
        Assert.Contains(" sweeps ", shown, StringComparison.Ordinal);
        Assert.EndsWith("more …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 100, 280);
    }

    [Fact]
    public void Where_nothing_is_found_nothing_is_shown() => Assert.Null(Excerpt.Around(Sweeps, "Nothing of the kind"));
}
