using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using static LondonVRU.UnitTests.Plans.OfficeFiles;

namespace LondonVRU.UnitTests.Plans;

/// <summary>What is wrong is said, at once and without swallowing the machine; nothing else ever comes out of a bad file.</summary>
public sealed class HostileFilesTests
{
    private static readonly string Row = SheetRow(1, "Action", "Status") + SheetRow(2, "Sweep the park", "G");

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t\r\n ")]
    public Task An_empty_file_is_refused(string text) => Documents.Refused("import.empty", Encoding.UTF8.GetBytes(text), "plan.txt");

    [Fact]
    public Task A_file_of_more_than_ten_megabytes_is_refused() => Documents.Refused("import.too-large", new byte[DocumentLimits.FileBytes + 1], "plan.docx");

    [Theory]
    [InlineData("%PDF-1.7 x", "PDF")]
    [InlineData("{\\rtf1 x}", ".docx")]
    [InlineData("\u0089PNG\r\n", "picture")]
    [InlineData("GIF89a", "picture")]
    [InlineData("MIME-Version: 1.0\r\n", ".html")]
    [InlineData("7z\u00bc\u00af'", "Unpack")]
    public async Task A_wrong_type_is_named_with_what_to_do_about_it(string start, string says) =>
        Assert.Contains(says, (await Documents.Refused("import.wrong-type", Encoding.Latin1.GetBytes(start), "plan.docx")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("WordDocument", "import.wrong-type", "save it as a Word document (.docx)")]
    [InlineData("Workbook", "import.wrong-type", "save it as an Excel workbook (.xlsx)")]
    [InlineData("EncryptedPackage", "import.password", "without a password")]
    public async Task Old_and_locked_office_files_are_told_apart(string stream, string code, string says)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]];

        Assert.Contains(says, (await Documents.Refused(code, bytes, "plan.docx")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_says_nothing_about_its_type()
    {
        Assert.Equal("xlsx", (await Documents.Open(Workbook(Row), "plan.txt")).Kind);
        Assert.Equal("docx", (await Documents.Open(Word(P("Words")), "../../etc/passwd")).Kind);
        Assert.Equal("html", (await Documents.Open("<html><body><p>Words</p></body></html>"u8.ToArray(), "plan.csv")).Kind);
        await Documents.Refused("import.wrong-type", Zip(("readme.txt", "words")), "plan.xlsx");
        await Documents.Refused("import.wrong-type", Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "plan.docx");
        await Documents.Refused("import.wrong-type", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(1, 400).Select(i => (char)(i % 32 + 1)))), "plan.csv");
    }

    [Fact]
    public async Task Every_truncation_of_a_file_is_refused_or_read_and_nothing_else()
    {
        foreach (var whole in new[] { Workbook(Row), Word(Tbl(Tr(Tc("Action"), Tc("Status")), Tr(Tc("Sweep the park"), Tc("G")))) })
        {
            for (var length = 1; length < whole.Length; length += 37)
            {
                await OnlyRefused(whole[..length]);
            }

            for (var at = 0; at < whole.Length; at += 23)
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= 0x5A;
                await OnlyRefused(changed);
            }
        }
    }

    [Fact]
    public Task A_zip_bomb_is_refused_by_its_ratio() => Quickly("import.bomb", () =>
        Workbook(Row, more: ("xl/media/image1.xml", new string('0', 40_000_000))));

    [Fact]
    public Task A_zip_that_lies_about_its_size_is_refused_when_it_unpacks() => Quickly("import.bomb", () =>
    {
        var bytes = Zip(CompressionLevel.SmallestSize, ("_rels/.rels", Rels("", ("r1", Office + "/officeDocument", "xl/workbook.xml", false)).Item2), ("xl/workbook.xml", $"<workbook>{new string(' ', 30_000_000)}</workbook>"));

        // Both records of the length are made to say 100 bytes.
        byte[] length = BitConverter.GetBytes(30_000_000 + "<workbook></workbook>".Length);
        for (var at = bytes.AsSpan().IndexOf(length); at >= 0; at = bytes.AsSpan().IndexOf(length))
        {
            BitConverter.GetBytes(100).CopyTo(bytes, at);
        }

        return bytes;
    }, "import.damaged");

    [Fact]
    public Task A_zip_of_thousands_of_entries_is_refused() => Quickly("import.bomb", () =>
        Zip(CompressionLevel.NoCompression, [.. Enumerable.Range(0, 2_500).Select(i => ($"xl/part{i}.xml", "x"))]));

    [Fact]
    public Task Deep_xml_is_refused() => Quickly("import.too-deep", () =>
        Word(string.Concat(Enumerable.Repeat("<w:ins>", 20_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 20_000))));

    [Fact]
    public Task Deep_tables_are_refused() => Quickly("import.too-deep", () =>
        Word(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 500)) + P("x") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 500))));

    [Fact]
    public Task Deep_html_is_refused() => Quickly("import.too-deep", () =>
        Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x"));

    [Fact]
    public Task Entity_expansion_is_refused() => Quickly("import.dtd", () => Zip(
        Rels("_rels/.rels", ("r1", Office + "/officeDocument", "word/document.xml", false)),
        ("word/document.xml", """<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:body><w:p>&b;&c;</w:p></w:body></w:document>""")));

    [Fact]
    public Task Entity_expansion_in_bare_xml_is_refused() => Quickly("import.dtd", () =>
        Encoding.UTF8.GetBytes("""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>"""));

    [Fact]
    public Task A_million_rows_of_csv_are_refused() => Quickly("import.too-many-rows", () =>
        Encoding.UTF8.GetBytes("Action,Status,Lead\n" + string.Concat(Enumerable.Repeat("Sweep,G,Me\n", 800_000))), fileName: "plan.csv");

    [Fact]
    public Task A_million_rows_of_a_workbook_are_refused() => Quickly("import.too-many-rows", () =>
        Workbook(string.Concat(Enumerable.Range(1, 300_000).Select(i => $"""<row r="{i}"><c r="A{i}"><v>{i * 7919 % 100_003}</v></c></row>"""))));

    [Fact]
    public async Task A_workbook_formatted_to_its_last_row_is_read()
    {
        var rows = string.Concat(Enumerable.Range(3, 60_000).Select(i => $"""<row r="{i}" s="1" customFormat="1"><c r="A{i}" s="{i % 5}"/></row>"""));

        Assert.Single((await Documents.ReadPlan(Workbook(Row + rows), "plan.xlsx")).Actions);
    }

    [Fact]
    public Task A_table_wider_than_fifty_columns_is_refused() => Documents.Refused("import.too-many-columns",
        Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 80)) + "\n" + string.Join(',', Enumerable.Range(1, 80))), "plan.csv");

    [Fact]
    public Task A_cell_of_more_than_ten_thousand_characters_is_refused() => Documents.Refused("import.cell-too-long",
        Encoding.UTF8.GetBytes("Action\tStatus\n" + new string('x', 10_001) + "\tG\n"), "plan.txt");

    [Fact]
    public async Task Macros_are_refused()
    {
        await Documents.Refused("import.macros", Workbook(Row, more: ("xl/vbaProject.bin", "x")), "plan.xlsx");
        await Documents.Refused("import.macros", Zip(("[Content_Types].xml",
            """<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"""), ("word/document.xml", "<d/>")), "plan.docx");
    }

    [Theory]
    [InlineData("attachedTemplate", "http://127.0.0.1:1/evil.dotm")]
    [InlineData("image", "http://127.0.0.1:1/pixel.png")]
    [InlineData("externalLinkPath", "file:///C:/other.xlsx")]
    [InlineData("oleObject", "\\\\server\\share\\x")]
    public Task What_would_be_fetched_from_outside_is_refused(string type, string target) => Documents.Refused("import.links",
        Word(P("x"), Rels("word/_rels/settings.xml.rels", ("r1", Office + "/" + type, target, true))), "plan.docx");

    [Fact]
    public async Task A_link_to_click_on_may_stay() => Assert.NotEmpty(
        (await Documents.Open(Word(P("x"), Rels("word/_rels/footnotes.xml.rels", ("r1", Office + "/hyperlink", "https://example.org/", true))), "plan.docx")).Blocks);

    [Theory]
    [InlineData("plan.txt", "Action\tStatus\nSweep\0the park\tG\n")]
    [InlineData("plan.csv", "Action,Status,Lead\nSweep\0the park,G,Me\n")]
    public Task Nul_characters_are_refused(string name, string text) => Documents.Refused("import.damaged", Encoding.UTF8.GetBytes(text), name);

    [Fact]
    public async Task A_formula_gives_its_stored_result_and_is_never_run()
    {
        var plan = await Documents.ReadPlan(Workbook(
            Row + """<row r="3"><c r="A3" t="str"><f>HYPERLINK("http://x","y")</f><v>Open the hub</v></c><c r="B3" t="str"><f>A1</f></c></row>""" + SheetRow(4, "=cmd|' /C calc'!A0", "R")), "plan.xlsx");

        Assert.Equal(["Sweep the park", "Open the hub", "=cmd|' /C calc'!A0"], plan.Actions.Select(action => action.Text));
        Assert.Contains(plan.Warnings, warning => warning.Sentence.Contains("formula", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_and_hidden_words_of_a_page_are_not_read()
    {
        var plan = await Documents.ReadText("""
            <html><body><script>document.write('<table><tr><td>Action</td></tr></table>')</script><table><tr><th>Action<th>Lead<tr><td>Sweep <script>alert(1)</script>the <span style="display: none">secret </span>park
            <img src="http://127.0.0.1:1/x" onerror="alert(1)"><td>&lt;script&gt;alert(2)&lt;/script&gt;</table></body></html>
            """);

        var action = Assert.Single(plan.Actions);
        Assert.Equal(("Sweep the park", "<script>alert(2)</script>"), (action.Text, action.Lead));
    }

    [Fact]
    public async Task Other_scripts_and_accents_stay_and_signs_that_turn_writing_round_go()
    {
        var plan = await Documents.ReadText("Action\tLead\nמפגש עם תושבים\tZoe\u0308 Ángel\n\u202Egnp.exe\u202C report\tا\n" + new string('w', 5000) + "\tx\n");

        Assert.Equal("מפגש עם תושבים", plan.Actions[0].Text);
        Assert.Equal("Zoe\u0308 Ángel", plan.Actions[0].Lead);
        Assert.Equal("gnp.exe report", plan.Actions[1].Text);
        Assert.Equal(5000, plan.Actions[2].Text.Length);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public async Task Csv_is_read_in_the_encodings_that_spreadsheets_save(string name)
    {
        var encoding = (name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : Encoding.GetEncoding(name))!;
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes("Action;Lead;Status\r\n“Knives – off” day;Café £5;G\r\n")).ToArray();

        var action = Assert.Single((await Documents.ReadPlan(bytes, "plan.csv")).Actions);
        Assert.Equal(("“Knives – off” day", "Café £5"), (action.Text, action.Lead));
    }

    [Fact]
    public async Task A_file_without_a_plan_is_refused_with_what_was_looked_for_and_found()
    {
        var refusal = await Documents.Refused("import.nothing-found", "Name,Room,Telephone\nA,1,2\nB,3,4\n"u8.ToArray(), "rooms.csv");

        Assert.Contains("We looked for a table with a heading such as Action", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("1 table, beginning with “Name”, “Room”, “Telephone”", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_page_of_endless_paragraphs_is_refused() => Quickly("import.too-much-text", () =>
        Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>x", 79_000))));

    [Fact]
    public Task Endless_short_lines_are_refused_quickly() => Quickly("import.too-much-text", () =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 2_000_000))));

    [Fact]
    public Task Quotation_marks_that_never_close_cost_little() => Quickly("import.nothing-found", () =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"" + new string('x', 900) + "\ty\n", 4_000))));

    [Fact]
    public async Task A_sentence_of_many_commas_is_no_table_that_is_too_wide() => Assert.Single(
        (await Documents.Open(Encoding.UTF8.GetBytes(string.Join(", ", Enumerable.Repeat("word", 90)) + ".\n"), "plan.txt")).Blocks);

    [Fact]
    public async Task Long_cells_of_many_sentences_cost_little()
    {
        var edition = new EditionOutline(2026, [new(Domain.Id<Domain.Templates.Theme>.New(), 1, "Governance", "Governance", [], [new(Domain.Id<Domain.Templates.TemplateAction>.New(), "1.1", Domain.Templates.TemplateActionKind.Essential, 1, "Hold a panel each month", "")])]);
        var text = "Theme\tNo\tAction\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $"Governance\t{i}\t{string.Concat(Enumerable.Repeat("Hold a panel. ", 700))}\n"));
        var watch = Stopwatch.StartNew();

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var preview = await new ReadPlanTable(new Infrastructure.Documents.DocumentReader()).ReadAsync(stream, "plan.txt", edition, CancellationToken.None);

        Assert.Equal(400, preview.Rows.Count);
        Assert.Contains(preview.Rows[0].Warnings, warning => warning.Code == "text-long");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    /// <summary>Refused with the code, within two seconds and 64 MiB.</summary>
    private static async Task Quickly(string code, Func<byte[]> make, string? orCode = null, string fileName = "plan.bin")
    {
        var bytes = make();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => Documents.ReadPlan(bytes, fileName));

        Assert.Contains(refusal.Code, new[] { code, orCode ?? code });
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: false) - before, long.MinValue, 64 * 1024 * 1024);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static async Task OnlyRefused(byte[] bytes)
    {
        try
        {
            await Documents.ReadPlan(bytes, "plan.bin");
        }
        catch (RuleBrokenException refusal)
        {
            Assert.StartsWith("import.", refusal.Code, StringComparison.Ordinal);
        }
    }
}
