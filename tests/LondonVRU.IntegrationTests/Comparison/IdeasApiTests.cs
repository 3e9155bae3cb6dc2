using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>What London's page of new ideas has, by the API.</summary>
public sealed class IdeasApiTests(Vru vru) : IClassFixture<Vru>
{
    private const string Ideas = "/london/api/v1/ideas";

    [Fact]
    public async Task An_idea_is_listed_with_what_is_least_unlike_it_and_leaves_the_list_once_london_has_said_something()
    {
        await vru.SubmitPlan("ealing", 2026, [new(1, "Barge trips along the canal with lifeboat crews and grieving grandparents", null), new(1, "RESTRICTED falconry among astronauts on tightropes", null, IsRestricted: true)]);
        await vru.SubmitPlan("enfield", 2026, [new(2, "Beekeeping in allotments for retired boxers and their nephews", null)]);
        await vru.SubmitPlan("greenwich", 2026, [new(2, "Retired boxers and their nephews try beekeeping in allotments", null)]);
        await HoldAsync();
        var officer = await vru.SignedIn("london", Role.Officer);

        var listed = await officer.GetFromJsonAsync<JsonElement>(Ideas);

        var idea = Assert.Single(IdeasOf("ealing", listed));
        Assert.Equal(2026, idea.GetProperty("action").GetProperty("startYear").GetInt32());
        Assert.Equal(JsonValueKind.Null, idea.GetProperty("triage").ValueKind);
        var cluster = Assert.Single(listed.GetProperty("clusters").EnumerateArray(), cluster => SlugsOf(cluster).Contains("enfield"));
        Assert.Equal(["enfield", "greenwich"], SlugsOf(cluster));
        Assert.NotEmpty(cluster.GetProperty("shared").EnumerateArray());
        var waiting = listed.GetProperty("waiting").GetInt32();
        Assert.DoesNotContain("RESTRICTED", listed.GetRawText(), StringComparison.Ordinal);

        var address = $"{Ideas}/{idea.GetProperty("action").GetProperty("actionId").GetGuid()}";
        using var said = await officer.Put(address, new { state = "contacted", note = " They will show us in May. " }, 0);

        Assert.Equal((HttpStatusCode.OK, "\"1\""), (said.StatusCode, said.Headers.ETag!.Tag));
        var triage = (await said.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("triage");
        Assert.Equal(("contacted", "They will show us in May."), (triage.GetProperty("state").GetString(), triage.GetProperty("note").GetString()));
        listed = await officer.GetFromJsonAsync<JsonElement>(Ideas);
        Assert.Empty(IdeasOf("ealing", listed));
        Assert.Equal(waiting - 1, listed.GetProperty("waiting").GetInt32());
        Assert.Equal(1, listed.GetProperty("counts").GetProperty("contacted").GetInt32());
        Assert.Single(IdeasOf("ealing", await officer.GetFromJsonAsync<JsonElement>($"{Ideas}?state=contacted")));
        var page = await (await vru.Browse("analyst@london.example")).GoAsync("/london/ideas?state=Contacted");
        Assert.Contains("They will show us in May.", page.QuerySelector(".vru-ideas__do")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_london_made_of_it_is_changed_by_a_version_and_nothing_else()
    {
        var address = $"{Ideas}/{await IdeaAsync("hackney", "Lighthouses with orchestras above the pier")}";
        var officer = await vru.SignedIn("london", Role.Officer);
        using var first = await officer.GetAsync(address);
        Assert.Equal("\"0\"", first.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await officer.PutAsJsonAsync(address, new { state = "noted" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Put(address, new { note = "No state" }, 0)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Put(address, new { state = "noted", note = new string('x', IdeaTriage.NoteMaxLength + 1) }, 0)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await officer.Put(address, new { state = "noted", note = "First" }, 0)).StatusCode);
        using var late = await officer.Put(address, new { state = "notNew" }, 0);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale"), (late.StatusCode, (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
        using var again = await officer.Put(address, new { state = "noted" }, 1);
        Assert.Equal(JsonValueKind.Null, (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("triage").GetProperty("note").ValueKind);
        Assert.Equal("\"2\"", again.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task An_analyst_reads_ideas_and_only_an_officer_says_what_they_are_of_what_is_on_the_shelf()
    {
        var address = $"{Ideas}/{await IdeaAsync("havering", "Trombones for falconers in lighthouses")}";
        var (analyst, officer) = (await vru.SignedIn("london", Role.Analyst), await vru.SignedIn("london", Role.Officer));
        await vru.ReadyPlan("lambeth");
        var unsubmitted = await vru.PutAction("lambeth", new() { Text = "Not submitted yet" });

        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.Put(address, new { state = "noted" }, 0)).StatusCode);
        foreach (var id in new[] { unsubmitted.Value, Guid.NewGuid() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Ideas}/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Put($"{Ideas}/{id}", new { state = "noted" }, 0)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("lambeth", Role.Coordinator)).GetAsync("/lambeth/api/v1/ideas")).StatusCode);
    }

    private static IReadOnlyList<JsonElement> IdeasOf(string slug, JsonElement listed) =>
        [.. listed.GetProperty("ideas").EnumerateArray().Where(idea => idea.GetProperty("action").GetProperty("slug").GetString() == slug)];

    private static IEnumerable<string?> SlugsOf(JsonElement cluster) => cluster.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("slug").GetString()).Order(StringComparer.Ordinal);

    private async Task<Guid> IdeaAsync(string borough, string text)
    {
        await vru.SubmitPlan(borough, 2026, [new(1, text, null)]);
        await HoldAsync();
        await using var london = await vru.In("london");
        return london.Db.SubmittedActions.Where(copy => copy.Text == text).Select(copy => copy.ActionId).AsEnumerable().First().Value;
    }

    private Task HoldAsync() => Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
}
