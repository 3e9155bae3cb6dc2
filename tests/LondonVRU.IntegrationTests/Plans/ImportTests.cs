using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ImportTests(Vru vru) : IClassFixture<Vru>
{
    /// <summary>Seven columns in another order, a theme as a heading row, a status in a letter.</summary>
    private const string Table = """
        Owner	No	Action	Timescale	RAG	Progress
        GOVERNANCE
        Head of Community Safety	1	Board agendas carry knife crime performance, habitual knife carriers, community tensions and stop and search as standing items	Mar-27	G	Four boards held.
        Partnership Analyst	2	A newsletter on paper for residents without internet, four times a year	TBC
        REDUCING ACCESS TO WEAPONS
        Trading Standards Manager	1	Surrender bins at the two stations with the most incidents	Sept-26	A	One bin is in place.
        """;

    [Fact]
    public async Task Nothing_is_in_the_plan_before_it_is_confirmed()
    {
        var hackney = await vru.SignedIn("hackney", Role.Coordinator);

        var import = await Read(hackney, "hackney", "table.txt", Encoding.UTF8.GetBytes(Table));

        Assert.Equal(3, import.GetProperty("actions").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await hackney.GetAsync("/hackney/api/v1/plans/2026")).StatusCode);
    }

    [Fact]
    public async Task Confirming_begins_the_plan_with_the_tables_numbers_words_and_statuses_and_every_minimum_standard()
    {
        var enfield = await vru.SignedIn("enfield", Role.Coordinator);
        var import = await Read(enfield, "enfield", "table.txt", Encoding.UTF8.GetBytes(Table));

        var answer = await enfield.PostAsync($"/enfield/api/v1/plans/2026/imports/{import.GetProperty("importId").GetString()}/confirmation", null);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var actions = Actions(await answer.Content.ReadFromJsonAsync<JsonElement>());
        var bins = Assert.Single(actions, action => action.GetProperty("text").GetString()!.StartsWith("Surrender bins", StringComparison.Ordinal));
        Assert.Equal("atRisk", bins.GetProperty("status").GetString());
        Assert.Equal("Sept-26", bins.GetProperty("end").GetProperty("asWritten").GetString());
        Assert.Equal("2026-09-30", bins.GetProperty("end").GetProperty("to").GetString());
        Assert.Equal(1, bins.GetProperty("number").GetInt32());
        Assert.Equal(22, actions.Count(action => action.GetProperty("origin").GetString() == "essential"));
    }

    [Fact]
    public async Task A_table_is_put_into_the_plan_once()
    {
        var merton = await vru.SignedIn("merton", Role.Coordinator);
        var import = await Read(merton, "merton", "table.txt", Encoding.UTF8.GetBytes(Table));
        var address = $"/merton/api/v1/plans/2026/imports/{import.GetProperty("importId").GetString()}/confirmation";
        await merton.PostAsync(address, null);

        var again = await merton.PostAsync(address, null);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("import.confirmed", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_action_that_was_restricted_stays_so_when_a_table_brings_its_words_anew()
    {
        var harrow = await vru.SignedIn("harrow", Role.Coordinator);
        await harrow.PostAsync("/harrow/api/v1/plans/2026", null);
        string table;
        await using (var behind = await vru.In("harrow"))
        {
            var standing = await behind.Db.Actions.SingleAsync(action => action.Text.Contains("habitual knife carriers"));
            table = $"Owner\tNo\tAction\tTimescale\nGOVERNANCE\nHead of Community Safety\t1\t{standing.Text}\tMar-27\n";
            standing.Edit(standing.Content() with { IsRestricted = true });
            await behind.Db.SaveChangesAsync();
        }

        var import = await Read(harrow, "harrow", "table.txt", Encoding.UTF8.GetBytes(table));
        (await harrow.PostAsync($"/harrow/api/v1/plans/2026/imports/{import.GetProperty("importId").GetString()}/confirmation", null)).EnsureSuccessStatusCode();

        await using var room = await vru.In("harrow");
        Assert.Equal("Mar-27", (await room.Db.Actions.SingleAsync(action => action.IsRestricted)).End.AsWritten);
    }

    [Fact]
    public async Task Another_boroughs_import_is_not_found()
    {
        var hackney = await vru.SignedIn("hackney", Role.Coordinator);
        var import = (await Read(hackney, "hackney", "table.txt", Encoding.UTF8.GetBytes(Table))).GetProperty("importId").GetString();
        var lambeth = await vru.SignedIn("lambeth", Role.Coordinator);

        var foreign = await lambeth.PostAsync($"/lambeth/api/v1/plans/2026/imports/{import}/confirmation", null);
        var never = await lambeth.PostAsync($"/lambeth/api/v1/plans/2026/imports/{Guid.NewGuid()}/confirmation", null);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await never.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("letter.txt", "Dear all, please find nothing here.")]
    [InlineData("old.xls", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("paper.pdf", "%PDF-1.7 something")]
    public async Task A_file_that_cannot_be_read_is_answered_with_a_sentence_and_nothing_is_stored(string name, string content)
    {
        var bexley = await vru.SignedIn("bexley", Role.Coordinator);

        var answer = await Send(bexley, "bexley", name, Encoding.Latin1.GetBytes(content));

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.StartsWith("import.", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString(), StringComparison.Ordinal);
        await using var room = await vru.In("bexley");
        Assert.False(await room.Db.Imports.AnyAsync());
    }

    [Fact]
    public async Task A_coordinator_pastes_a_table_corrects_a_row_and_confirms_without_scripts()
    {
        var browser = await vru.Browse("sutton", Role.Coordinator);
        await browser.GoAsync("/sutton/plans/2026/import");
        await browser.SubmitAsync("main form", ("Pasted", Table));
        Assert.Contains("Three actions read", browser.Page!.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        await browser.SubmitAsync("main form", ("r2.text", "A newsletter on paper, four times a year"), ("r2.end", "Mar-27"), ("r3.take", null), ("to", "confirm"));

        await using var room = await vru.In("sutton");
        var texts = await room.Db.Actions.Select(action => action.Text).ToListAsync();
        Assert.Contains("A newsletter on paper, four times a year", texts);
        Assert.DoesNotContain(texts, text => text.StartsWith("Surrender bins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_viewer_cannot_import()
    {
        var viewer = await vru.SignedIn("brent", Role.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await Send(viewer, "brent", "table.txt", Encoding.UTF8.GetBytes(Table))).StatusCode);
    }

    [SharedDataFact]
    public async Task West_areas_published_table_gives_its_forty_two_actions()
    {
        var coordinator = await vru.SignedIn("coordinator@bcu-west-area.example");
        var content = await File.ReadAllBytesAsync(SharedData.Path("plans/west-area-2019-20.txt"));

        var import = await Read(coordinator, "bcu-west-area", "west-area-2019-20.txt", content);
        var answer = await coordinator.PostAsync($"/bcu-west-area/api/v1/plans/2026/imports/{import.GetProperty("importId").GetString()}/confirmation", null);

        Assert.Equal(42, import.GetProperty("actions").GetArrayLength());
        Assert.Equal("Governance", import.GetProperty("actions")[0].GetProperty("theme").GetString());
        Assert.Equal("Targeting lawbreakers", import.GetProperty("actions")[2].GetProperty("theme").GetString());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var actions = Actions(await answer.Content.ReadFromJsonAsync<JsonElement>());
        // A joint plan: the two minimum standards that the table lacks stay in each borough’s own plan.
        Assert.Equal(42, actions.Count);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string tenant, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(content), "file", name);
        return await client.PostAsync($"/{tenant}/api/v1/plans/imports", form);
    }

    private static async Task<JsonElement> Read(HttpClient client, string tenant, string name, byte[] content)
    {
        var answer = await Send(client, tenant, name, content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static List<JsonElement> Actions(JsonElement plan) =>
        [.. plan.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("actions").EnumerateArray())];
}
