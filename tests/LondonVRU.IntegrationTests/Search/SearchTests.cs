using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Practices;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Search;

/// <summary>One box in London and in each borough: ranked, stemmed, and never more than the searcher may see.</summary>
public sealed class SearchTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_borough_finds_its_actions_and_what_was_said_of_them_whatever_the_endings()
    {
        var coordinator = await vru.ReadyPlan("barnet");
        var id = await vru.PutAction("barnet", new() { Text = "Lend bicycle lamps to girls who walk home from orchestra" });
        (await coordinator.PostAsJsonAsync($"/barnet/api/v1/actions/{id}/updates", new { id = Guid.NewGuid(), status = "onTrack", done = "Forty orchestras were lent a xylophone." })).EnsureSuccessStatusCode();
        var browser = await vru.Browse("barnet", Role.Viewer);

        var page = await browser.GoAsync("/barnet/search?q=orchestras");

        Assert.Equal("2 results", page.QuerySelector("#found")!.TextContent);
        Assert.Equal(["orchestra", "orchestra", "orchestras"], page.QuerySelectorAll(".vru-found mark").Select(mark => mark.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal($"/barnet/plans/2026/actions/{id}", page.QuerySelector(".vru-found a")!.GetAttribute("href"));
        Assert.Equal("1 result", (await browser.GoAsync("/barnet/search?q=orchestras&kind=Update")).QuerySelector("#found")!.TextContent);
        Assert.Equal("1 result", (await browser.GoAsync("/barnet/search?q=lamp+orchestra&status=OnTrack")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await browser.GoAsync("/barnet/search?q=orchestra&status=OffTrack")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await browser.GoAsync("/barnet/search?q=\"home+lamps\"")).QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task What_is_restricted_is_found_by_nobody_from_the_moment_that_it_is()
    {
        var coordinator = await vru.ReadyPlan("brent");
        var id = await vru.PutAction("brent", new() { Text = "Watch the zeppelin hangar" });
        Assert.Equal(1, await CountAsync(coordinator, "/brent/api/v1/search?q=zeppelins"));
        int version;
        await using (var room = await vru.In("brent"))
        {
            version = await room.Db.Actions.Where(action => action.Id == id).Select(action => action.Version).SingleAsync();
        }

        (await coordinator.Patch($"/brent/api/v1/actions/{id}", new { isRestricted = true }, version)).EnsureSuccessStatusCode();

        Assert.Equal(0, await CountAsync(coordinator, "/brent/api/v1/search?q=zeppelins"));
    }

    [Fact]
    public async Task Elsewhere_a_borough_finds_actions_of_plans_in_force_and_of_no_others()
    {
        await vru.ReadyPlan("camden");
        await vru.PutAction("camden", new() { Text = "A lighthouse for lost teenagers" });
        await vru.PutAction("camden", new() { Text = "A restricted lighthouse", IsRestricted = true });
        await vru.Submit("camden", await vru.SignedIn("camden", Role.Coordinator));
        await HoldAsync();
        var ealing = await vru.Browse("ealing", Role.Viewer);
        Assert.Equal("Nothing was found", (await ealing.GoAsync("/ealing/search?q=lighthouse&where=elsewhere")).QuerySelector("#found")!.TextContent);

        await vru.AnswerPlanAsync("camden");
        await HoldAsync();

        Assert.Contains("1 result in other plans", (await ealing.GoAsync("/ealing/search?q=lighthouse")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var found = await ealing.GoAsync("/ealing/search?q=lighthouse&where=elsewhere");
        Assert.Contains("Camden", found.QuerySelector(".vru-found li")!.TextContent, StringComparison.Ordinal);
        var address = found.QuerySelector(".vru-found a")!.GetAttribute("href")!;
        Assert.StartsWith("/ealing/elsewhere/camden/actions/", address, StringComparison.Ordinal);
        Assert.Equal("A lighthouse for lost teenagers", (await ealing.GoAsync(address)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("camden", Role.Viewer)).AskAsync(HttpMethod.Get, address.Replace("/ealing/", "/camden/", StringComparison.Ordinal))).StatusCode);
        Assert.Equal("Nothing was found", (await ealing.GoAsync("/ealing/search?q=lighthouse&where=elsewhere&borough=brent")).QuerySelector("#found")!.TextContent);
        Assert.Equal(0, await CountAsync(await vru.SignedIn("camden", Role.Coordinator), "/camden/api/v1/search?q=lighthouse&elsewhere=true"));
    }

    [Fact]
    public async Task London_finds_what_was_submitted_and_nothing_once_it_is_withdrawn()
    {
        var cycle = await vru.OpenCycle("2026-q3");
        var id = await vru.SubmitReview("enfield", cycle, [new(1, "Weather the storm", ActionStatus.AtRisk, "The barometers were stolen."), new(2, "Hide", ActionStatus.OnTrack, "RESTRICTED barometers", IsRestricted: true)]);
        await HoldAsync();
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync("/london/search?q=barometer&status=AtRisk&borough=enfield");

        Assert.Equal("1 result", page.QuerySelector("#found")!.TextContent);
        Assert.StartsWith("/london/boroughs/enfield/actions/", page.QuerySelector(".vru-found a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("barometers", page.QuerySelector(".vru-found mark")!.TextContent);
        await vru.Withdraw("enfield", id);
        Assert.Empty((await officer.GoAsync("/london/search?q=barometer")).QuerySelectorAll(".vru-found li"));
        await HoldAsync();
        Assert.Equal("Nothing was found", (await officer.GoAsync("/london/search?q=barometer")).QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task If_nothing_has_all_of_the_words_what_has_some_of_them_is_shown_and_said_to_be_so()
    {
        var coordinator = await vru.ReadyPlan("newham");
        await vru.PutAction("newham", new() { Text = "Lanterns along the canal" });
        var browser = await vru.Browse("newham", Role.Viewer);

        var page = await browser.GoAsync("/newham/search?q=lanterns+submarine");

        Assert.Equal("1 result", page.QuerySelector("#found")!.TextContent);
        Assert.Contains("Nothing has all of these words.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has all of these words.", (await browser.GoAsync("/newham/search?q=lanterns+canal")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True((await coordinator.GetFromJsonAsync<JsonElement>("/newham/api/v1/search?q=lanterns+submarine")).GetProperty("ofSomeWords").GetBoolean());
    }

    [Fact]
    public async Task A_theme_is_found_under_its_number_of_the_latest_edition_also_by_what_was_read_before_there_was_one()
    {
        var coordinator = await vru.ReadyPlan("redbridge");
        var id = await vru.PutAction("redbridge", new() { Text = "Juggling in the park" });
        var browser = await vru.Browse("redbridge", Role.Viewer);
        int number;
        await using (var room = await vru.In("redbridge"))
        {
            number = await room.Db.Themes.Where(theme => room.Db.Actions.Any(action => action.Id == id && action.ThemeId == theme.Id)).Select(theme => theme.Number).SingleAsync();
        }

        Assert.Equal("1 result", (await browser.GoAsync($"/redbridge/search?q=juggling&theme={number}")).QuerySelector("#found")!.TextContent);
        await using (var london = await vru.In("london"))
        {
            var edition = await london.Db.Editions.Include(own => own.Themes).ThenInclude(theme => theme.Actions).OrderByDescending(own => own.StartYear).FirstAsync();
            var next = Edition.CopyOf(edition, edition.StartYear + 1, "The next, turned round", action => action.Content());
            foreach (var theme in next.Themes)
            {
                typeof(Theme).GetProperty(nameof(Theme.Number))!.SetValue(theme, next.Themes.Count + 1 - theme.Number);
            }

            next.Publish(vru.Clock.GetUtcNow().UtcDateTime);
            london.Db.Editions.Add(next);
            await london.Db.SaveChangesAsync();
        }

        var count = (await browser.GoAsync("/redbridge/search")).QuerySelectorAll("#theme option").Length - 1;
        Assert.Equal("1 result", (await browser.GoAsync($"/redbridge/search?q=juggling&theme={count + 1 - number}")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await browser.GoAsync($"/redbridge/search?q=juggling&theme={number}")).QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task A_page_asks_the_database_six_times_at_most_even_the_first_time()
    {
        var coordinator = await vru.ReadyPlan("harrow");
        var id = await vru.PutAction("harrow", new() { Text = "Police dogs visit schools" });
        (await coordinator.PostAsJsonAsync($"/harrow/api/v1/actions/{id}/updates", new { id = Guid.NewGuid(), status = "onTrack", done = "The police brought three dogs." })).EnsureSuccessStatusCode();
        await vru.PublishAsync("haringey", "Police who listen");
        await HoldAsync();
        var browser = await vru.Browse("harrow", Role.Coordinator);
        await browser.GoAsync("/harrow");

        var before = vru.Commands.Count;
        var page = await browser.GoAsync("/harrow/search?q=police");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Superset(
            new HashSet<string>(["Action", "Progress", "Practice"]), page.QuerySelectorAll(".vru-found li").Select(hit => hit.TextContent.Trim().Split(',')[0]).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_search_for_nothing_finds_nothing()
    {
        var client = await vru.SignedIn("barnet", Role.Viewer);

        Assert.Equal(0, await CountAsync(client, "/barnet/api/v1/search"));
        Assert.Equal(0, await CountAsync(client, "/barnet/api/v1/search?q=of+the&page=9999&found=action&status=onTrack"));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/barnet/api/v1/search?q=police&found=meetings")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/brent/api/v1/search?q=police")).StatusCode);
    }

    private Task HoldAsync() => Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);

    private static async Task<int> CountAsync(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("total").GetInt32();
}
