using System.Globalization;
using System.Xml;
using LondonVRU.Domain;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Paragraphs and runs of a DOCX.</summary>
internal static class DocxWords
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="style">Null for plain text.</param>
    public static void Paragraph(XmlWriter xml, string? style, string words)
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

    /// <summary>A paragraph, or a list's points. A link's address is written out after its words: paper can't be pressed.</summary>
    /// <param name="list">Which list of the numbering part it is; null for a paragraph.</param>
    public static void Block(XmlWriter xml, MarkedBlock block, int? list)
    {
        foreach (var line in block.Lines)
        {
            xml.WriteStartElement("p", W);
            if (list is { } number)
            {
                xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>"""));
            }

            foreach (var run in line)
            {
                Run(xml, run.Address is { } address && address != run.Words ? $"{run.Words} ({address})" : run.Words, run.IsStrong);
            }

            xml.WriteEndElement();
        }
    }

    public static void Style(XmlWriter xml, string style) => xml.WriteRaw($"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""");

    public static void Run(XmlWriter xml, string words, bool isStrong = false)
    {
        xml.WriteStartElement("r", W);
        if (isStrong)
        {
            xml.WriteRaw("<w:rPr><w:b/></w:rPr>");
        }

        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(OfficeXml.Clean(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
