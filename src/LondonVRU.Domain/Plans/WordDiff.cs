using System.Buffers;

namespace LondonVRU.Domain.Plans;

public enum WordChange
{
    Same,

    /// <summary>Only in the newer words.</summary>
    Added,

    /// <summary>Only in the older words.</summary>
    Removed,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The words, joined by single spaces.</param>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>What changed between two wordings, word by word, by the longest common subsequence.</summary>
public static class WordDiff
{
    /// <summary>Beyond this many pairs of words the middle is shown as removed and added as a whole: still true, less fine.</summary>
    private const int MaxCells = 1_000_000;

    private static readonly char[] Punctuation = [.. ".,;:!?()\"'“”‘’"];

    /// <summary>Words count as the same whatever their case and the punctuation at their end; the newer spelling is shown.</summary>
    /// <param name="older">For example London's wording; null is empty.</param>
    /// <param name="newer">For example a borough's.</param>
    public static IReadOnlyList<WordRun> Between(string? older, string? newer)
    {
        Dictionary<string, int> meanings = new(StringComparer.OrdinalIgnoreCase);
        var a = Words(older, meanings);
        var b = Words(newer, meanings);
        var start = 0;
        while (start < a.Length && start < b.Length && Same(a[start], b[start]))
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && Same(a[^(end + 1)], b[^(end + 1)]))
        {
            end++;
        }

        List<(WordChange Change, string Word)> steps = [.. b.Take(start).Select(word => (WordChange.Same, word.Written))];
        steps.AddRange(Middle(a[start..(a.Length - end)], b[start..(b.Length - end)]));
        steps.AddRange(b.Skip(b.Length - end).Select(word => (WordChange.Same, word.Written)));
        return Joined(steps);
    }

    private static List<(WordChange Change, string Word)> Middle(Word[] a, Word[] b)
    {
        if ((long)a.Length * b.Length > MaxCells || a.Length == 0 || b.Length == 0)
        {
            return [.. a.Select(word => (WordChange.Removed, word.Written)), .. b.Select(word => (WordChange.Added, word.Written))];
        }

        // Lent, because a plan asks for hundreds in a row; a length fits 16 bits, since the shorter side has at most the root of MaxCells.
        var lent = ArrayPool<ushort>.Shared.Rent((a.Length + 1) * (b.Length + 1));
        try
        {
            Fill(lent, a, b);
            return Steps(lent, a, b);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(lent);
        }
    }

    /// <summary>Row by row from the end: how long the longest common subsequence of what is left of both is.</summary>
    private static void Fill(ushort[] longest, Word[] a, Word[] b)
    {
        var width = b.Length + 1;
        longest.AsSpan(a.Length * width, width).Clear();
        for (var i = a.Length - 1; i >= 0; i--)
        {
            var row = longest.AsSpan(i * width, width);
            var below = longest.AsSpan((i + 1) * width, width);
            row[b.Length] = 0;
            for (var j = b.Length - 1; j >= 0; j--)
            {
                row[j] = Same(a[i], b[j]) ? (ushort)(below[j + 1] + 1) : Math.Max(below[j], row[j + 1]);
            }
        }
    }

    private static List<(WordChange Change, string Word)> Steps(ushort[] longest, Word[] a, Word[] b)
    {
        var width = b.Length + 1;
        List<(WordChange, string)> steps = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && Same(a[i], b[j]))
            {
                steps.Add((WordChange.Same, b[j].Written));
                i++;
                j++;
            }
            else if (i < a.Length && (j == b.Length || longest[((i + 1) * width) + j] >= longest[(i * width) + j + 1]))
            {
                steps.Add((WordChange.Removed, a[i++].Written));
            }
            else
            {
                steps.Add((WordChange.Added, b[j++].Written));
            }
        }

        return steps;
    }

    private static List<WordRun> Joined(List<(WordChange Change, string Word)> steps)
    {
        List<WordRun> runs = [];
        for (var i = 0; i < steps.Count;)
        {
            var change = steps[i].Change;
            var from = i;
            while (i < steps.Count && steps[i].Change == change)
            {
                i++;
            }

            runs.Add(new(change, string.Join(' ', steps.Skip(from).Take(i - from).Select(step => step.Word))));
        }

        return runs;
    }

    /// <summary>Words that count as the same get the same number once, so that the pairs compare numbers.</summary>
    private static Word[] Words(string? text, Dictionary<string, int> meanings)
    {
        var written = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = new Word[written.Length];
        for (var i = 0; i < written.Length; i++)
        {
            var bare = written[i].Trim(Punctuation);
            var key = bare.Length == 0 ? written[i] : bare;
            if (!meanings.TryGetValue(key, out var meaning))
            {
                meanings[key] = meaning = meanings.Count;
            }

            words[i] = new(written[i], meaning);
        }

        return words;
    }

    private static bool Same(Word a, Word b) => a.Meaning == b.Meaning;

    private readonly record struct Word(string Written, int Meaning);
}
