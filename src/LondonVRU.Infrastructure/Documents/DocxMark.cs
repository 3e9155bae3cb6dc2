using System.Globalization;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>The mark within a DOCX: a picture with its words for those who don't see it.</summary>
internal static class DocxMark
{
    public const string Relation = """<Relationship Id="r5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/mark.png"/>""";

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>In English Metric Units, 36,000 a millimetre: 14 mm high.</summary>
    private const int Height = 504_000;

    private const int Width = Height * MarkPicture.UnitsAcross / MarkPicture.UnitsDown;

    public static void Write(XmlWriter xml, PaperMark mark)
    {
        xml.WriteStartElement("p", W);
        xml.WriteRaw("""<w:pPr><w:spacing w:after="60"/></w:pPr>""");
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("drawing", W);
        xml.WriteStartElement("wp", "inline", Drawing);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<wp:extent cx="{Width}" cy="{Height}"/>"""));
        xml.WriteStartElement("docPr", Drawing);
        xml.WriteAttributeString("id", "1");
        xml.WriteAttributeString("name", "Mark");
        xml.WriteAttributeString("descr", OfficeXml.Clean(mark.Description));
        xml.WriteEndElement();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="mark.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="r5"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Width}" cy="{Height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"""));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
