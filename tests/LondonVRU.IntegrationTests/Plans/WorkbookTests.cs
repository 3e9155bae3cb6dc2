using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>The workbook that is exported, filled in elsewhere and brought back.</summary>
public sealed class WorkbookTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly ActionContent Bins = new() { Text = "Surrender bins at two stations", LeadAgency = "Council", OwnerAsWritten = "Head of Licensing", End = PlanDate.Read("Mar-27", 2026) };

    [Fact]
    public async Task A_workbook_that_nobody_touched_changes_nothing()
    {
        var coordinator = await Stage("barnet", Bins with { Text = "Wild “words”\r\n\r\n  =1+1 \t_x0041_x0042_ 😀 مرحبا" });

        var import = await Read(coordinator, "barnet", (await FilledWorkbook.ExportAsync(coordinator, "barnet")).Save());

        Assert.All(Rows(import), row => Assert.Equal("same", row.GetProperty("kind").GetString()));
        Assert.Empty(import.GetProperty("warnings").EnumerateArray());
        Assert.Equal(HttpStatusCode.Created, (await Confirm(coordinator, "barnet", import)).StatusCode);
        await using var room = await vru.In("barnet");
        Assert.DoesNotContain(await room.Db.Actions.ToListAsync(), action => action.Version > 1);
    }

    [Fact]
    public async Task What_a_partner_filled_in_comes_back_to_its_actions_also_from_sorted_and_deleted_rows()
    {
        var coordinator = await Stage("bexley", Bins, Bins with { Text = "Mentors in every school" }, Bins with { Text = "Safe havens on the high street" });
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "bexley"))
            .Fill("Surrender bins", "Status", "At risk").Fill("Surrender bins", "What was done", "One bin stands.").Fill("Surrender bins", "What is next", "Ask for the second.").Fill("Surrender bins", "Help wanted", "A place for it.")
            .Fill("Mentors", "End", "Summer term 2027").Fill("Mentors", "Lead agency", "").Fill("Mentors", "Weighting", "High")
            .Delete("Safe havens").Add("Governance", "A board for young people").Turn();

        var import = await Read(coordinator, "bexley", filled.Save());
        (await Confirm(coordinator, "bexley", import)).EnsureSuccessStatusCode();

        Assert.Equal(["new", "update", "update"], Rows(import).Select(row => row.GetProperty("kind").GetString()).Where(kind => kind != "same").Order());
        Assert.Contains(import.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "rows-missing");
        await using var room = await vru.In("bexley");
        var bins = await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"));
        var said = await room.Db.Updates.SingleAsync(update => update.ActionId == bins.Id);
        Assert.Equal((ActionStatus.AtRisk, "One bin stands.", "Ask for the second.", "A place for it."), (said.Status, said.Done, said.Next, said.HelpWanted));
        Assert.Equal(1, bins.Version);
        var mentors = await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Mentors"));
        Assert.Equal(("Summer term 2027", null, "Head of Licensing", "High"), (mentors.End.AsWritten, mentors.LeadAgency, mentors.OwnerAsWritten, mentors.Weighting.ToString()));
        Assert.Equal(1, await room.Db.Actions.CountAsync(action => action.Text.StartsWith("Safe havens")));
        Assert.Equal(1, await room.Db.Actions.CountAsync(action => action.Text == "A board for young people"));
    }

    [Fact]
    public async Task Another_boroughs_and_last_years_workbooks_are_refused_and_named()
    {
        var brent = await Stage("brent", Bins);
        await Stage("camden", Bins);
        var camden = await vru.SignedIn("camden", Role.Coordinator);
        var workbook = await FilledWorkbook.ExportAsync(brent, "brent");

        var foreign = await Send(camden, "camden", workbook.Save());
        var old = await Send(brent, "brent", workbook.Mark("Year", "2025").Save());
        var other = await Send(brent, "brent", workbook.Mark("Year", "2026").Mark("Plan", Guid.NewGuid().ToString()).Save());

        await Refused(foreign, "import.other-borough", "Brent’s");
        await Refused(old, "import.other-year", "2025/26");
        await Refused(other, "import.other-plan", "2026/27");
    }

    [Fact]
    public async Task What_was_changed_here_since_is_a_conflict_and_is_not_overwritten_unasked()
    {
        var coordinator = await Stage("bromley", Bins, Bins with { Text = "Mentors in every school" });
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "bromley")).Fill("Surrender bins", "End", "May-27").Fill("Mentors", "End", "Jun-27");
        await Change("bromley", "Surrender", content => content with { End = PlanDate.Read("Apr-27", 2026) });
        await Change("bromley", "Mentors", content => content with { LeadAgency = "Schools" });

        var import = await Read(coordinator, "bromley", filled.Save());
        (await Confirm(coordinator, "bromley", import)).EnsureSuccessStatusCode();

        var conflict = Row(import, "Surrender bins");
        Assert.Equal(("conflict", false), (conflict.GetProperty("kind").GetString(), conflict.GetProperty("include").GetBoolean()));
        var change = conflict.GetProperty("changes").EnumerateArray().Single();
        Assert.Equal(("end", "Apr-27", "May-27", true), (change.GetProperty("field").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString(), change.GetProperty("isConflict").GetBoolean()));
        Assert.Equal("update", Row(import, "Mentors").GetProperty("kind").GetString());
        await using var room = await vru.In("bromley");
        Assert.Equal("Apr-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"))).End.AsWritten);
        var mentors = await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Mentors"));
        Assert.Equal(("Jun-27", "Schools"), (mentors.End.AsWritten, mentors.LeadAgency));
    }

    [Fact]
    public async Task A_conflict_is_taken_when_somebody_says_so()
    {
        var coordinator = await Stage("croydon", Bins);
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "croydon")).Fill("Surrender bins", "End", "May-27");
        await Change("croydon", "Surrender", content => content with { End = PlanDate.Read("Apr-27", 2026) });
        var import = await Read(coordinator, "croydon", filled.Save());

        (await Confirm(coordinator, "croydon", import, new { rows = new[] { new { row = Row(import, "Surrender bins").GetProperty("row").GetInt32(), take = true } } })).EnsureSuccessStatusCode();

        await using var room = await vru.In("croydon");
        Assert.Equal("May-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"))).End.AsWritten);
    }

    [Fact]
    public async Task What_was_changed_while_somebody_looked_at_the_preview_is_shown_again_first()
    {
        var coordinator = await Stage("ealing", Bins);
        var import = await Read(coordinator, "ealing", (await FilledWorkbook.ExportAsync(coordinator, "ealing")).Fill("Surrender bins", "End", "May-27").Save());
        await Change("ealing", "Surrender", content => content with { LeadAgency = "Police" });

        await Refused(await Confirm(coordinator, "ealing", import), "import.changed", "was changed after this table was read");

        await using var room = await vru.In("ealing");
        Assert.Equal("Mar-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"))).End.AsWritten);
    }

    [Fact]
    public async Task Two_rows_about_one_action_are_both_to_be_decided()
    {
        var coordinator = await Stage("enfield", Bins);
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "enfield")).Fill("Surrender bins", "End", "May-27");
        var import = await Read(coordinator, "enfield", filled.Repeat("Surrender bins").Save());

        var rows = Rows(import).Where(row => row.GetProperty("text").GetString()!.StartsWith("Surrender", StringComparison.Ordinal)).ToList();
        Assert.All(rows, row => Assert.Equal("conflict", row.GetProperty("kind").GetString()));
        await Refused(
            await Confirm(coordinator, "enfield", import, new { rows = rows.Select(row => new { row = row.GetProperty("row").GetInt32(), take = true }) }), "import.row", "both about");
    }

    [Theory]
    [InlineData("Action", "", "words were deleted")]
    [InlineData("Status", "Sort of fine", "could not be read")]
    [InlineData("Status", "At risk", "needs words")]
    [InlineData("What was done", "Something.", "no status")]
    [InlineData("Weighting", "Enormous", "could not be read")]
    [InlineData("Does not apply because", "No station here.", "minimum standard")]
    [InlineData("End", "…", "may have 400", 401)]
    [InlineData("Action", "é", "may have 4,000", 10_000)]
    public async Task A_cell_that_cannot_be_taken_is_named_on_its_row_and_the_rest_goes_on(string column, string words, string sentence, int times = 1)
    {
        var borough = "greenwich";
        var coordinator = await Stage(borough, Bins, Bins with { Text = "Mentors in every school" });
        var filled = (await FilledWorkbook.ExportAsync(coordinator, borough)).Fill("Mentors", "End", "Jun-27").Fill("Surrender bins", column, string.Concat(Enumerable.Repeat(words, times)));

        var import = await Read(coordinator, borough, filled.Save());

        var blocked = Rows(import).Single(row => row.GetProperty("blocked").GetString() is not null);
        Assert.Contains(sentence, blocked.GetProperty("blocked").GetString(), StringComparison.Ordinal);
        Assert.False(blocked.GetProperty("include").GetBoolean());
        (await Confirm(coordinator, borough, import)).EnsureSuccessStatusCode();
        await using var room = await vru.In(borough);
        Assert.Equal("Jun-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Mentors"))).End.AsWritten);
        Assert.Equal("Mar-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"))).End.AsWritten);
    }

    [Fact]
    public async Task A_formula_counts_as_what_it_shows_and_a_renamed_column_says_nothing()
    {
        var coordinator = await Stage("hackney", Bins);
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "hackney")).Formula("Surrender bins", "End", "HYPERLINK(\"http://example.org\",\"x\")", "May-27").Head("Lead agency", "Whoever");

        var import = await Read(coordinator, "hackney", filled.Save());

        var change = Row(import, "Surrender bins").GetProperty("changes").EnumerateArray().Single();
        Assert.Equal(("end", "May-27"), (change.GetProperty("field").GetString(), change.GetProperty("after").GetString()));
        Assert.Contains(import.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "columns-missing");
    }

    [Fact]
    public async Task A_contributor_brings_back_how_their_own_actions_are_going_and_nothing_else()
    {
        await Stage("haringey", Bins);
        await vru.PutAction("haringey", Bins with { Text = "Mine to do", OwnerAsWritten = null }, "contributor@haringey.example");
        var contributor = await vru.SignedIn("haringey", Role.Contributor);
        var filled = await FilledWorkbook.ExportAsync(contributor, "haringey");
        Assert.Equal(1, filled.Count);
        filled.Fill("Mine to do", "Status", "On track").Fill("Mine to do", "What was done", "Begun.").Fill("Mine to do", "End", "Never");

        var import = await Read(contributor, "haringey", filled.Save());
        (await Confirm(contributor, "haringey", import)).EnsureSuccessStatusCode();

        await using var room = await vru.In("haringey");
        var mine = await room.Db.Actions.SingleAsync(action => action.Text == "Mine to do");
        Assert.Equal((ActionStatus.OnTrack, "Mar-27", 1), (mine.Status, mine.End.AsWritten, mine.Version));
    }

    [Fact]
    public async Task A_table_goes_into_a_plan_that_has_actions_and_overwrites_nothing_unasked()
    {
        var coordinator = await Stage("islington", Bins, Bins with { Text = "Mentors in every school, from year seven on" });
        const string Table = "Theme,No,Action,Lead,Owner,End,RAG\nGovernance,9,Surrender bins at two stations,Council,Head of Licensing,Mar-27,\nGovernance,9,Mentors in every school from year seven on,Council,Head of Licensing,Dec-28,G\nGovernance,9,A choir for the estate,Council,,Ongoing,\n";

        var import = await Read(coordinator, "islington", Encoding.UTF8.GetBytes(Table), "table.csv");
        (await Confirm(coordinator, "islington", import)).EnsureSuccessStatusCode();

        Assert.Equal(("same", "update", "new"), (Kind(import, "Surrender"), Kind(import, "Mentors"), Kind(import, "A choir")));
        Assert.False(Row(import, "Mentors").GetProperty("include").GetBoolean());
        await using var room = await vru.In("islington");
        Assert.Equal("Mar-27", (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Mentors"))).End.AsWritten);
        Assert.Equal(1, await room.Db.Actions.CountAsync(action => action.Text.StartsWith("Surrender")));
        Assert.Equal(1, await room.Db.Actions.CountAsync(action => action.Text == "A choir for the estate"));
    }

    [Fact]
    public async Task Five_thousand_rows_are_read_and_more_are_refused()
    {
        var coordinator = await Stage("kingston-upon-thames", Bins);
        string Table(int rows) => "Theme,No,Action,Lead\n" + string.Concat(Enumerable.Range(1, rows).Select(row => $"Governance,{row},Hold meeting {row} with ward {row * 7919 % 997} about knives,Council\n"));

        var read = await Read(coordinator, "kingston-upon-thames", Encoding.UTF8.GetBytes(Table(4_990)), "table.csv");

        Assert.Equal(4_990, Rows(read).Count);
        await Refused(await Send(coordinator, "kingston-upon-thames", Encoding.UTF8.GetBytes(Table(5_100)), "table.csv"), "import.too-many-rows", "5,000");
    }

    [Fact]
    public async Task A_contributor_imports_no_table_and_sees_no_colleagues_import()
    {
        var coordinator = await Stage("harrow", Bins);
        var contributor = await vru.SignedIn("harrow", Role.Contributor);
        var theirs = await Read(coordinator, "harrow", (await FilledWorkbook.ExportAsync(coordinator, "harrow")).Save());

        Assert.Equal(HttpStatusCode.Forbidden, (await Send(contributor, "harrow", Encoding.UTF8.GetBytes("Theme,No,Action\nGovernance,1,Words of a table\n"), "table.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await contributor.GetAsync($"/harrow/api/v1/plans/imports/{theirs.GetProperty("importId").GetString()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Confirm(contributor, "harrow", theirs)).StatusCode);
    }

    [Fact]
    public async Task Anothers_action_is_not_updated_by_a_contributors_workbook()
    {
        var coordinator = await Stage("havering", Bins);
        var contributor = await vru.SignedIn("havering", Role.Contributor);
        var filled = (await FilledWorkbook.ExportAsync(coordinator, "havering")).Fill("Surrender bins", "Status", "Complete").Fill("Surrender bins", "What was done", "All of it.");

        var import = await Read(contributor, "havering", filled.Save());

        Assert.Contains("not yours", Row(import, "Surrender bins").GetProperty("blocked").GetString(), StringComparison.Ordinal);
        await using var room = await vru.In("havering");
        Assert.False(await room.Db.Updates.AnyAsync());
    }

    [Fact]
    public async Task While_the_plan_is_with_london_updates_come_back_and_content_does_not()
    {
        var coordinator = await vru.ReadyPlan("hillingdon");
        await vru.PutAction("hillingdon", Bins);
        await vru.PutAction("hillingdon", Bins with { Text = "Mentors in every school" });
        var workbook = await FilledWorkbook.ExportAsync(coordinator, "hillingdon");
        await vru.Submit("hillingdon", coordinator);
        var said = await Read(coordinator, "hillingdon", workbook.Fill("Surrender bins", "Status", "Complete").Fill("Surrender bins", "What was done", "Both stand.").Save());

        (await Confirm(coordinator, "hillingdon", said)).EnsureSuccessStatusCode();
        var written = await Read(coordinator, "hillingdon", workbook.Fill("Mentors", "End", "May-27").Save());

        await Refused(await Confirm(coordinator, "hillingdon", written), "plan.with-london", "with London");
        await using var room = await vru.In("hillingdon");
        Assert.Equal(PlanState.Submitted, (await room.Db.Plans.SingleAsync()).State);
        Assert.Equal(ActionStatus.Complete, (await room.Db.Actions.SingleAsync(action => action.Text.StartsWith("Surrender"))).Status);
    }

    private async Task<HttpClient> Stage(string borough, params ActionContent[] actions)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        if ((await coordinator.GetAsync($"/{borough}/api/v1/plans/2026")).StatusCode == HttpStatusCode.NotFound)
        {
            (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        }

        foreach (var action in actions)
        {
            await using var room = await vru.In(borough);
            if (await room.Db.Actions.SingleOrDefaultAsync(known => known.Text == action.Text) is { } known)
            {
                known.Edit(action);
                await room.Db.SaveChangesAsync();
            }
            else
            {
                await vru.PutAction(borough, action);
            }
        }

        return coordinator;
    }

    private async Task Change(string borough, string action, Func<ActionContent, ActionContent> change)
    {
        await using var room = await vru.In(borough);
        var found = await room.Db.Actions.SingleAsync(known => known.Text.StartsWith(action));
        found.Edit(change(found.Content()));
        await room.Db.SaveChangesAsync();
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string borough, byte[] content, string name = "back.xlsx")
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await client.PostAsync($"/{borough}/api/v1/plans/imports?year=2026", form);
    }

    private static async Task<JsonElement> Read(HttpClient client, string borough, byte[] content, string name = "back.xlsx")
    {
        var answer = await Send(client, borough, content, name);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<HttpResponseMessage> Confirm(HttpClient client, string borough, JsonElement import, object? choices = null)
    {
        var address = $"/{borough}/api/v1/plans/2026/imports/{import.GetProperty("importId").GetString()}/confirmation";
        return choices is null ? client.PostAsync(address, null) : client.PostAsJsonAsync(address, choices);
    }

    private static async Task Refused(HttpResponseMessage answer, string code, string words)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(words, problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static List<JsonElement> Rows(JsonElement import) => [.. import.GetProperty("actions").EnumerateArray()];

    private static string? Kind(JsonElement import, string text) => Row(import, text).GetProperty("kind").GetString();

    private static JsonElement Row(JsonElement import, string text) => Rows(import).Single(row => row.GetProperty("text").GetString()!.StartsWith(text, StringComparison.Ordinal));
}
