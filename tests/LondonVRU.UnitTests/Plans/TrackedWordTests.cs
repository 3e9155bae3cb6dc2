using static LondonVRU.UnitTests.Plans.OfficeFiles;

namespace LondonVRU.UnitTests.Plans;

/// <summary>Word documents as they go round a partnership: half corrected, with tables in tables.</summary>
public sealed class TrackedWordTests
{
    private const string Head = "<w:tr><w:tc><w:p><w:r><w:t>No</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lead</w:t></w:r></w:p></w:tc></w:tr>";

    [Fact]
    public async Task Inserted_and_moved_words_are_read_and_deleted_ones_are_not()
    {
        var plan = await Documents.ReadPlan(Word($"<w:tbl>{Head}{Row("1", "<w:r><w:t xml:space=\"preserve\">Open </w:t></w:r><w:del><w:r><w:delText>one</w:delText></w:r></w:del><w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> hubs </w:t></w:r><w:moveFrom><w:r><w:t>in May</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>by June</w:t></w:r></w:moveTo>")}</w:tbl>"), "plan.docx");

        Assert.Equal("Open two hubs by June", Assert.Single(plan.Actions).Text);
    }

    [Fact]
    public async Task An_inserted_row_is_read_and_a_deleted_row_and_cell_are_not()
    {
        var plan = await Documents.ReadPlan(
            Word($"<w:tbl>{Head}<w:tr><w:trPr><w:ins/></w:trPr>{Cells("1", "Come in", "Police")}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{Cells("2", "Go out", "Police")}</w:tr><w:tr>{Cell("3")}<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:tc>{Cell("Stay here")}{Cell("Council")}</w:tr></w:tbl>"),
            "plan.docx");

        Assert.Equal([(1, "Come in", "Police"), (3, "Stay here", "Council")], plan.Actions.Select(action => (action.Number!.Value, action.Text, action.Lead!)));
    }

    [Fact]
    public async Task A_small_table_in_a_cell_is_part_of_its_words_and_a_plan_in_a_table_is_a_plan()
    {
        var list = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>with schools</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var plan = await Documents.ReadPlan(
            Word($"<w:tbl><w:tr><w:tc><w:tbl>{Head}<w:tr>{Cell("1")}<w:tc><w:p><w:r><w:t>Hold weeks of action</w:t></w:r></w:p>{list}</w:tc>{Cell("Police")}</w:tr><w:tr>{Cells("2", "Map services", "Council")}</w:tr></w:tbl></w:tc></w:tr></w:tbl>"),
            "plan.docx");

        Assert.Equal(["Hold weeks of action with schools", "Map services"], plan.Actions.Select(action => action.Text.Replace('\n', ' ')));
    }

    [Fact]
    public async Task Headings_between_tables_are_the_themes_of_what_follows()
    {
        string Table(string words) => $"<w:tbl>{Head}<w:tr>{Cells("1", words, "Police")}</w:tr></w:tbl>";
        string Heading(string words) => $"<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>";

        var plan = await Documents.ReadPlan(Word($"{Heading("Governance")}{Table("Hold the board")}{Heading("Reducing access to weapons")}{Table("Sweep the parks")}"), "plan.docx");

        Assert.Equal([("Governance", "Hold the board"), ("Reducing access to weapons", "Sweep the parks")], plan.Actions.Select(action => (action.ThemeAsWritten!, action.Text)));
    }

    [Theory]
    [InlineData(new byte[] { 0xDB, 0xA5, 0x2D, 0, 0, 0 }, "very old")]
    [InlineData(new byte[] { 0x09, 0x04, 0x06, 0x00, 0, 0 }, "very old")]
    [InlineData(new byte[] { 0xFF, 0x57, 0x50, 0x43, 0, 0 }, "WordPerfect")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "PDF")]
    public async Task Files_of_kinds_that_are_not_read_are_told_what_to_do(byte[] bytes, string named)
    {
        var refusal = await Documents.Refused("import.wrong-type", bytes, "plan.docx");

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static string Row(string number, string runs) => $"<w:tr>{Cell(number)}<w:tc><w:p>{runs}</w:p></w:tc>{Cell("Police")}</w:tr>";

    private static string Cells(params string[] words) => string.Concat(words.Select(Cell));

    private static string Cell(string words) => $"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>";
}
