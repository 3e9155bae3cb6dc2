using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using LondonVRU.Application.Ports;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.UnitTests.Documents;

public sealed class TableWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    public void A_csv_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(string words) =>
        Assert.Contains("'" + words, Csv(words), StringComparison.Ordinal);

    [Fact]
    public void A_csv_begins_with_the_mark_by_which_excel_knows_utf8() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], new TableWriter().Write(Table("Ünïcode"), TableFormat.Csv)[..3]);

    [Fact]
    public void Commas_quotes_and_line_breaks_are_quoted_in_a_csv() => Assert.Equal("Words,Number\r\n\"a, \"\"b\"\"\nc\",7\r\n", Csv("a, \"b\"\nc"));

    [Fact]
    public void A_workbook_holds_no_formula_and_types_words_as_text()
    {
        var sheet = Sheet(Table("=HYPERLINK(\"http://example.org\")"));

        Assert.Empty(sheet.Descendants(Main + "f"));
        var cell = sheet.Descendants(Main + "c").Single(c => c.Value.StartsWith('='));
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
    }

    [Fact]
    public void A_workbooks_header_stays_in_view() => Assert.Equal("frozen", (string?)Sheet(Table("x")).Descendants(Main + "pane").Single().Attribute("state"));

    [Fact]
    public void Characters_that_xml_cannot_hold_do_not_break_a_workbook() =>
        Assert.Contains("a\uFFFDb\uFFFD😀", Sheet(Table("a\0b\uD800😀")).Root!.Value, StringComparison.Ordinal);

    [Fact]
    public void Words_that_look_like_excels_own_escapes_stay_as_they_are() =>
        Assert.Contains("_x005F_x0041_", Sheet(Table("_x0041_")).Root!.Value, StringComparison.Ordinal);

    [Fact]
    public void A_sheets_name_leaves_out_what_excel_refuses()
    {
        var table = Table("x") with { Title = "Hammersmith: plan 2026/27 [all of it, and more]" };

        var name = (string?)Part(table, "xl/workbook.xml").Descendants(Main + "sheet").Single().Attribute("name");

        Assert.Equal("Hammersmith- plan 2026-27 -all", name);
    }

    private static TableExport Table(string words) => new("Plan 2026/27", [new("Words"), new("Number", 8)], [[words, 7]]);

    private static string Csv(string words) => new UTF8Encoding(false).GetString(new TableWriter().Write(Table(words), TableFormat.Csv)[3..]);

    private static XDocument Sheet(TableExport table) => Part(table, "xl/worksheets/sheet1.xml");

    private static XDocument Part(TableExport table, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(new TableWriter().Write(table, TableFormat.Xlsx)));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
