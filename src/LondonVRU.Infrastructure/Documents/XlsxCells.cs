using System.Text.RegularExpressions;
using System.Xml;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>What the cells and sheets of all workbooks share.</summary>
internal static partial class XlsxCells
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;

    /// <summary>In points.</summary>
    private const int LineHeight = 15;

    /// <summary>In points; Excel's own limit.</summary>
    private const int TallestRow = 409;

    /// <summary>Not every program measures a row by its wrapped words, so it is told: a little generous, because letters differ in width. In points.</summary>
    public static int HeightOf(IEnumerable<(string? Words, int Width)> cells)
    {
        var lines = 1;
        foreach (var (words, width) in cells)
        {
            lines = Math.Max(lines, ((words?.Length ?? 0) / width) + 1 + (words?.Count(letter => letter == '\n') ?? 0));
        }

        return Math.Min(lines * LineHeight, TallestRow);
    }

    /// <summary>"A" of 1, "AB" of 28.</summary>
    public static string ColumnName(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : ColumnName((column - 1) / 26) + ColumnName(((column - 1) % 26) + 1);

    /// <summary>Types words as text within the cell's element, so that they are never a formula.</summary>
    public static void WriteWords(XmlWriter xml, string words)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        var written = EscapeLookalike().Replace(OfficeXml.Clean(words), "_x005F_");
        xml.WriteString(written.Length <= LongestCell ? written : written[..(LongestCell - 1)] + "…");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A title as far as a sheet's name may be it.</summary>
    public static string SheetName(string title)
    {
        var name = ForbiddenInSheetName().Replace(OfficeXml.Clean(title), "-");
        name = name[..Math.Min(name.Length, LongestSheetName)].Trim('\'', ' ');
        return name.Length == 0 ? "Table" : name;
    }

    [GeneratedRegex(@"[\[\]:*?/\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForbiddenInSheetName();

    /// <summary>Excel reads _x0041_ in words as A.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeLookalike();
}
