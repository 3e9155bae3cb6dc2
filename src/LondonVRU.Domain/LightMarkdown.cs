using System.Text.RegularExpressions;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain;

public enum MarkedKind
{
    Paragraph,
    List,
    NumberedList,
}

/// <summary>A paragraph, which has one line, or a list with a line for each of its points.</summary>
public sealed record MarkedBlock(MarkedKind Kind, IReadOnlyList<IReadOnlyList<MarkedRun>> Lines);

/// <param name="Address">Where the words lead on the web; null for nowhere.</param>
public readonly record struct MarkedRun(string Words, bool IsStrong = false, string? Address = null);

/// <summary>
/// Words with the lightest of Markdown: paragraphs, lists of lines that begin with "- ", "* " or "1. ", **strong** words, and [words](https://…)
/// that lead to the web. All else stays as written.
/// </summary>
public static partial class LightMarkdown
{
    public static IReadOnlyList<MarkedBlock> Read(string? text) =>
    [
        .. (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(block => Blocks(block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))),
    ];

    private static IEnumerable<MarkedBlock> Blocks(string[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var kind = KindOf(lines[start]);
            var end = start;
            while (end < lines.Length && KindOf(lines[end]) == kind)
            {
                end++;
            }

            var own = lines[start..end];
            yield return new(kind, kind == MarkedKind.Paragraph ? [Runs(string.Join(' ', own))] : [.. own.Select(line => Runs(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim()))]);
            start = end;
        }
    }

    private static MarkedKind KindOf(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) ? MarkedKind.List : Numbered().IsMatch(line) ? MarkedKind.NumberedList : MarkedKind.Paragraph;

    private static List<MarkedRun> Runs(string line)
    {
        List<MarkedRun> runs = [];
        var parts = line.Split("**");
        for (var index = 0; index < parts.Length; index++)
        {
            // An odd mark that nothing closes stays as written.
            var isStrong = index % 2 == 1 && index < parts.Length - 1;
            var isOpenMark = index % 2 == 1 && !isStrong;
            runs.AddRange(Links(isOpenMark ? $"**{parts[index]}" : parts[index], isStrong));
        }

        return runs;
    }

    /// <summary>What leads anywhere but to the web stays as written.</summary>
    private static IEnumerable<MarkedRun> Links(string words, bool isStrong)
    {
        var from = 0;
        foreach (Match link in Link().Matches(words))
        {
            if (EvidenceLink.Read(link.Groups["address"].Value) is not { } evidence)
            {
                continue;
            }

            if (link.Index > from)
            {
                yield return new(words[from..link.Index], isStrong);
            }

            yield return new(link.Groups["words"].Value, isStrong, evidence.Address);
            from = link.Index + link.Length;
        }

        if (from < words.Length)
        {
            yield return new(words[from..], isStrong);
        }
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,200})\]\((?<address>https?://[^\s()]{1,400})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[0-9]{1,2}\. ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
