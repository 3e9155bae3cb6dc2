using System.Globalization;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Tables of a DOCX: a header row that repeats, rows that stay whole, and words for those who don't see them.</summary>
internal static class DocxTable
{
    private const string W = DocxWords.W;

    /// <param name="width">Of the page between its margins, in twentieths of a point.</param>
    public static void Write(XmlWriter xml, PaperTable table, int width)
    {
        var all = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => width * column.Width / all).ToList();
        var figures = table.Columns.Select((_, index) => table.Rows.Any(row => index < row.Count && row[index].Number is not null)).ToList();
        Begin(xml, widths, table.Description, hasHeader: true);
        WriteRow(xml, widths, table.Columns.Select((column, index) => ((TableCell)column.Name, figures[index])), isHeader: true);
        foreach (var row in table.Rows)
        {
            WriteRow(xml, widths, row.Select((cell, index) => (cell, figures[index])), isHeader: false);
        }

        xml.WriteEndElement();
    }

    /// <summary>The front table: each row headed by its first cell.</summary>
    public static void WriteFront(XmlWriter xml, IReadOnlyList<PaperEntry> entries, int width)
    {
        List<int> widths = [width * 26 / 100, width * 74 / 100];
        Begin(xml, widths, "What this paper is: each row has a heading and what it says.", hasHeader: false);
        foreach (var entry in entries)
        {
            WriteRow(xml, widths, [(entry.Name, false), (entry.Words, false)], isHeader: false);
        }

        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, List<int> widths, string description, bool hasHeader)
    {
        var look = hasHeader ? """w:val="00A0" w:firstRow="1" """ : """w:val="0080" w:firstRow="0" """;
        xml.WriteStartElement("tbl", W);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:tblPr><w:tblStyle w:val="Plan"/><w:tblW w:w="{widths.Sum()}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook {look}w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"""));
        xml.WriteStartElement("tblDescription", W);
        xml.WriteAttributeString("val", W, OfficeXml.Clean(description));
        xml.WriteEndElement();
        xml.WriteRaw($"</w:tblPr><w:tblGrid>{string.Concat(widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>")))}</w:tblGrid>");
    }

    private static void WriteRow(XmlWriter xml, List<int> widths, IEnumerable<(TableCell Cell, bool IsFigure)> cells, bool isHeader)
    {
        xml.WriteStartElement("tr", W);
        xml.WriteRaw(isHeader ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>");
        foreach (var ((cell, isFigure), width) in cells.Zip(widths))
        {
            xml.WriteStartElement("tc", W);
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"""));
            var words = cell.Words ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
            foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
            {
                DocxWords.Paragraph(xml, (isHeader, isFigure) switch { (true, true) => "TableFigureHeader", (true, false) => "TableHeader", (false, true) => "TableFigure", _ => "TableText" }, line);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
