using System.Globalization;
using System.IO.Compression;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>The parts of a workbook to be filled in that are the same whatever stands in it.</summary>
internal static class XlsxFormParts
{
    // Cell formats by number; format 49 is "text": a cell stays words when somebody edits it, so that May-26 is not made a day.
    public const string Words = "0";
    public const string Head = "1";
    public const string HeadOfProgress = "2";
    public const string Open = "3";
    public const string Locked = "4";
    public const string Heading = "5";

    private const string Package = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Align = """<alignment vertical="top" wrapText="1"/>""";

    private static readonly string Styles = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="{XlsxCells.Main}"><fonts count="5"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FF14212F"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FF4B5C6D"/><name val="Arial"/></font><font><b/><sz val="14"/><color rgb="FF0F2540"/><name val="Arial"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fill("FF0F2540")}{Fill("FF0B6B70")}{Fill("FFFFFFFF")}{Fill("FFF3F6F7")}</fills><borders count="2"><border/><border><left style="thin"><color rgb="FFD5DEE4"/></left><right style="thin"><color rgb="FFD5DEE4"/></right><top style="thin"><color rgb="FFD5DEE4"/></top><bottom style="thin"><color rgb="FFD5DEE4"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">{Format(0, 0, 0)}{Format(1, 2, 1)}{Format(1, 3, 1)}{Format(2, 4, 1, locked: false)}{Format(3, 5, 1)}{Format(4, 0, 0)}</cellXfs></styleSheet>
        """;

    /// <param name="sheets">Their names in order; the last is hidden.</param>
    public static void WriteFixed(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        OfficeXml.Put(zip, "[Content_Types].xml", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(numbers.Select(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """);
        OfficeXml.Put(zip, "_rels/.rels", Package);
        OfficeXml.Put(zip, "xl/_rels/workbook.xml.rels", $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(number => $"""<Relationship Id="r{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"""))}<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """);
        OfficeXml.Put(zip, "xl/styles.xml", Styles);
        OfficeXml.Put(zip, "xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", XlsxCells.Main);
            xml.WriteAttributeString("xmlns", "r", null, XlsxCells.Relations);
            xml.WriteRaw("""<bookViews><workbookView activeTab="0"/></bookViews>""");
            xml.WriteStartElement("sheets", XlsxCells.Main);
            foreach (var (name, number) in sheets.Zip(numbers))
            {
                xml.WriteStartElement("sheet", XlsxCells.Main);
                xml.WriteAttributeString("name", XlsxCells.SheetName(name));
                xml.WriteAttributeString("sheetId", number);
                if (number == numbers[^1])
                {
                    xml.WriteAttributeString("state", "hidden");
                }

                xml.WriteAttributeString("id", XlsxCells.Relations, $"r{number}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static string Fill(string colour) => $"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill></fill>""";

    private static string Format(int font, int fill, int border, bool locked = true) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">{Align}<protection locked="{(locked ? 1 : 0)}"/></xf>""");
}
