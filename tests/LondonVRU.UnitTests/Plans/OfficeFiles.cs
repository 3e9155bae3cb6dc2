using System.IO.Compression;
using System.Security;
using System.Text;

namespace LondonVRU.UnitTests.Plans;

/// <summary>Makes the office files that tests need, part by part, so that each can be as odd as files in the wild.</summary>
internal static class OfficeFiles
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetNs = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string WordNs = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip(CompressionLevel.Fastest, parts);

    public static byte[] Zip(CompressionLevel level, params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name, level).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }

    public static string X(string text) => SecurityElement.Escape(text)!;

    public static (string, string) Rels(string name, params (string Id, string Type, string Target, bool External)[] relations) => (name,
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations.Select(r =>
            $"""<Relationship Id="{r.Id}" Type="{r.Type}" Target="{X(r.Target)}"{(r.External ? " TargetMode=\"External\"" : "")}/>"""))}</Relationships>""");

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands between the tags of sheetData.</param>
    /// <param name="behind">What follows sheetData: merged cells.</param>
    /// <param name="more">Further parts.</param>
    /// <param name="styles">Cells may use 1 (mmm-yy), 2 (dd/mm/yyyy), 3 (green), 4 (red), 5 ("Action "0).</param>
    public static byte[] Workbook(string rows, string behind = "", string styles = "", params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        Rels("_rels/.rels", ("r1", Office + "/officeDocument", "xl/workbook.xml", false)),
        ("xl/workbook.xml", $"""<workbook xmlns="{SheetNs}" xmlns:r="{Office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        Rels("xl/_rels/workbook.xml.rels", ("r1", Office + "/worksheet", "worksheets/sheet1.xml", false), ("r2", Office + "/styles", "styles.xml", false)),
        ("xl/styles.xml", styles.Length > 0 ? styles : $"""
            <styleSheet xmlns="{SheetNs}"><numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;Action &quot;0"/></numFmts>
            <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FF92D050"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
            <cellXfs><xf numFmtId="0" fillId="0"/><xf numFmtId="17" fillId="0"/><xf numFmtId="14" fillId="0"/><xf numFmtId="0" fillId="2"/><xf numFmtId="0" fillId="3"/><xf numFmtId="170" fillId="0"/></cellXfs></styleSheet>
            """),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{SheetNs}"><sheetData>{rows}</sheetData>{behind}</worksheet>"""),
        .. more,
    ]);

    /// <summary>A row of inline strings; null leaves the cell out.</summary>
    public static string SheetRow(int row, params string?[] cells) =>
        $"""<row r="{row}">{string.Concat(cells.Select((text, i) => text is null ? "" : $"""<c r="{(char)('A' + i)}{row}" t="inlineStr"><is><t xml:space="preserve">{X(text)}</t></is></c>"""))}</row>""";

    public static byte[] Word(string body, params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        Rels("_rels/.rels", ("r1", Office + "/officeDocument", "word/document.xml", false)),
        Rels("word/_rels/document.xml.rels", ("r1", Office + "/styles", "styles.xml", false), ("r2", Office + "/numbering", "numbering.xml", false)),
        ("word/styles.xml", $"""<w:styles xmlns:w="{WordNs}"><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>"""),
        ("word/numbering.xml", $"""
            <w:numbering xmlns:w="{WordNs}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0FC;"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>
            """),
        ("word/document.xml", $"""<w:document xmlns:w="{WordNs}"><w:body>{body}</w:body></w:document>"""),
        .. more,
    ]);

    public static string P(string text, string properties = "") => $"""<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t xml:space="preserve">{X(text)}</w:t></w:r></w:p>""";

    public static string Heading(string text) => P(text, """<w:pStyle w:val="Heading2"/>""");

    public static string Tc(string text, string properties = "") => $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{P(text)}</w:tc>";

    public static string Tr(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Tbl(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";
}
