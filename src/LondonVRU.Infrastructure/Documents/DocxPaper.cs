using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>
/// A paper as DOCX, A4: headings that are headings, tables with header rows that repeat, charts that Word draws and can open, the language said,
/// the marking on every page, so that screen readers and committee clerks can work with it.
/// </summary>
internal sealed class DocxPaper : IPaperWriter
{
    public byte[] WriteHtml(Paper paper) => HtmlPaper.Write(paper);

    public string WriteInside(Paper paper) => HtmlPaper.Inside(paper);

    public byte[] Write(Paper paper)
    {
        // Written first, for what it says of charts and lists; the list of the parts has to lead the file all the same.
        var body = new DocxBody(paper);
        using var document = new MemoryStream();
        using (var xml = XmlWriter.Create(document, OfficeXml.Settings))
        {
            body.Write(xml);
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            DocxParts.WriteFixed(zip, paper.Mark is not null, body.Charts.Count, body.NumberedLists);
            if (paper.Mark is { } mark)
            {
                OfficeXml.Put(zip, "word/media/mark.png", MarkPicture.Png(mark));
            }

            OfficeXml.Put(zip, "docProps/core.xml", xml => DocxParts.WriteProperties(xml, paper));
            OfficeXml.Put(zip, "word/header1.xml", xml => WriteEdge(xml, "hdr", "Header", paper.Marking, withPage: false));
            OfficeXml.Put(zip, "word/footer1.xml", xml => WriteEdge(xml, "ftr", "Footer", $"{paper.From}. {paper.Title}. ", withPage: true));
            OfficeXml.Put(zip, "word/document.xml", document.ToArray());
            foreach (var (index, chart) in body.Charts.Index())
            {
                DocxChart.Put(zip, index + 1, chart);
            }
        }

        return stream.ToArray();
    }

    /// <summary>What stands at the top or the foot of every page.</summary>
    private static void WriteEdge(XmlWriter xml, string element, string style, string words, bool withPage)
    {
        xml.WriteStartElement("w", element, DocxWords.W);
        xml.WriteStartElement("p", DocxWords.W);
        DocxWords.Style(xml, style);
        DocxWords.Run(xml, words);
        if (withPage)
        {
            xml.WriteRaw("""<w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>""");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
