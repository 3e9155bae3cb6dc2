using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ActionPageTests(Vru vru) : IClassFixture<Vru>
{
    private static string Page(string borough, Guid id, string rest = "") => $"/{borough}/plans/2026/actions/{id}{rest}";

    [Fact]
    public async Task An_action_shows_its_words_dates_and_owner_within_six_commands()
    {
        var id = await vru.AddAction("lewisham", "Lock knives away in forty shops", "contributor@lewisham.example", end: "Dec-26");
        var browser = await vru.Browse("lewisham", Role.Coordinator);
        await browser.GoAsync(Page("lewisham", id));
        var before = vru.Commands.Count;

        var page = await browser.GoAsync(Page("lewisham", id));

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Contains("Lock knives away in forty shops", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Dec-26", browser.Text);
        Assert.Contains("to 31 December 2026", browser.Text);
        Assert.Contains("Lewisham contributor", browser.Text);
        Assert.Contains("put it into the plan", browser.Text);
    }

    [Fact]
    public async Task An_action_with_everything_that_an_action_can_have_is_shown_within_six_commands()
    {
        var id = await vru.PutFullActionAsync("bromley", "westminster");
        var browser = await vru.Browse("bromley", Role.Coordinator);
        foreach (var rest in new[] { "", "?updates=2" })
        {
            await browser.GoAsync(Page("bromley", id, rest));
            var before = vru.Commands.Count;

            var page = await browser.GoAsync(Page("bromley", id, rest));

            Assert.InRange(vru.Commands.Count - before, 1, 6);
            Assert.NotEmpty(page.QuerySelectorAll(".vru-milestones li"));
            Assert.NotNull(page.QuerySelector("#chain"));
            Assert.NotNull(page.QuerySelector("#evidence"));
            Assert.NotEmpty(page.QuerySelectorAll(".vru-beats li"));
            Assert.NotEmpty(page.QuerySelectorAll(".vru-timeline li"));
        }

        Assert.Contains("Found by", (await browser.GoAsync(Page("bromley", id))).QuerySelector("#similar")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_updates_their_own_action_and_not_anothers()
    {
        var own = await vru.AddAction("hackney", "Mine", "contributor@hackney.example");
        var other = await vru.AddAction("hackney", "Somebody else’s");
        var browser = await vru.Browse("hackney", Role.Contributor);

        await browser.GoAsync(Page("hackney", own));
        await browser.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", "Began on Monday"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Began on Monday", browser.Page!.QuerySelector(".vru-timeline")!.TextContent);
        Assert.Null((await browser.GoAsync(Page("hackney", other))).QuerySelector("#update"));
        var api = await vru.SignedIn("hackney", Role.Contributor);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsJsonAsync($"/hackney/api/v1/actions/{other}/updates", new { status = "onTrack" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("lambeth", Role.Contributor)).PostAsJsonAsync($"/lambeth/api/v1/actions/{own}/updates", new { status = "onTrack" })).StatusCode);
    }

    [Fact]
    public async Task At_risk_needs_words_and_keeps_what_was_typed()
    {
        var id = await vru.AddAction("brent", "Patrols");
        var browser = await vru.Browse("brent", Role.Coordinator);
        await browser.GoAsync(Page("brent", id));

        await browser.SubmitAsync("#update form", ("Input.Status", "AtRisk"), ("Input.Done", "The post is vacant"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("At risk needs words", browser.Page!.QuerySelector(".govuk-error-summary a[href='#Input_Next']")!.TextContent);
        Assert.Equal("The post is vacant", browser.Page!.QuerySelector("#Input_Done")!.TextContent.Trim());
        await browser.SubmitAsync("#update form", ("Input.Next", "Advertise again"));
        Assert.Contains("Why it is at risk", browser.Text);
    }

    [Fact]
    public async Task Words_that_are_too_long_come_back_as_typed()
    {
        var id = await vru.AddAction("camden", "Short");
        var browser = await vru.Browse("camden", Role.Coordinator);
        await browser.GoAsync(Page("camden", id));
        var words = new string('x', 4001);

        await browser.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(words, browser.Page!.QuerySelector("#Input_Done")!.TextContent.Trim());
        Assert.Contains("Keep it to 4000 characters", browser.Text);
    }

    [Fact]
    public async Task An_update_sent_twice_is_there_once()
    {
        var id = await vru.AddAction("sutton", "Twice pressed");
        var browser = await vru.Browse("sutton", Role.Coordinator);
        var form = await browser.GoAsync(Page("sutton", id));
        var update = form.QuerySelector("[name='Input.UpdateId']")!.GetAttribute("value");

        await browser.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", "Once"));
        await browser.SubmitAsync("#update form", ("Input.UpdateId", update), ("Input.Status", "OnTrack"), ("Input.Done", "Once"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Single(browser.Page!.QuerySelectorAll(".vru-timeline > li"));
    }

    [Fact]
    public async Task Script_in_words_is_shown_as_words()
    {
        const string Nasty = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var id = await vru.AddAction("bexley", Nasty);
        var browser = await vru.Browse("bexley", Role.Coordinator);
        await browser.GoAsync(Page("bexley", id));

        var page = await browser.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", Nasty));

        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Contains(Nasty, page.QuerySelector(".vru-timeline")!.TextContent);
        Assert.Empty((await browser.GoAsync(Page("bexley", id, "/history"))).QuerySelectorAll("main script, main img"));
        Assert.Empty((await browser.GoAsync(Page("bexley", id, "/edit"))).QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task A_restricted_action_is_not_there_for_a_viewer_or_for_a_contributor_who_does_not_own_it()
    {
        var id = await vru.AddAction("ealing", "RESTRICTED-words", "contributor@ealing.example", restricted: true);
        var unowned = await vru.AddAction("ealing", "RESTRICTED-others", restricted: true);

        foreach (var (role, action, status) in new[]
        {
            (Role.Viewer, id, HttpStatusCode.NotFound), (Role.Contributor, unowned, HttpStatusCode.NotFound),
            (Role.Contributor, id, HttpStatusCode.OK), (Role.Approver, id, HttpStatusCode.OK), (Role.Coordinator, unowned, HttpStatusCode.OK),
        })
        {
            var api = await vru.SignedIn("ealing", role);
            var browser = await vru.Browse("ealing", role);
            await browser.GoAsync(Page("ealing", action));
            Assert.Equal(status, browser.Status);
            Assert.Equal(status, (await api.GetAsync($"/ealing/api/v1/actions/{action}")).StatusCode);
            Assert.Equal(status, (await api.GetAsync($"/ealing/api/v1/actions/{action}/updates")).StatusCode);
            Assert.Equal(status, (await api.GetAsync($"/ealing/api/v1/actions/{action}/history")).StatusCode);
        }
    }

    [Fact]
    public async Task Another_year_in_the_address_is_not_found()
    {
        var id = await vru.AddAction("merton", "Of this year");
        var browser = await vru.Browse("merton", Role.Coordinator);

        await browser.GoAsync($"/merton/plans/2027/actions/{id}");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_viewer_can_neither_edit_nor_add()
    {
        var id = await vru.AddAction("harrow", "To be read");
        var browser = await vru.Browse("harrow", Role.Viewer);

        foreach (var path in new[] { Page("harrow", id, "/edit"), Page("harrow", id, "/owner"), Page("harrow", id, "/remove"), "/harrow/plans/2026/actions/new", "/harrow/plans/2026/actions/menu" })
        {
            await browser.GoAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_sees_both_texts_and_chooses()
    {
        var id = await vru.AddAction("islington", "The words", end: "TBC");
        var first = await vru.Browse("islington", Role.Coordinator);
        var second = await vru.Browse("islington", Role.Coordinator);
        await first.GoAsync(Page("islington", id, "/edit"));
        await second.GoAsync(Page("islington", id, "/edit"));
        await first.SubmitAsync("main form", ("Input.Text", "The first’s words"), ("Input.Partners", "The first’s partners"));

        await second.SubmitAsync("main form", ("Input.Text", "The second’s words"), ("Input.End", "Mar-27"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        var clash = Assert.Single(second.Page!.QuerySelectorAll(".vru-clash"));
        Assert.Contains("Islington coordinator", clash.QuerySelector("legend")!.TextContent);
        Assert.Contains("The second’s words", clash.TextContent);
        Assert.Contains("The first’s words", clash.TextContent);
        Assert.Equal("Mar-27", second.Page!.QuerySelector("#Input_End")!.GetAttribute("value"));

        await second.SubmitAsync("main form", ("Keep[Text]", "theirs"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        var action = await (await vru.SignedIn("islington", Role.Coordinator)).GetFromJsonAsync<JsonElement>($"/islington/api/v1/actions/{id}");
        Assert.Equal("The first’s words", action.GetProperty("text").GetString());
        Assert.Equal("The first’s partners", action.GetProperty("partners").GetString());
        Assert.Equal("Mar-27", action.GetProperty("end").GetProperty("asWritten").GetString());
    }

    [Fact]
    public async Task Edits_of_different_fields_go_together_by_themselves()
    {
        var id = await vru.AddAction("lambeth", "Both may stay");
        var first = await vru.Browse("lambeth", Role.Coordinator);
        var second = await vru.Browse("lambeth", Role.Coordinator);
        await first.GoAsync(Page("lambeth", id, "/edit"));
        await second.GoAsync(Page("lambeth", id, "/edit"));
        await first.SubmitAsync("main form", ("Input.Partners", "Schools"));

        await second.SubmitAsync("main form", ("Input.LeadAgency", "Council"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Partners", second.Page!.QuerySelector(".govuk-notification-banner")!.TextContent);
        var action = await (await vru.SignedIn("lambeth", Role.Coordinator)).GetFromJsonAsync<JsonElement>($"/lambeth/api/v1/actions/{id}");
        Assert.Equal(("Schools", "Council"), (action.GetProperty("partners").GetString(), action.GetProperty("leadAgency").GetString()));
    }

    [Fact]
    public async Task Several_options_of_the_menu_are_adopted_at_once_and_only_once()
    {
        await vru.PlanOf("newham");
        var browser = await vru.Browse("newham", Role.Coordinator);
        var menu = await browser.GoAsync("/newham/plans/2026/actions/menu?theme=3");
        var options = menu.QuerySelectorAll("#menu [name=Option]").Take(2).Select(box => ("Option", box.GetAttribute("value"))).ToArray();

        await browser.SubmitAsync("#menu", options!);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Two options", browser.Text);
        Assert.Equal(2, browser.Page!.QuerySelectorAll("#menu li:has(a[href*='/actions/'])").Length);
        await using var room = await vru.In("newham");
        var numbers = await room.Db.Actions.Where(action => action.Origin == LondonVRU.Domain.Plans.ActionOrigin.MenuOption).Select(action => action.Number).ToListAsync();
        Assert.Equal(2, numbers.Distinct().Count());
    }

    [Fact]
    public async Task The_owner_is_changed_and_an_action_removed_after_asking()
    {
        var id = await vru.AddAction("wandsworth", "To be given away");
        var browser = await vru.Browse("wandsworth", Role.Coordinator);
        await browser.GoAsync(Page("wandsworth", id, "/owner"));
        await browser.SubmitAsync("main form", ("OwnerId", (await vru.IdOf("contributor@wandsworth.example")).ToString()));
        Assert.Contains("Wandsworth contributor", browser.Page!.QuerySelector("[aria-labelledby=facts]")!.TextContent);

        await browser.GoAsync(Page("wandsworth", id, "/remove"));
        Assert.Contains("To be given away", browser.Text);
        await browser.SubmitAsync("main form");

        await browser.GoAsync(Page("wandsworth", id));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_new_action_without_a_theme_or_words_comes_back_with_what_was_typed()
    {
        await vru.PlanOf("bromley");
        var browser = await vru.Browse("bromley", Role.Coordinator);
        await browser.GoAsync("/bromley/plans/2026/actions/new");

        await browser.SubmitAsync("main form", ("Input.Partners", "Kept"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(2, browser.Page!.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Equal("Kept", browser.Page!.QuerySelector("#Input_Partners")!.TextContent.Trim());
    }
}
