using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ActionsApiTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_local_action_gets_the_next_number_of_its_theme_and_can_be_read_back()
    {
        var plan = await vru.PlanOf("barnet");
        var theme = plan.GetProperty("themes")[2];
        var barnet = await vru.SignedIn("barnet", Role.Coordinator);

        var answer = await barnet.PostAsJsonAsync("/barnet/api/v1/plans/2026/actions", new { themeId = theme.GetProperty("id").GetGuid(), text = "Lock knives away in shops", end = "Apr-27" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        var action = await barnet.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal(theme.GetProperty("actions").GetArrayLength() + 1, action.GetProperty("number").GetInt32());
        Assert.Equal("local", action.GetProperty("origin").GetString());
        Assert.Equal("Apr-27", action.GetProperty("end").GetProperty("asWritten").GetString());
        Assert.Equal("2027-04-30", action.GetProperty("end").GetProperty("to").GetString());
    }

    [Fact]
    public async Task The_same_action_sent_twice_is_one()
    {
        var plan = await vru.PlanOf("bexley");
        var bexley = await vru.SignedIn("bexley", Role.Coordinator);
        var action = new { id = Guid.CreateVersion7(), themeId = plan.GetProperty("themes")[0].GetProperty("id").GetGuid(), text = "Once only" };

        await bexley.PostAsJsonAsync("/bexley/api/v1/plans/2026/actions", action);
        var again = await bexley.PostAsJsonAsync("/bexley/api/v1/plans/2026/actions", action);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        await using var room = await vru.In("bexley");
        Assert.Equal(1, await room.Db.Actions.CountAsync(row => row.Text == "Once only"));
    }

    [Fact]
    public async Task A_patch_changes_the_given_fields_and_no_others()
    {
        var id = await vru.AddAction("brent", "Before", end: "TBC");
        var brent = await vru.SignedIn("brent", Role.Coordinator);

        var answer = await brent.Patch($"/brent/api/v1/actions/{id}", new { text = "After", partners = "Schools" }, version: 1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("\"2\"", answer.Headers.ETag!.Tag);
        var action = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("After", action.GetProperty("text").GetString());
        Assert.Equal("Schools", action.GetProperty("partners").GetString());
        Assert.Equal("TBC", action.GetProperty("end").GetProperty("asWritten").GetString());
    }

    [Fact]
    public async Task A_patch_without_a_version_is_refused_and_a_stale_one_names_the_version_there_is()
    {
        var id = await vru.AddAction("bromley", "Words");
        var bromley = await vru.SignedIn("bromley", Role.Coordinator);
        await bromley.Patch($"/bromley/api/v1/actions/{id}", new { text = "Words of another" }, version: 1);

        var without = await bromley.Patch($"/bromley/api/v1/actions/{id}", new { text = "x" }, version: null);
        var stale = await bromley.Patch($"/bromley/api/v1/actions/{id}", new { text = "x" }, version: 1);

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal("precondition-required", await without.Code());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(2, (await stale.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("currentVersion").GetInt32());
    }

    [Fact]
    public async Task Another_boroughs_action_is_not_found_before_anything_else_is_looked_at()
    {
        var id = await vru.AddAction("hackney", "Weapons sweep");
        await vru.PlanOf("lambeth");
        var lambeth = await vru.SignedIn("lambeth", Role.Coordinator);

        HttpResponseMessage[] answers =
        [
            await lambeth.GetAsync($"/lambeth/api/v1/actions/{id}"),
            await lambeth.Patch($"/lambeth/api/v1/actions/{id}", new { status = "onTrack" }, version: null),
            await lambeth.Patch($"/lambeth/api/v1/actions/{id}", new { nonsense = 1 }, version: 1),
            await lambeth.DeleteAsync($"/lambeth/api/v1/actions/{id}"),
            await lambeth.PostAsJsonAsync($"/lambeth/api/v1/actions/{id}/updates", new { status = "onTrack" }),
            await lambeth.GetAsync($"/lambeth/api/v1/actions/{id}/updates"),
            await lambeth.GetAsync($"/lambeth/api/v1/actions/{id}/history"),
        ];
        var nowhere = await (await lambeth.GetAsync($"/lambeth/api/v1/actions/{Guid.CreateVersion7()}")).Content.ReadAsStringAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.All(answers, answer => Assert.Equal(nowhere, answer.Content.ReadAsStringAsync().Result));
    }

    [Fact]
    public async Task An_owner_from_another_borough_is_not_found()
    {
        var id = await vru.AddAction("camden", "Owned by whom");
        var stranger = await vru.IdOf("contributor@hackney.example");
        var camden = await vru.SignedIn("camden", Role.Coordinator);

        var foreign = await camden.Patch($"/camden/api/v1/actions/{id}", new { ownerId = stranger }, version: 1);
        var nobody = await camden.Patch($"/camden/api/v1/actions/{id}", new { ownerId = Guid.CreateVersion7() }, version: 1);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await nobody.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/actions/not-an-id", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/actions/12345678/updates", HttpStatusCode.NotFound, "not-found")]
    public async Task A_malformed_id_is_not_found(string path, HttpStatusCode status, string code)
    {
        var croydon = await vru.SignedIn("croydon", Role.Coordinator);

        var answer = await croydon.GetAsync($"/croydon/api/v1{path}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, await answer.Code());
    }

    [Theory]
    [InlineData("{", "bad-request")]
    [InlineData("[1]", "bad-request")]
    [InlineData("{\"number\":7}", "invalid")]
    [InlineData("{\"weighting\":\"enormous\"}", "invalid")]
    [InlineData("{\"text\":null}", "invalid")]
    [InlineData("{\"end\":{\"asWritten\":7}}", "invalid")]
    [InlineData("{\"status\":\"splendid\"}", "invalid")]
    public async Task A_patch_that_makes_no_sense_is_a_problem_with_a_code(string body, string code)
    {
        var id = await vru.AddAction("enfield", "Stays as it is");
        var enfield = await vru.SignedIn("enfield", Role.Coordinator);
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/enfield/api/v1/actions/{id}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        var answer = await enfield.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, await answer.Code());
    }

    [Fact]
    public async Task A_malformed_new_action_is_a_problem_with_a_code()
    {
        await vru.PlanOf("ealing");
        var ealing = await vru.SignedIn("ealing", Role.Coordinator);

        var broken = await ealing.PostAsync("/ealing/api/v1/plans/2026/actions", new StringContent("{\"text\":", Encoding.UTF8, "application/json"));
        var empty = await ealing.PostAsJsonAsync("/ealing/api/v1/plans/2026/actions", new { text = "" });

        Assert.Equal((HttpStatusCode.BadRequest, "bad-request"), (broken.StatusCode, await broken.Code()));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), (empty.StatusCode, await empty.Code()));
    }

    [Fact]
    public async Task A_status_in_a_patch_adds_an_update_and_a_refused_one_changes_nothing()
    {
        var id = await vru.AddAction("greenwich", "Patrols");
        var greenwich = await vru.SignedIn("greenwich", Role.Coordinator);

        var refused = await greenwich.Patch($"/greenwich/api/v1/actions/{id}", new { text = "Changed", status = "atRisk", done = "Late" }, version: 1);
        var taken = await greenwich.Patch($"/greenwich/api/v1/actions/{id}", new { status = "onTrack", done = "Began" }, version: 1);

        Assert.Equal((HttpStatusCode.Conflict, "update.words-missing"), (refused.StatusCode, await refused.Code()));
        var action = await taken.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Patrols", action.GetProperty("text").GetString());
        Assert.Equal("onTrack", action.GetProperty("status").GetString());
        Assert.Equal(1, action.GetProperty("version").GetInt32());
        var updates = await greenwich.GetFromJsonAsync<JsonElement>($"/greenwich/api/v1/actions/{id}/updates");
        Assert.Equal("Began", updates[0].GetProperty("done").GetString());
    }

    [Fact]
    public async Task History_comes_in_pages_that_are_linked()
    {
        var id = await vru.AddAction("haringey", "One");
        var haringey = await vru.SignedIn("haringey", Role.Coordinator);
        await haringey.Patch($"/haringey/api/v1/actions/{id}", new { text = "Two" }, version: 1);
        await haringey.Patch($"/haringey/api/v1/actions/{id}", new { ownerId = await vru.IdOf("contributor@haringey.example") }, version: 2);

        var first = await haringey.GetAsync($"/haringey/api/v1/actions/{id}/history?page=1&pageSize=2");
        var entries = await first.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(2, entries.GetArrayLength());
        Assert.Equal("Owner", entries[0].GetProperty("changes")[0].GetProperty("field").GetString());
        Assert.Equal("Haringey contributor", entries[0].GetProperty("changes")[0].GetProperty("after").GetString());
        Assert.Equal(("One", "Two"), (entries[1].GetProperty("changes")[0].GetProperty("before").GetString(), entries[1].GetProperty("changes")[0].GetProperty("after").GetString()));
        Assert.Contains("page=2&pageSize=2>; rel=\"next\"", first.Headers.GetValues("Link").Single());
        Assert.Equal(HttpStatusCode.BadRequest, (await haringey.GetAsync($"/haringey/api/v1/actions/{id}/history?page=0")).StatusCode);
    }

    [Fact]
    public async Task An_action_nobody_has_spoken_of_can_be_removed_and_its_number_is_not_given_again()
    {
        var id = await vru.AddAction("harrow", "By mistake");
        var harrow = await vru.SignedIn("harrow", Role.Coordinator);
        var number = (await harrow.GetFromJsonAsync<JsonElement>($"/harrow/api/v1/actions/{id}")).GetProperty("number").GetInt32();
        var request = new HttpRequestMessage(HttpMethod.Delete, $"/harrow/api/v1/actions/{id}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        Assert.Equal(HttpStatusCode.NoContent, (await harrow.SendAsync(request)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await harrow.GetAsync($"/harrow/api/v1/actions/{id}")).StatusCode);
        var next = await harrow.GetFromJsonAsync<JsonElement>($"/harrow/api/v1/actions/{await vru.AddAction("harrow", "On purpose")}");
        Assert.Equal(number + 1, next.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task A_minimum_standard_cannot_be_removed()
    {
        var plan = await vru.PlanOf("havering");
        var essential = plan.GetProperty("themes")[0].GetProperty("actions")[0].GetProperty("id").GetGuid();
        var havering = await vru.SignedIn("havering", Role.Coordinator);
        var request = new HttpRequestMessage(HttpMethod.Delete, $"/havering/api/v1/actions/{essential}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        var answer = await havering.SendAsync(request);

        Assert.Equal((HttpStatusCode.Conflict, "action.essential"), (answer.StatusCode, await answer.Code()));
    }
}
