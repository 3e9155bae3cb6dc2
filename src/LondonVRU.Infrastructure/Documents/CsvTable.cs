using System.Buffers;
using System.Globalization;
using System.Text;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A table as RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8 for Windows-1252.</summary>
internal static class CsvTable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>What makes a spreadsheet run a cell instead of showing it (OWASP, CSV injection).</summary>
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@\t\r\n");

    public static byte[] Write(TableExport table)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            WriteRow(writer, table.Columns.Select(column => (TableCell)column.Name));
            foreach (var row in table.Rows)
            {
                WriteRow(writer, row);
            }
        }

        return stream.ToArray();
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<TableCell> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(',');
            }

            isFirst = false;
            writer.Write(cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(Harmless(cell.Words ?? "")));
        }

        writer.Write("\r\n");
    }

    /// <summary>Blanks before a formula do not stop a spreadsheet, so they do not stop the apostrophe.</summary>
    private static string Harmless(string words)
    {
        var start = words.AsSpan().TrimStart(' ');
        return !start.IsEmpty && BeginsFormula.Contains(start[0]) ? "'" + words : words;
    }

    private static string Quoted(string words) =>
        words.AsSpan().ContainsAny(NeedQuotes) ? $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : words;
}
