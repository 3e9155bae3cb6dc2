using System.Text.RegularExpressions;

namespace LondonVRU.Application.Plans.Import;

/// <summary>
/// Reads a report that has no table: themes as headings, actions as ticked or bulleted lines beneath, a narrative after them, and a list of
/// additional actions. What stands in other sections is no action.
/// </summary>
internal static partial class OutlineReader
{
    private enum Part
    {
        /// <summary>Not the plan.</summary>
        Elsewhere,
        Essentials,
        Additional,
    }

    public static ReadPlan Read(SourceDocument document)
    {
        List<ReadAction> actions = [];
        List<(string Theme, List<string> Words)> narratives = [];
        var part = Part.Elsewhere;
        string? theme = null;
        var line = 0;
        foreach (var block in document.Blocks)
        {
            line++;
            var (text, mark, isHeading) = block switch
            {
                SourceHeading heading => (heading.Text, ParagraphMark.None, true),
                SourceParagraph paragraph => (paragraph.Text, paragraph.Mark, IsHeading(paragraph)),
                _ => ("", ParagraphMark.None, false),
            };
            if (text.Length == 0)
            {
                continue;
            }

            var isTheme = isHeading && IsTheme(text, block);
            if (isTheme)
            {
                theme = ThemeWords.Bare(text);
                part = part == Part.Additional || part == Part.Elsewhere ? Part.Essentials : part;
            }
            else if (PartOf(text, isHeading, mark) is { } next)
            {
                part = next;
                theme = null;
            }
            else if (part == Part.Elsewhere)
            {
                continue;
            }
            else if (mark is not ParagraphMark.None)
            {
                if (theme is not null || part == Part.Additional)
                {
                    actions.Add(Action(text, theme, mark, line));
                }
            }
            else if (theme is not null && actions.Count > 0 && actions[^1].ThemeAsWritten == theme)
            {
                if (narratives.Count == 0 || narratives[^1].Theme != theme)
                {
                    narratives.Add((theme, []));
                }

                narratives[^1].Words.Add(text);
            }
        }

        return new(actions, [.. narratives.Select(narrative => new ReadNarrative(narrative.Theme, string.Join("\n\n", narrative.Words)))], []);
    }

    private static ReadAction Action(string text, string? theme, ParagraphMark mark, int line) => new()
    {
        ThemeAsWritten = theme,
        Text = text,
        Ticked = mark == ParagraphMark.Tick,
        SourceRow = line,
        Warnings = theme is null ? [new("no-theme", "No theme is named: choose one.")] : [],
    };

    private static bool IsHeading(SourceParagraph paragraph) =>
        (paragraph is { Mark: ParagraphMark.Ornament, Text.Length: <= 160 } && (paragraph.Bold || ThemeWords.LooksLikeTheme(paragraph.Text)))
        || (paragraph is { Mark: ParagraphMark.None, Text.Length: <= 160 } && ((paragraph.Bold && !EndsSentence().IsMatch(paragraph.Text)) || ThemeWords.LooksLikeTheme(paragraph.Text)));

    private static bool IsTheme(string text, SourceBlock block) =>
        block is SourceParagraph { Mark: ParagraphMark.Ornament } || text.StartsWith('❖')
        || (ThemeWords.LooksLikeTheme(ThemeWords.Bare(text)) && !SectionNumber().IsMatch(text));

    /// <summary>Null for a line that begins no part.</summary>
    private static Part? PartOf(string text, bool isHeading, ParagraphMark mark)
    {
        var numbered = mark == ParagraphMark.None && SectionNumber().IsMatch(text);
        if (!numbered && !isHeading)
        {
            return null;
        }

        var plain = PlainWords.Of(text);
        if (plain.Contains("additional action", StringComparison.Ordinal) || plain.Contains("local action", StringComparison.Ordinal)
            || plain.Contains("further action", StringComparison.Ordinal) || plain.Contains("menu of options", StringComparison.Ordinal))
        {
            return Part.Additional;
        }

        if (plain.Contains("minimum standard", StringComparison.Ordinal) || plain.Contains("essential action", StringComparison.Ordinal))
        {
            return Part.Essentials;
        }

        return Part.Elsewhere;
    }

    [GeneratedRegex(@"^\s*\d{1,2}(?:\.\d{1,2})*[\.\):]?\s*[\-–]?\s+\S", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"[\.!\?;]\s*$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex EndsSentence();
}
