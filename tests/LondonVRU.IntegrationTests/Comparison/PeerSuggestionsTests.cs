using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Reviews;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Peer groups that boroughs suggest, and what London makes of them.</summary>
public sealed class PeerSuggestionsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_borough_suggests_a_group_which_London_words_and_takes_over()
    {
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/compare/peers");
        var refused = await coordinator.SubmitAsync("#suggest", ("Input.Name", "By the airport"), ("Input.Boroughs", "hounslow"), ("Input.Reason", " "));
        Assert.Contains("Say why they are alike", refused.QuerySelector("#Input_Reason-error")!.TextContent, StringComparison.Ordinal);
        await coordinator.SubmitAsync("#suggest", ("Input.Reason", "Travellers pass through."));
        Assert.Contains("Waits for London", coordinator.Page!.Body!.TextContent, StringComparison.Ordinal);

        var officer = await vru.Browse("officer@london.example");
        var waiting = await officer.GoAsync("/london/compare/peers");
        var row = waiting.QuerySelectorAll("section[aria-labelledby=sh] li").Single(item => item.TextContent.Contains("By the airport", StringComparison.Ordinal));
        Assert.Contains("Ealing and Hounslow", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Travellers pass through.", row.TextContent, StringComparison.Ordinal);
        var form = await officer.GoAsync(row.QuerySelector("a[href*='suggestion=']")!.GetAttribute("href")!);
        Assert.Equal("By the airport", form.QuerySelector("#define input[name='Input.Name']")!.GetAttribute("value"));
        await officer.SubmitAsync("#define", ("Input.Name", "Around the airport"));

        var groups = await officer.GoAsync("/london/compare/peers");
        Assert.Contains("Suggested by Ealing", groups.QuerySelectorAll(".vru-news li").First(item => item.TextContent.Contains("Around the airport", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var answered = await coordinator.GoAsync("/ealing/compare/peers");
        Assert.Equal("London has you in one peer group", answered.QuerySelector("h1")!.TextContent);
        Assert.Contains("as “Around the airport”", answered.QuerySelector("section[aria-labelledby=sh]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(answered.QuerySelector("form[id^=back-]"));
        Assert.Contains("London has you in one peer group", (await (await vru.Browse("hounslow", Role.Viewer)).GoAsync("/hounslow/compare/peers")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_with_a_reason_that_the_borough_reads_and_no_other()
    {
        var id = await vru.SuggestPeersAsync("croydon", "The southern edge");
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london/compare/peers?decline={id}");
        Assert.Contains("Say why not", (await officer.SubmitAsync("#decline", ("Why", " "))).QuerySelector("#Why-error")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("#decline", ("Why", "You differ in what matters most."));

        Assert.Contains("You differ in what matters most.", (await (await vru.Browse("croydon", Role.Viewer)).GoAsync("/croydon/compare/peers")).QuerySelector($"#s-{id}")!.TextContent, StringComparison.Ordinal);
        var other = await vru.Browse("camden", Role.Coordinator);
        await other.GoAsync("/camden/compare/peers");
        Assert.DoesNotContain("The southern edge", other.Text, StringComparison.Ordinal);
        Assert.Equal("peers.answered", await CodeAsync(await (await vru.SignedIn("london", Role.Officer)).PostAsJsonAsync($"/london/api/v1/peer-suggestions/{id}/refusal", new { reason = "Again." })));
        Assert.Equal("peers.answered", await CodeAsync(await (await vru.SignedIn("croydon", Role.Coordinator)).DeleteAsync($"/croydon/api/v1/peer-suggestions/{id}")));
    }

    [Fact]
    public async Task What_is_taken_back_London_sees_no_more()
    {
        var id = await vru.SuggestPeersAsync("bexley", "The eastern edge");
        var officer = await vru.Browse("officer@london.example");
        Assert.Contains("The eastern edge", (await officer.GoAsync("/london/compare/peers")).Body!.TextContent, StringComparison.Ordinal);

        // An administrator who does not read the plan comes by the door of their own room.
        var administrator = await vru.Browse("bexley", Role.Administrator);
        Assert.NotNull((await administrator.GoAsync("/bexley/administration")).QuerySelector("a[href='/bexley/compare/peers']"));
        await administrator.GoAsync("/bexley/compare/peers");
        await administrator.SubmitAsync($"#back-{id}");

        Assert.Contains("Taken back", administrator.Page!.QuerySelector($"#s-{id}")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The eastern edge", (await officer.GoAsync("/london/compare/peers")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, $"/london/compare/peers?suggestion={id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("london", Role.Officer)).PostAsJsonAsync(
            $"/london/api/v1/peer-suggestions/{id}/group", new { id = Guid.CreateVersion7(), name = "Theirs", boroughs = new[] { "bexley", "camden" } })).StatusCode);
    }

    [Fact]
    public async Task Coordinators_and_administrators_suggest_and_others_read()
    {
        var contributor = await vru.Browse("merton", Role.Contributor);
        Assert.Null((await contributor.GoAsync("/merton/compare/peers")).QuerySelector("#suggest"));
        Assert.NotNull((await (await vru.Browse("merton", Role.Administrator)).GoAsync("/merton/compare/peers")).QuerySelector("#suggest"));
        Assert.Equal(HttpStatusCode.Forbidden, (await SuggestAsync("merton", Role.Contributor, Guid.CreateVersion7())).StatusCode);
        var bcu = await vru.Browse("bcu-south-east", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await bcu.AskAsync(HttpMethod.Get, "/bcu-south-east/compare/peers")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SuggestAsync("merton", Role.Coordinator, Guid.CreateVersion7(), "atlantis")).StatusCode);
    }

    [Fact]
    public async Task What_waits_stands_on_Londons_home_and_each_side_gets_a_letter()
    {
        await vru.OpenQ3Async();
        var id = Guid.CreateVersion7();
        (await SuggestAsync("sutton", Role.Coordinator, id)).EnsureSuccessStatusCode();
        (await SuggestAsync("sutton", Role.Coordinator, id)).EnsureSuccessStatusCode();
        var officer = await vru.Browse("officer@london.example");
        Assert.Contains("Sutton, “Quiet suburbs”", (await officer.GoAsync("/london")).QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();
        Assert.Contains("/london/compare/peers", Assert.Single(postbox.All(), letter => letter.To == "officer@london.example" && letter.Text.Contains("Sutton suggests a peer group: Quiet suburbs", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

        var client = await vru.SignedIn("london", Role.Officer);
        var group = new { id = Guid.CreateVersion7(), name = "Suburbs", boroughs = new[] { "sutton", "merton" }, reason = (string?)null };
        for (var times = 0; times < 2; times++)
        {
            (await client.PostAsJsonAsync($"/london/api/v1/peer-suggestions/{id}/group", group)).EnsureSuccessStatusCode();
        }

        await postbox.DispatchAsync();
        Assert.Contains("London calls it “Suburbs”.", Assert.Single(postbox.All(), letter => letter.To == Vru.Email("sutton", Role.Coordinator) && letter.Text.Contains("London has taken over your peer group “Quiet suburbs”", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet suburbs", (await officer.GoAsync("/london")).QuerySelector(".vru-todo")?.TextContent ?? "", StringComparison.Ordinal);
        var mine = (await (await vru.SignedIn("sutton", Role.Viewer)).GetFromJsonAsync<JsonElement>("/sutton/api/v1/peer-suggestions")).EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == id);
        Assert.Equal(("takenOver", "Suburbs"), (mine.GetProperty("state").GetString(), mine.GetProperty("group").GetString()));
        Assert.Contains((await client.GetFromJsonAsync<JsonElement>("/london/api/v1/peer-groups")).EnumerateArray(), row => row.GetProperty("code").GetString() == $"{PeerGroup.CodeStart}{group.id}");
    }

    private async Task<HttpResponseMessage> SuggestAsync(string slug, Role role, Guid id, string other = "merton") => await (await vru.SignedIn(slug, role)).PostAsJsonAsync(
        $"/{slug}/api/v1/peer-suggestions", new { id, name = "Quiet suburbs", boroughs = new[] { other == "merton" && slug == "merton" ? "sutton" : other }, reason = "We are alike." });

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
}
