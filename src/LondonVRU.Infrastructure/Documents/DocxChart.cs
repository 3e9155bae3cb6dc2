using System.Globalization;
using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A chart that Word itself draws: its numbers are kept in the part, and in a workbook within the document that opens when somebody edits them.</summary>
internal static class DocxChart
{
    private const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>In English Metric Units, 36,000 a millimetre: 166 mm across.</summary>
    private const int Width = 5_976_000;

    private const string Text = """<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{0}"><a:solidFill><a:srgbClr val="{1}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>""";

    /// <summary>Where the chart stands in the text, with its words for those who don't see it.</summary>
    /// <param name="number">From 1, of its part.</param>
    public static void WritePlace(XmlWriter xml, PaperChart chart, int number)
    {
        // A bar needs 9 mm, the axis and the key 30.
        var height = (30 + (9 * chart.Categories.Count)) * 36_000;
        xml.WriteStartElement("p", DocxWords.W);
        xml.WriteStartElement("r", DocxWords.W);
        xml.WriteStartElement("drawing", DocxWords.W);
        xml.WriteStartElement("wp", "inline", Drawing);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<wp:extent cx="{Width}" cy="{height}"/>"""));
        xml.WriteStartElement("docPr", Drawing);
        xml.WriteAttributeString("id", (100 + number).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"Chart {number}"));
        xml.WriteAttributeString("descr", OfficeXml.Clean($"{chart.Title}. {chart.Description}"));
        xml.WriteEndElement();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="chart{number}"/></a:graphicData></a:graphic>"""));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The parts: the chart, its workbook, and what leads from the one to the other.</summary>
    public static void Put(ZipArchive zip, int number, PaperChart chart)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        OfficeXml.Put(zip, $"word/charts/chart{name}.xml", xml => Write(xml, chart));
        OfficeXml.Put(zip, $"word/charts/_rels/chart{name}.xml.rels", $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/chart{name}.xlsx"/></Relationships>""");
        OfficeXml.Put(zip, $"word/embeddings/chart{name}.xlsx", XlsxTable.Write(
        [
            new("Data", [new("", 40), .. chart.Series.Select(series => new TableColumn(series.Name))],
                [.. chart.Categories.Select((category, row) => (IReadOnlyList<TableCell>)[category, .. chart.Series.Select(series => (TableCell)series.Values[row])])]),
        ]));
    }

    private static void Write(XmlWriter xml, PaperChart chart)
    {
        xml.WriteStartElement("c", "chartSpace", C);
        xml.WriteAttributeString("xmlns", "a", null, "http://schemas.openxmlformats.org/drawingml/2006/main");
        xml.WriteAttributeString("xmlns", "r", null, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.WriteRaw("""<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>""");
        foreach (var (index, series) in chart.Series.Index())
        {
            WriteSeries(xml, chart, series, index);
        }

        xml.WriteRaw("""<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>""");
        xml.WriteRaw($"""<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="6B7C8C"/></a:solidFill></a:ln></c:spPr>{Words(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>""");
        xml.WriteRaw("""<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5DEE4"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="900" b="0"/><a:t>""");
        xml.WriteString(OfficeXml.Clean(chart.Axis));
        xml.WriteRaw($"""</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{Words(900)}<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx></c:plotArea>""");
        xml.WriteRaw($"""<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Words(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{Words(1000)}<c:externalData r:id="r1"><c:autoUpdate val="0"/></c:externalData>""");
        xml.WriteEndElement();
    }

    private static void WriteSeries(XmlWriter xml, PaperChart chart, PaperSeries series, int index)
    {
        var column = (char)('B' + index);
        var look = ChartLook.Of(series.Tone);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>"""));
        WriteWords(xml, $"Data!${column}$1", [series.Name]);
        xml.WriteRaw($"""</c:tx><c:spPr>{look.Fill}<a:ln w="9525"><a:solidFill><a:srgbClr val="{look.Edge}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/><c:spPr>{look.LabelGround}<a:ln><a:noFill/></a:ln></c:spPr>{Words(900, look.Label)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat>""");
        var last = chart.Categories.Count + 1;
        WriteWords(xml, string.Create(CultureInfo.InvariantCulture, $"Data!$A$2:$A${last}"), chart.Categories);
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""</c:cat><c:val><c:numRef><c:f>Data!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{series.Values.Count}"/>{string.Concat(series.Values.Select((value, place) => string.Create(CultureInfo.InvariantCulture, $"<c:pt idx=\"{place}\"><c:v>{value}</c:v></c:pt>")))}</c:numCache></c:numRef></c:val></c:ser>"""));
    }

    private static void WriteWords(XmlWriter xml, string place, IReadOnlyList<string> words)
    {
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<c:strRef><c:f>{place}</c:f><c:strCache><c:ptCount val="{words.Count}"/>"""));
        foreach (var (index, one) in words.Index())
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<c:pt idx="{index}"><c:v>"""));
            xml.WriteString(OfficeXml.Clean(one));
            xml.WriteRaw("</c:v></c:pt>");
        }

        xml.WriteRaw("</c:strCache></c:strRef>");
    }

    private static string Words(int size, string colour = "14212F") =>
        Text.Replace("{0}", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{1}", colour, StringComparison.Ordinal);
}
