using System.Text;
using System.Text.RegularExpressions;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Reads plain and pasted text: columns parted by tabs or bars, Markdown headings and lists, ticks, scraps of HTML.</summary>
internal sealed partial class PlainTextReader
{
    private const int HeadingRowLength = 160;

    private readonly DocumentBuilder document = new();
    private readonly string[] lines;
    private readonly CancellationToken ct;
    private int at;

    private PlainTextReader(string text, CancellationToken ct)
    {
        lines = text.ReplaceLineEndings("\n").Split('\n');
        this.ct = ct;
    }

    public static SourceDocument Read(string text, string fileName, CancellationToken ct)
    {
        if (text.AsSpan().Count('\n') > 2 * DocumentLimits.Blocks)
        {
            throw ImportRefusals.TooMuchText();
        }

        var reader = new PlainTextReader(text, ct);
        while (reader.at < reader.lines.Length)
        {
            ct.ThrowIfCancellationRequested();
            reader.Next();
        }

        return reader.document.Build(fileName, "txt");
    }

    private void Next()
    {
        var line = lines[at];
        if (string.IsNullOrWhiteSpace(line))
        {
            at++;
        }
        else if (line.Contains('\t', StringComparison.Ordinal) && line.Trim().Contains('\t', StringComparison.Ordinal))
        {
            Table(IsTabbed, SplitTabs);
        }
        else if (IsBarred(line) && at + 1 < lines.Length && (IsBarred(lines[at + 1]) || Rule().IsMatch(lines[at + 1])))
        {
            Table(IsBarred, SplitBars);
        }
        else if (IsSpaced(at))
        {
            Table(text => Gap().IsMatch(text.Trim()) || IsIndented(text), text => SplitSpaces(text));
        }
        else
        {
            Paragraph();
        }
    }

    /// <summary>Takes lines while they belong to the table; empty lines (page breaks) only if it goes on behind them.</summary>
    private void Table(Func<string, bool> belongs, Func<string, List<string>> split)
    {
        var table = new TableBuilder(document, null);
        while (at < lines.Length)
        {
            ct.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                var next = at;
                while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
                {
                    next++;
                }

                if (next >= lines.Length || !belongs(lines[next]))
                {
                    break;
                }

                at = next;
                table.BeginRow(at);
                table.EndRow();
            }
            else if (!belongs(lines[at]) && !IsHeadingRow(belongs))
            {
                break;
            }

            if (Rule().IsMatch(lines[at]))
            {
                at++;
                continue;
            }

            table.BeginRow(at + 1);
            foreach (var cell in split(lines[at]))
            {
                table.Cell(MarkupScraps.Plain(cell));
            }

            table.EndRow();
            at++;
        }

        document.Table(table);
    }

    /// <summary>A row of one merged cell loses its tabs when it is copied: a few words alone, with the table going on right below.</summary>
    private bool IsHeadingRow(Func<string, bool> belongs) =>
        lines[at].Length <= HeadingRowLength && !lines[at].TrimEnd().EndsWith('.') && at + 1 < lines.Length && belongs(lines[at + 1]) && !Rule().IsMatch(lines[at + 1]);

    /// <summary>A quotation mark may open a cell of several lines, of which only the last has tabs.</summary>
    private static bool IsTabbed(string line) => line.Contains('\t', StringComparison.Ordinal) || line.StartsWith('"');

    private static bool IsBarred(string line) => line.Count(c => c == '|') >= 2 || (line.TrimStart().StartsWith('|') && line.Contains('|', StringComparison.Ordinal));

    /// <summary>A cell copied out of a spreadsheet stands in quotation marks if it has lines or quotation marks of its own.</summary>
    private List<string> SplitTabs(string line)
    {
        List<string> cells = [];
        for (var i = 0; i <= line.Length;)
        {
            if (i < line.Length && line[i] == '"' && Quoted(ref line, i) is var (text, after))
            {
                cells.Add(text);
                i = after + 1;
                continue;
            }

            var end = line.IndexOf('\t', i);
            end = end < 0 ? line.Length : end;
            cells.Add(line[i..end]);
            i = end + 1;
        }

        return cells;
    }

    /// <summary>Null if the quotation mark at <paramref name="start"/> only opens some words. May take further lines, and then moves on to the last of them.</summary>
    private (string Text, int After)? Quoted(ref string line, int start)
    {
        const int mostLines = 60;
        var joined = line;
        for (var more = 0; ; more++)
        {
            for (var i = start + 1; i < joined.Length; i++)
            {
                if (joined[i] != '"')
                {
                    continue;
                }

                if (i + 1 < joined.Length && joined[i + 1] == '"')
                {
                    i++;
                }
                else if (i + 1 == joined.Length || joined[i + 1] == '\t')
                {
                    at += more;
                    line = joined;
                    return (joined[(start + 1)..i].Replace("\"\"", "\"", StringComparison.Ordinal), i + 1);
                }
                else
                {
                    return null;
                }
            }

            if (more >= mostLines || at + more + 1 >= lines.Length || joined.Length > 2 * DocumentLimits.CellCharacters)
            {
                return null;
            }

            joined += "\n" + lines[at + more + 1];
        }
    }

    private static List<string> SplitBars(string line)
    {
        var inner = line.Trim();
        inner = inner.StartsWith('|') ? inner[1..] : inner;
        inner = inner.EndsWith('|') && !inner.EndsWith("\\|", StringComparison.Ordinal) ? inner[..^1] : inner;
        return [.. inner.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(cell => cell.Replace('\u0001', '|').Trim())];
    }

    /// <summary>A heading row whose columns are parted by runs of spaces, with more such lines below.</summary>
    private bool IsSpaced(int line)
    {
        var cells = SplitSpaces(lines[line]);
        return cells.Count >= 3 && cells.TrueForAll(cell => cell.Length <= 40) && line + 1 < lines.Length && SplitSpaces(lines[line + 1]).Count >= 2;
    }

    private static bool IsIndented(string line) => line.StartsWith("    ", StringComparison.Ordinal);

    private static List<string> SplitSpaces(string line) => [.. Gap().Split(line.TrimEnd())];

    private void Paragraph()
    {
        var line = lines[at++].Trim();
        if (Heading().Match(line) is { Success: true } heading)
        {
            document.Heading(heading.Groups["hashes"].Length, MarkupScraps.Plain(heading.Groups["text"].Value));
            return;
        }

        var (mark, words) = ListMarks.Take(line);
        var bold = MarkupScraps.IsBold(words);
        var paragraph = new StringBuilder(words);
        while (at < lines.Length && paragraph.Length < DocumentLimits.CellCharacters && !BeginsAnew(lines[at]))
        {
            // Lines of one paragraph, broken to fit a page.
            paragraph.Append(' ').Append(lines[at].Trim());
            bold &= MarkupScraps.IsBold(lines[at]);
            at++;
        }

        document.Paragraph(MarkupScraps.Plain(paragraph.ToString()), mark, bold);
    }

    private static bool BeginsAnew(string line) =>
        string.IsNullOrWhiteSpace(line) || line.Contains('\t', StringComparison.Ordinal) || Heading().IsMatch(line.Trim())
        || ListMarks.Take(line.Trim()).Mark != ParagraphMark.None || line.TrimStart().StartsWith('|') || MarkupScraps.IsBold(line);

    [GeneratedRegex(@"^(?<hashes>#{1,6})\s+(?<text>.+?)\s*#*$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?\s*$|^\s*\+(?:[-=]+\+)+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
