using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Application.Search;

/// <summary>A stretch of a text.</summary>
/// <param name="IsFound">It is what was looked for.</param>
public sealed record ExcerptRun(string Text, bool IsFound);

/// <summary>Shows where in a text the words stand.</summary>
internal static class Excerpt
{
    private const int Before = 60;
    private const int Longest = 260;

    /// <summary>The whole text, with what was found marked.</summary>
    public static IReadOnlyList<ExcerptRun> Whole(SearchQuery query, string text) => Runs(text, 0, text.Length, Highlights.Of(query, text));

    /// <summary>About three lines around the first place; null if nothing is found in the text.</summary>
    public static IReadOnlyList<ExcerptRun>? Around(SearchQuery query, string? text)
    {
        if (string.IsNullOrEmpty(text) || Highlights.Of(query, text) is not { Count: > 0 } found)
        {
            return null;
        }

        var start = found[0].Start <= Before ? 0 : WordAfter(text, found[0].Start - Before);
        var end = Math.Min(text.Length, Math.Max(start + Longest, found[0].End));
        end = end < text.Length ? WordBefore(text, end, found[0].End) : end;
        List<ExcerptRun> runs = [.. Runs(text, start, end, found)];
        if (start > 0)
        {
            runs.Insert(0, new("… ", false));
        }

        if (end < text.Length)
        {
            runs.Add(new(" …", false));
        }

        return runs;
    }

    private static List<ExcerptRun> Runs(string text, int start, int end, IReadOnlyList<TextRange> found)
    {
        List<ExcerptRun> runs = [];
        var at = start;
        foreach (var range in found.Where(range => range.Start >= start && range.End <= end))
        {
            if (range.Start > at)
            {
                runs.Add(new(text[at..range.Start], false));
            }

            runs.Add(new(text[range.Start..range.End], true));
            at = range.End;
        }

        if (at < end)
        {
            runs.Add(new(text[at..end], false));
        }

        return runs;
    }

    private static int WordAfter(string text, int at)
    {
        var space = text.IndexOf(' ', at, Before);
        return space < 0 ? at : space + 1;
    }

    private static int WordBefore(string text, int at, int notBefore)
    {
        var space = text.LastIndexOf(' ', at - 1, at - notBefore);
        return space < 0 ? at : space;
    }
}
