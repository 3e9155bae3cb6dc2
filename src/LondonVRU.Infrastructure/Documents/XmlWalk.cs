using System.Text;
using System.Xml;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Walks XML by elements; names are local, because the strict and the usual kind of Office files differ in namespaces alone.</summary>
internal static class XmlWalk
{
    /// <summary>Calls for each child element of the one the reader stands on. The call may read it to its end or leave it, then it is passed over.</summary>
    public static void Children(this XmlReader reader, Action<string> onElement)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            onElement(reader.LocalName);
            if (reader.NodeType == XmlNodeType.Element)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>The attribute whatever its prefix, or null.</summary>
    public static string? Attribute(this XmlReader reader, string localName)
    {
        if (reader.GetAttribute(localName) is { } plain)
        {
            return plain;
        }

        string? found = null;
        for (var more = reader.MoveToFirstAttribute(); more && found is null; more = reader.MoveToNextAttribute())
        {
            found = reader.LocalName == localName ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }

    public static int? IntAttribute(this XmlReader reader, string localName) =>
        int.TryParse(reader.Attribute(localName), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>"1", "true", "on" or the bare element: Office's ways to say yes.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Attribute("val") is null or "1" or "true" or "on";

    /// <summary>The text within the element; the reader then stands on its end.</summary>
    public static string InnerText(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }
}
