using System.Xml;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>The main part of a DOCX. Once written it knows which charts and numbered lists it leads to.</summary>
internal sealed class DocxBody(Paper paper)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of the text between the margins, in twentieths of a point: A4 across less 15 mm on each side.</summary>
    private const int WidthAcross = 15_138;

    /// <summary>A4 upright less 20 mm on each side.</summary>
    private const int WidthUpright = 9_638;

    private const string Across = """<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850" w:header="567" w:footer="567" w:gutter="0"/>""";
    private const string Upright = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>""";
    private const string Letter = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1417" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/>""";

    private readonly List<PaperChart> charts = [];
    private bool liesAcross;

    public IReadOnlyList<PaperChart> Charts => charts;

    public int NumberedLists { get; private set; }

    private int Width => paper.IsUpright && !liesAcross ? WidthUpright : WidthAcross;

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("w", "document", DocxWords.W);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("body", DocxWords.W);
        WriteFront(xml);
        foreach (var section in paper.Sections)
        {
            Turn(xml, section.LiesAcross);
            Write(xml, section);
        }

        // A4: across for tables, upright for letters and for papers that say so.
        WritePages(xml, paper.IsUpright ? liesAcross ? Across : Upright : paper.Sections.Any(section => section.Table is not null) ? Across : Letter);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteFront(XmlWriter xml)
    {
        if (paper.Mark is { } mark)
        {
            DocxMark.Write(xml, mark);
        }

        DocxWords.Paragraph(xml, "Subtitle", paper.From);
        DocxWords.Paragraph(xml, "Title", paper.Title);
        if (paper.Front.Count > 0)
        {
            DocxTable.WriteFront(xml, paper.Front, Width);
            DocxWords.Paragraph(xml, "TableText", "");
        }

        foreach (var fact in paper.Facts)
        {
            DocxWords.Paragraph(xml, null, fact);
        }
    }

    private void Write(XmlWriter xml, PaperSection section)
    {
        DocxWords.Paragraph(xml, section.Level == 1 ? "Heading1" : "Heading2", section.Heading);
        foreach (var words in section.Paragraphs)
        {
            DocxWords.Paragraph(xml, null, words);
        }

        foreach (var block in section.Table is { } table ? [table, .. section.Blocks] : section.Blocks)
        {
            Write(xml, block);
        }
    }

    private void Write(XmlWriter xml, PaperBlock block)
    {
        switch (block)
        {
            case PaperWords { Block: { } words }:
                DocxWords.Block(xml, words, words.Kind switch { MarkedKind.Paragraph => null, MarkedKind.List => DocxParts.Bullets, _ => DocxParts.Bullets + ++NumberedLists });
                break;
            case PaperTable table:
                DocxTable.Write(xml, table, Width);
                if (paper.IsUpright)
                {
                    DocxWords.Paragraph(xml, "TableText", "");
                }

                break;
            case PaperChart chart:
                charts.Add(chart);
                DocxWords.Paragraph(xml, "Caption", chart.Title);
                DocxChart.WritePlace(xml, chart, charts.Count);
                break;
        }
    }

    /// <summary>Begins pages that lie otherwise, where the next section wants them: the properties of those before stand in their last paragraph.</summary>
    private void Turn(XmlWriter xml, bool across)
    {
        if (!paper.IsUpright || across == liesAcross)
        {
            return;
        }

        xml.WriteStartElement("p", DocxWords.W);
        xml.WriteStartElement("pPr", DocxWords.W);
        xml.WriteRaw("""<w:pStyle w:val="TableText"/>""");
        WritePages(xml, liesAcross ? Across : Upright);
        xml.WriteEndElement();
        xml.WriteEndElement();
        liesAcross = across;
    }

    private static void WritePages(XmlWriter xml, string page) =>
        xml.WriteRaw($"""<w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:footerReference w:type="default" r:id="r4"/>{page}</w:sectPr>""");
}
