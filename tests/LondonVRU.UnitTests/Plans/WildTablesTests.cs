using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;
using static LondonVRU.UnitTests.Plans.OfficeFiles;

namespace LondonVRU.UnitTests.Plans;

/// <summary>Tables as odd as those of real plans, in words of our own.</summary>
public sealed class WildTablesTests
{
    [Fact]
    public async Task Headers_in_any_order_and_under_common_names_are_understood()
    {
        var plan = await Documents.ReadText("""
            RAG,Responsible officer,Timescale,What will be done?,Success measure,Latest update,Next steps,Lead agency,Partner agencies,Priority,Cost
            Amber,J Post,Q3 2026/27,Open two hubs,200 visits,First hub found,Sign lease,Council,"NHS, police",Positive diversion,£10k
            """, "plan.csv");

        var action = Assert.Single(plan.Actions);
        Assert.Equal(
            ("Open two hubs", "Council", "J Post", "NHS, police", "Q3 2026/27", ActionStatus.AtRisk, "First hub found", "Sign lease", "200 visits", "Positive diversion"),
            (action.Text, action.Lead, action.Owner, action.Partners, action.EndAsWritten, action.Status!.Value, action.Done, action.Next, action.Success, action.ThemeAsWritten));
    }

    [Fact]
    public async Task Joint_actions_among_others_are_left_out_unless_somebody_takes_them()
    {
        var document = await Documents.Open("Theme,No,Action,Status\nGovernance,1.1,Open a hub,Green\nGovernance,J1,Meet as three boroughs,Green\n"u8.ToArray(), "plan.csv");
        var preview = EditionMatcher.Match(document, PlanTableReader.Read(document), ShippedTemplates.Outline("2026-27"));

        Assert.Equal([(true, 1), (false, (int?)null)], preview.Rows.Select(row => (row.Include, row.Number)));
        Assert.Contains(preview.Rows[1].Warnings, warning => warning.Code == "joint");
    }

    [Fact]
    public async Task Where_every_action_is_called_J_it_is_only_a_number()
    {
        var plan = await Documents.ReadText("Theme,No,Action\nGovernance,J1,Open a hub\nGovernance,J2,Close a gap\n", "plan.csv");

        Assert.Equal([(1, false), (2, false)], plan.Actions.Select(action => (action.Number!.Value, action.IsJoint)));
    }

    [Fact]
    public async Task Columns_that_are_not_taken_are_named()
    {
        var plan = await Documents.ReadText("Action\tLead\tBoard colour\nOpen a hub\tMe\tpurple\n");

        Assert.Contains(plan.Warnings, warning => warning.Sentence.Contains("“Board colour”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dates_of_a_workbook_come_as_they_are_displayed_and_statuses_from_the_colour_of_cells()
    {
        var plan = await Documents.ReadPlan(Workbook(
            SheetRow(1, "Theme", "No", "Action", "Start", "End", "RAG")
            + """<row r="2"><c r="A2" t="inlineStr"><is><t>Governance</t></is></c><c r="B2" s="5"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>Open </t></r><r><t>a hub</t></r></is></c><c r="D2" s="1"><v>43586</v></c><c r="E2" s="2"><v>43951</v></c><c r="F2" s="3"/></row>"""
            + """<row r="3" hidden="1"><c r="B3"><v>2</v></c><c r="C3" t="inlineStr"><is><t>Close a gap</t></is></c><c r="D3" s="1"><v>43586</v></c><c r="F3" s="4"/></row>""",
            """<mergeCells><mergeCell ref="A2:A3"/></mergeCells>"""), "plan.xlsx");

        Assert.Equal(["Governance", "Governance"], plan.Actions.Select(action => action.ThemeAsWritten));
        Assert.Equal([1, 2], plan.Actions.Select(action => action.Number));
        Assert.Equal(("Open a hub", "May-19", "30/04/2020", ActionStatus.OnTrack), (plan.Actions[0].Text, plan.Actions[0].StartAsWritten, plan.Actions[0].EndAsWritten, plan.Actions[0].Status!.Value));
        Assert.Equal(ActionStatus.OffTrack, plan.Actions[1].Status);
        Assert.Contains(plan.Actions[1].Warnings, warning => warning.Code == "hidden");
    }

    [Fact]
    public async Task Tracked_changes_of_a_document_are_read_as_accepted_and_its_own_numbers_count()
    {
        const string numbered = """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""";
        var plan = await Documents.ReadPlan(Word(
            Heading("Supporting victims")
            + Tbl(
                Tr(Tc("No"), Tc("Action"), Tc("Status")),
                Tr($"<w:tc>{P("", numbered)}</w:tc>", "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">Open </w:t></w:r><w:del><w:r><w:delText>one hub</w:delText></w:r></w:del><w:ins><w:r><w:t>two hubs</w:t></w:r></w:ins></w:p></w:tc>", Tc("", """<w:shd w:val="clear" w:fill="00B050"/>""")),
                "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>",
                Tr($"<w:tc>{P("", numbered)}</w:tc>", Tc("Train staff"), Tc("Delayed")))), "plan.docx");

        Assert.Equal([(1, "Open two hubs", ActionStatus.OnTrack), (2, "Train staff", ActionStatus.AtRisk)], plan.Actions.Select(action => (action.Number!.Value, action.Text, action.Status!.Value)));
        Assert.All(plan.Actions, action => Assert.Equal("Supporting victims", action.ThemeAsWritten));
    }

    [Fact]
    public async Task Several_tables_each_under_its_heading_and_one_that_goes_on_without_a_header()
    {
        var plan = await Documents.ReadPlan(Word(
            P("Our plan") + Heading("Governance") + Tbl(Tr(Tc("Action"), Tc("Owner"), Tc("By when")), Tr(Tc("Meet monthly"), Tc("Chair"), Tc("May-26")))
            + P("") + Tbl(Tr(Tc("Publish minutes"), Tc("Clerk"), Tc("Jun-26")))
            + Heading("Reducing access to weapons") + Tbl(Tr(Tc("Owner"), Tc("Action"), Tc("Target date")), Tr(Tc("Police"), Tc("Sweep parks"), Tc("TBC")))), "plan.docx");

        Assert.Equal(
            [("Governance", "Meet monthly", "May-26"), ("Governance", "Publish minutes", "Jun-26"), ("Reducing access to weapons", "Sweep parks", "TBC")],
            plan.Actions.Select(action => (action.ThemeAsWritten!, action.Text, action.EndAsWritten)));
    }

    [Fact]
    public async Task Two_heading_rows_and_a_period_over_start_and_end()
    {
        var plan = await Documents.ReadText("""
            <table><tr><th rowspan=2>Ref<th rowspan=2>Activity<th colspan=2>Timescale<th rowspan=2 style="background:#eee">BRAG</tr><tr><th>Start<th>Finish</tr>
            <tr><td colspan=5>Theme 2: Supporting victims</td></tr>
            <tr><td>2.1<td>Train staff<br>in two teams<td>May-26<td>Ongoing<td style="background-color: rgb(255, 192, 0)">&nbsp;</tr></table>
            """);

        var action = Assert.Single(plan.Actions);
        Assert.Equal(
            ("Theme 2: Supporting victims", 2, 1, "Train staff\nin two teams", "May-26", "Ongoing", ActionStatus.AtRisk),
            (action.ThemeAsWritten!, action.ThemeNumber!.Value, action.Number!.Value, action.Text, action.StartAsWritten, action.EndAsWritten, action.Status!.Value));
    }

    [Fact]
    public async Task An_action_broken_by_a_page_in_the_middle_of_a_sentence_is_one_action()
    {
        var plan = await Documents.ReadText("No\tAction\tLead\tEnd\n1\tOffer sport to young people\tYouth\tMay-26\n\n\tand to their families\tservice\t\n2\tMap services\tCouncil\tTBC\n");

        Assert.Equal(["Offer sport to young people and to their families", "Map services"], plan.Actions.Select(action => action.Text));
        Assert.Equal("Youth service", plan.Actions[0].Lead);
    }

    [Fact]
    public async Task Cells_pasted_from_a_spreadsheet_keep_their_lines_and_quotation_marks()
    {
        var plan = await Documents.ReadText("Action\tLead\n\"Run \"\"safe\"\" routes\nafter school\"\tCouncil\n\"Youth board\" to meet\tCouncil\n");

        Assert.Equal(["Run \"safe\" routes\nafter school", "\"Youth board\" to meet"], plan.Actions.Select(action => action.Text));
    }

    [Fact]
    public async Task A_table_without_headings_is_told_by_what_it_holds()
    {
        var plan = await Documents.ReadText("1\tOpen a hub for young people\tMay-26\tApr-27\tG\n2\tTrain all front-desk staff\tMay-26\tTBC\tA\n3\tMap services in each ward\tJun-26\tOngoing\tR\n");

        Assert.Equal([(1, "May-26", "Apr-27", ActionStatus.OnTrack), (2, "May-26", "TBC", ActionStatus.AtRisk), (3, "Jun-26", "Ongoing", ActionStatus.OffTrack)],
            plan.Actions.Select(action => (action.Number!.Value, action.StartAsWritten, action.EndAsWritten, action.Status!.Value)));
        Assert.Contains(plan.Warnings, warning => warning.Code == "no-headings");
    }

    [Fact]
    public async Task A_report_with_ticked_lines_in_a_word_document_is_read()
    {
        const string ticked = """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>""";
        var plan = await Documents.ReadPlan(Word(
            Heading("2 What we do: minimum standards") + Heading("Governance") + P("Meet every month", ticked) + P("Keep a list of events", ticked) + P("Both are in place.")
            + Heading("3 Money") + P("Nothing to say", ticked)), "report.docx");

        Assert.Equal(["Meet every month", "Keep a list of events"], plan.Actions.Select(action => action.Text));
        Assert.All(plan.Actions, action => Assert.True(action.Ticked));
        Assert.Equal("Both are in place.", Assert.Single(plan.Narratives).Text);
    }
}
