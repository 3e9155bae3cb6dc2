using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Tables as a workbook, a sheet each, written straight through: header bold and frozen, every word typed as text, so that nothing is a formula.</summary>
internal static partial class XlsxTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestSheetName = 31;
    private const int LongestCell = 32_767;

    /// <summary>{0} stands for one <see cref="SheetType"/> a sheet.</summary>
    private const string ContentTypes = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{0}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string PackageRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>{0} stands for one <see cref="SheetRelation"/> a sheet.</summary>
    private const string WorkbookRelations = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{0}<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    private const string SheetType = """<Override PartName="/xl/worksheets/sheet{0}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""";

    private const string SheetRelation = """<Relationship Id="r{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{0}.xml"/>""";

    // Cell formats by number: 0 a number, 1 the header, 2 words (format 49 is "text": a cell stays words when somebody edits it).
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    /// <param name="tables">One at least; their titles differ.</param>
    public static byte[] Write(IReadOnlyList<TableExport> tables)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ForEach(ContentTypes, SheetType, tables.Count));
            Put(zip, "_rels/.rels", PackageRelations);
            Put(zip, "xl/_rels/workbook.xml.rels", ForEach(WorkbookRelations, SheetRelation, tables.Count));
            Put(zip, "xl/styles.xml", Styles);
            Put(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, tables));
            for (var sheet = 0; sheet < tables.Count; sheet++)
            {
                var table = tables[sheet];
                Put(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml"), xml => WriteSheet(xml, table));
            }
        }

        return stream.ToArray();
    }

    private static string ForEach(string part, string entry, int sheets) => part.Replace(
        "{0}", string.Concat(Enumerable.Range(1, sheets).Select(number => entry.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))), StringComparison.Ordinal);

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<TableExport> tables)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var sheet = 0; sheet < tables.Count; sheet++)
        {
            var number = (sheet + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", SheetName(tables[sheet].Title));
            xml.WriteAttributeString("sheetId", number);
            xml.WriteAttributeString("id", Relations, $"r{number}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, TableExport table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        for (var column = 1; column <= table.Columns.Count; column++)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{column}" max="{column}" width="{table.Columns[column - 1].Width}" customWidth="1"/>"""));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, table.Columns.Select(column => (TableCell)column.Name), "1");
        foreach (var row in table.Rows)
        {
            WriteRow(xml, row, "2");
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IEnumerable<TableCell> cells, string styleOfWords)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            if (cell.Number is { } number)
            {
                xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                xml.WriteAttributeString("s", styleOfWords);
                if (!string.IsNullOrEmpty(cell.Words))
                {
                    WriteWords(xml, cell.Words);
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWords(XmlWriter xml, string words)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        var written = EscapeLookalike().Replace(OfficeXml.Clean(words), "_x005F_${escape}_");
        xml.WriteString(written.Length <= LongestCell ? written : written[..(LongestCell - 1)] + "…");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string SheetName(string title)
    {
        var name = ForbiddenInSheetName().Replace(OfficeXml.Clean(title), "-");
        name = name[..Math.Min(name.Length, LongestSheetName)].Trim('\'', ' ');
        return name.Length == 0 ? "Table" : name;
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(content);
    }

    private static void Put(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, OfficeXml.Settings);
        write(xml);
    }

    [GeneratedRegex(@"[\[\]:*?/\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForbiddenInSheetName();

    /// <summary>Excel reads _x0041_ in words as A.</summary>
    [GeneratedRegex("_(?<escape>x[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeLookalike();
}
