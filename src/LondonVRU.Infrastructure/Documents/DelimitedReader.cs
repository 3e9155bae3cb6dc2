using System.Text;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>
/// Reads values parted by commas, semicolons or tabs, as spreadsheets write them. Lenient where they are: a quotation mark in the middle of a
/// value is a quotation mark, and one that is never closed ends with its line.
/// </summary>
internal static class DelimitedReader
{
    private const int Sample = 40;

    /// <summary>The sign that parts the values, or null if the text is no such table.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="isNamedSo">The file is called .csv or .tsv: then a weaker pattern is enough.</param>
    public static char? SeparatorOf(string text, bool isNamedSo)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
        {
            return text[4];
        }

        (char Sign, double Score) best = ('\0', 0);
        foreach (var sign in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var counts = Records(text, sign, sampling: true).Where(record => record.Cells.Exists(cell => cell.Length > 0)).Take(Sample).Select(record => record.Cells.Count).ToArray();
            if (counts.Length < 2)
            {
                continue;
            }

            var usual = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
            var share = (double)usual.Count() / counts.Length;
            if (usual.Key >= (isNamedSo ? 2 : 3) && share >= (isNamedSo ? 0.5 : 0.8) && usual.Key * share > best.Score)
            {
                best = (sign, usual.Key * share);
            }
        }

        return best.Score > 0 && (isNamedSo || best.Sign != '\t') ? best.Sign : null;
    }

    public static SourceDocument Read(string text, char separator, string fileName, CancellationToken ct)
    {
        var document = new DocumentBuilder();
        var table = new TableBuilder(document, null);
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        foreach (var (line, cells) in Records(text, separator))
        {
            ct.ThrowIfCancellationRequested();
            table.BeginRow(line);
            foreach (var cell in cells)
            {
                table.Cell(cell.Contains('<', StringComparison.Ordinal) ? MarkupScraps.Plain(cell) : cell);
            }

            table.EndRow();
        }

        document.Table(table);
        return document.Build(fileName, "csv");
    }

    /// <summary>Each record with the line it begins on, one by one.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Records(string text, char separator, bool sampling = false)
    {
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var begins = line;
            List<string> cells = [];
            bool more;
            do
            {
                (var cell, at, more) = Cell(text, at, separator);
                line += cell.AsSpan().Count('\n');
                if (cells.Count <= DocumentLimits.Columns + 1)
                {
                    cells.Add(cell);
                }
                else if (!sampling && !string.IsNullOrWhiteSpace(cell))
                {
                    throw ImportRefusals.TooManyColumns();
                }
            }
            while (more);

            line++;
            yield return (begins, cells);
        }
    }

    /// <returns>The value, where the next one begins, and whether that is in the same record.</returns>
    private static (string Cell, int Next, bool More) Cell(string text, int at, char separator)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ' && separator != ' ')
        {
            start++;
        }

        if (start < text.Length && text[start] == '"' && Quoted(text, start, separator) is var (quoted, after))
        {
            return Ended(text, quoted, after, separator);
        }

        var end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        end = end < 0 ? text.Length : at + end;
        return Ended(text, text[at..end], end, separator);
    }

    private static (string Cell, int Next, bool More) Ended(string text, string cell, int end, char separator)
    {
        if (end < text.Length && text[end] == separator)
        {
            return (cell, end + 1, true);
        }

        if (end < text.Length && text[end] == '\r')
        {
            end++;
        }

        return (cell, end < text.Length && text[end] == '\n' ? end + 1 : end, false);
    }

    /// <summary>Null if the mark is never closed before a separator or the end of a line.</summary>
    private static (string Text, int After)? Quoted(string text, int start, char separator)
    {
        var cell = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                cell.Append(text[i]);
                if (cell.Length > DocumentLimits.CellCharacters + 1)
                {
                    return null;
                }
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                var after = i + 1;
                while (after < text.Length && text[after] == ' ' && separator != ' ')
                {
                    after++;
                }

                return after >= text.Length || text[after] == separator || text[after] is '\r' or '\n' ? (cell.ToString(), after) : null;
            }
        }

        return null;
    }
}
