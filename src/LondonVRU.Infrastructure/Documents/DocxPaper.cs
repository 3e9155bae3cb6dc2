using System.Globalization;
using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>
/// A paper as DOCX, A4 across: headings that are headings, tables with header rows that repeat, the language said, the marking on every page,
/// so that screen readers and committee clerks can work with it.
/// </summary>
internal sealed class DocxPaper : IPaperWriter
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of the text between the margins, in twentieths of a point: A4 across less 15 mm on each side.</summary>
    private const int PageWidth = 15_138;

    public byte[] WriteHtml(Paper paper) => HtmlPaper.Write(paper);

    public byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            DocxParts.WriteFixed(zip, paper.Mark is not null);
            if (paper.Mark is { } mark)
            {
                OfficeXml.Put(zip, "word/media/mark.png", MarkPicture.Png(mark));
            }

            OfficeXml.Put(zip, "docProps/core.xml", xml => DocxParts.WriteProperties(xml, paper));
            OfficeXml.Put(zip, "word/header1.xml", xml => WriteEdge(xml, "hdr", "Header", paper.Marking, withPage: false));
            OfficeXml.Put(zip, "word/footer1.xml", xml => WriteEdge(xml, "ftr", "Footer", $"{paper.From}. {paper.Title}. ", withPage: true));
            OfficeXml.Put(zip, "word/document.xml", xml => WriteDocument(xml, paper));
        }

        return stream.ToArray();
    }

    private static void WriteDocument(XmlWriter xml, Paper paper)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("body", W);
        if (paper.Mark is { } mark)
        {
            DocxMark.Write(xml, mark);
        }

        Paragraph(xml, "Subtitle", paper.From);
        Paragraph(xml, "Title", paper.Title);
        foreach (var fact in paper.Facts)
        {
            Paragraph(xml, null, fact);
        }

        foreach (var section in paper.Sections)
        {
            Paragraph(xml, "Heading1", section.Heading);
            foreach (var words in section.Paragraphs)
            {
                Paragraph(xml, null, words);
            }

            if (section.Table is { } table)
            {
                WriteTable(xml, table);
            }
        }

        // A4: across for tables, upright for letters.
        var (size, margin) = paper.Sections.Any(section => section.Table is not null) ? ("""w:w="16838" w:h="11906" w:orient="landscape" """, 850) : ("""w:w="11906" w:h="16838" """, 1417);
        xml.WriteRaw($"""<w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:footerReference w:type="default" r:id="r4"/><w:pgSz {size}/><w:pgMar w:top="1134" w:right="{margin}" w:bottom="1134" w:left="{margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, PaperTable table)
    {
        var all = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => PageWidth * column.Width / all).ToList();
        xml.WriteStartElement("tbl", W);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:tblPr><w:tblStyle w:val="Plan"/><w:tblW w:w="{widths.Sum()}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"""));
        xml.WriteStartElement("tblDescription", W);
        xml.WriteAttributeString("val", W, OfficeXml.Clean(table.Description));
        xml.WriteEndElement();
        xml.WriteRaw($"</w:tblPr><w:tblGrid>{string.Concat(widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>")))}</w:tblGrid>");
        WriteRow(xml, widths, table.Columns.Select(column => (TableCell)column.Name), isHeader: true);
        foreach (var row in table.Rows)
        {
            WriteRow(xml, widths, row, isHeader: false);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, List<int> widths, IEnumerable<TableCell> cells, bool isHeader)
    {
        xml.WriteStartElement("tr", W);
        xml.WriteRaw(isHeader ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>");
        foreach (var (cell, width) in cells.Zip(widths))
        {
            xml.WriteStartElement("tc", W);
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"""));
            var words = cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : cell.Words ?? "";
            foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
            {
                Paragraph(xml, isHeader ? "TableHeader" : "TableText", line);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>What stands at the top or the foot of every page.</summary>
    private static void WriteEdge(XmlWriter xml, string element, string style, string words, bool withPage)
    {
        xml.WriteStartElement("w", element, W);
        xml.WriteStartElement("p", W);
        Style(xml, style);
        Run(xml, words);
        if (withPage)
        {
            xml.WriteRaw("""<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>""");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string? style, string words)
    {
        xml.WriteStartElement("p", W);
        if (style is not null)
        {
            Style(xml, style);
        }

        if (words.Length > 0)
        {
            Run(xml, words);
        }

        xml.WriteEndElement();
    }

    private static void Style(XmlWriter xml, string style) => xml.WriteRaw($"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""");

    private static void Run(XmlWriter xml, string words)
    {
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(OfficeXml.Clean(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
