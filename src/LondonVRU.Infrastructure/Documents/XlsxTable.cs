using System.Globalization;
using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Tables as a workbook, a sheet each, written straight through: header bold and frozen, every word typed as text, so that nothing is a formula.</summary>
internal static class XlsxTable
{
    private const string Main = XlsxCells.Main;
    private const string Relations = XlsxCells.Relations;

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
            OfficeXml.Put(zip, "[Content_Types].xml", ForEach(ContentTypes, SheetType, tables.Count));
            OfficeXml.Put(zip, "_rels/.rels", PackageRelations);
            OfficeXml.Put(zip, "xl/_rels/workbook.xml.rels", ForEach(WorkbookRelations, SheetRelation, tables.Count));
            OfficeXml.Put(zip, "xl/styles.xml", Styles);
            OfficeXml.Put(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, tables));
            for (var sheet = 0; sheet < tables.Count; sheet++)
            {
                var table = tables[sheet];
                OfficeXml.Put(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml"), xml => WriteSheet(xml, table));
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
            xml.WriteAttributeString("name", XlsxCells.SheetName(tables[sheet].Title));
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
        WriteRow(xml, table.Columns, [.. table.Columns.Select(column => (TableCell)column.Name)], "1");
        foreach (var row in table.Rows)
        {
            WriteRow(xml, table.Columns, row, "2");
        }

        xml.WriteEndElement();
        xml.WriteRaw("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableCell> cells, string styleOfWords)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("ht", XlsxCells.HeightOf(cells.Zip(columns, (cell, column) => (cell.Words, column.Width))).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("customHeight", "1");
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
                    XlsxCells.WriteWords(xml, cell.Words);
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
