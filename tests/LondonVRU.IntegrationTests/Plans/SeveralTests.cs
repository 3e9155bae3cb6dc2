using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class SeveralTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Ticked_actions_get_the_same_owner_and_end_in_one_save_and_the_rest_of_each_stays()
    {
        await vru.PlanOf("barnet");
        var ids = new[] { await vru.AddAction("barnet", "One", end: "TBC"), await vru.AddAction("barnet", "Two"), await vru.AddAction("barnet", "Three") };
        var browser = await vru.Browse("barnet", Role.Coordinator);
        var page = await browser.GoAsync("/barnet/plans/2026/actions/several?q=o");
        var ticked = page.QuerySelectorAll("#several [name=Chosen]").Select(box => box.GetAttribute("value")!).Where(value => ids.Take(2).Any(id => value.StartsWith(id.ToString(), StringComparison.Ordinal)));

        await browser.SubmitAsync("#several", [.. ticked.Select(value => ("Chosen", (string?)value)), ("Input.Owner", (await vru.IdOf("contributor@barnet.example")).ToString()), ("Input.End", "Mar-27")]);

        Assert.Contains("Two actions are changed", browser.Text);
        await using var room = await vru.In("barnet");
        var actions = await room.Db.Actions.Where(action => action.Origin == ActionOrigin.Local).OrderBy(action => action.Number).ToListAsync();
        Assert.Equal(["Mar-27", "Mar-27", ""], actions.Select(action => action.End.AsWritten));
        Assert.Equal(["One", "Two", "Three"], actions.Select(action => action.Text));
        Assert.Null(actions[2].OwnerId);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_left_told_and_can_be_saved_again()
    {
        var (mine, theirs) = (await vru.AddAction("bexley", "Mine"), await vru.AddAction("bexley", "Theirs"));
        var browser = await vru.Browse("bexley", Role.Coordinator);
        var page = await browser.GoAsync("/bexley/plans/2026/actions/several");
        var ticked = page.QuerySelectorAll("#several [name=Chosen]").Select(box => ("Chosen", box.GetAttribute("value"))).Where(box => box.Item2!.StartsWith(mine.ToString(), StringComparison.Ordinal) || box.Item2.StartsWith(theirs.ToString(), StringComparison.Ordinal)).ToArray();
        var api = await vru.SignedIn("bexley", Role.Coordinator);
        (await api.Patch($"/bexley/api/v1/actions/{theirs}", new { end = "Jan-27", text = "Their new words" }, 1)).EnsureSuccessStatusCode();

        await browser.SubmitAsync("#several", [.. ticked, ("Input.End", "Mar-27")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("One action is changed", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent);
        var left = Assert.Single(browser.Page!.QuerySelectorAll("tr.is-left"));
        Assert.Contains("Their new words", left.TextContent);
        Assert.Contains("Jan-27", left.TextContent);
        await browser.SubmitAsync("#several");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var action = await api.GetFromJsonAsync<JsonElement>($"/bexley/api/v1/actions/{theirs}");
        Assert.Equal(("Their new words", "Mar-27"), (action.GetProperty("text").GetString(), action.GetProperty("end").GetProperty("asWritten").GetString()));
    }

    [Fact]
    public async Task Two_who_change_the_same_actions_at_once_lose_nothing_unsaid()
    {
        var ids = new List<Guid>();
        for (var number = 0; number < 8; number++)
        {
            ids.Add(await vru.AddAction("brent", $"Action {number}"));
        }

        var api = await vru.SignedIn("brent", Role.Coordinator);
        Task<HttpResponseMessage> ChangeAsync(string agency) => api.SendAsync(new(HttpMethod.Patch, "/brent/api/v1/plans/2026/actions")
        {
            Content = JsonContent.Create(new { actions = ids.Select(id => new { id, version = 1 }), set = new { leadAgency = agency } }),
        });
        var answers = await Task.WhenAll(ChangeAsync("Council"), ChangeAsync("Police"));

        var counts = await Task.WhenAll(answers.Select(async answer => (await answer.Content.ReadFromJsonAsync<JsonElement>()) is var body ? (Changed: body.GetProperty("changed").GetInt32(), Left: body.GetProperty("left").GetArrayLength()) : default));
        Assert.All(counts, count => Assert.Equal(8, count.Changed + count.Left));
        Assert.Equal(8, counts.Sum(count => count.Changed));
    }

    [Fact]
    public async Task Nothing_ticked_or_nothing_filled_in_comes_back_with_what_was_typed()
    {
        await vru.AddAction("camden", "One");
        var browser = await vru.Browse("camden", Role.Coordinator);
        await browser.GoAsync("/camden/plans/2026/actions/several");

        await browser.SubmitAsync("#several", ("Input.LeadAgency", new string('x', 201)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Tick the actions", browser.Text);
        Assert.Equal(201, browser.Page!.QuerySelector("#Input_LeadAgency")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Another_boroughs_owner_or_action_is_nobody_and_nothing()
    {
        var (own, foreign) = (await vru.AddAction("croydon", "Own"), await vru.AddAction("ealing", "Foreign"));
        var api = await vru.SignedIn("croydon", Role.Coordinator);
        async Task<HttpResponseMessage> SendAsync(Guid id, object set) => await api.SendAsync(new(HttpMethod.Patch, "/croydon/api/v1/plans/2026/actions") { Content = JsonContent.Create(new { actions = new[] { new { id, version = 1 } }, set }) });

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(own, new { ownerId = await vru.IdOf("contributor@ealing.example") })).StatusCode);
        var left = (await (await SendAsync(foreign, new { end = "Mar-27" })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("left")[0];
        Assert.Equal(JsonValueKind.Null, left.GetProperty("text").ValueKind);
    }

    [Fact]
    public async Task An_agency_is_replaced_everywhere_after_showing_what_would_change_and_what_has_ended_keeps_who_led_it()
    {
        await vru.PlanOf("enfield");
        await vru.PutAction("enfield", new() { Text = "Open one", LeadAgency = "NPS" });
        await vru.PutAction("enfield", new() { Text = "Open two", LeadAgency = "nps " });
        var ended = await vru.PutAction("enfield", new() { Text = "Ended", LeadAgency = "NPS" });
        var api = await vru.SignedIn("enfield", Role.Coordinator);
        (await api.PostAsJsonAsync($"/enfield/api/v1/actions/{ended}/updates", new { status = "complete", done = "Done" })).EnsureSuccessStatusCode();
        var browser = await vru.Browse("enfield", Role.Coordinator);
        await browser.GoAsync("/enfield/plans/2026/agencies");

        var preview = await browser.SubmitAsync("#preview", ("from", "NPS"), ("to", "Probation Service"));
        Assert.Equal(2, preview.QuerySelectorAll("tbody tr").Length);
        await browser.SubmitAsync("#reassign");

        Assert.Contains("Two actions are led by Probation Service now", browser.Text);
        await using var room = await vru.In("enfield");
        Assert.Equal("NPS", (await room.Db.Actions.SingleAsync(action => action.Id == ended)).LeadAgency);
        Assert.Equal(2, await room.Db.Actions.CountAsync(action => action.LeadAgency == "Probation Service"));
    }
}
