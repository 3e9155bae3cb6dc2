using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class OrderAndUndoTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_action_moves_up_its_neighbour_down_and_the_record_has_the_numbers_that_are_meant()
    {
        await vru.PlanOf("barnet");
        var (first, second) = (await vru.PutAction("barnet", new() { Text = "First" }), await vru.PutAction("barnet", new() { Text = "Second" }));
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync("/barnet/plans/2026/order");

        await browser.SubmitAsync("#order", ("Move", $"{second} up"));

        await using var room = await vru.In("barnet");
        var numbers = await room.Db.Actions.Where(action => action.Origin == ActionOrigin.Local).ToDictionaryAsync(action => action.Id, action => action.Number);
        Assert.Equal(numbers[second] + 1, numbers[first]);
        var record = await room.Db.AuditEntries.Where(entry => entry.ThingId == second.Value && entry.Changes.Contains("\"Number\"")).OrderByDescending(entry => entry.At).Select(entry => entry.Changes).FirstAsync();
        Assert.Contains($"\"before\":\"{numbers[first]}\",\"after\":\"{numbers[second]}\"", record);
    }

    [Fact]
    public async Task A_local_action_goes_to_another_theme_and_numbers_are_counted_anew()
    {
        await vru.PlanOf("bexley");
        var gone = await vru.PutAction("bexley", new() { Text = "Gone" });
        var stays = await vru.PutAction("bexley", new() { Text = "Stays" });
        var browser = await vru.Browse("bexley", Role.Coordinator);
        var page = await browser.GoAsync("/bexley/plans/2026/order");
        var to = page.QuerySelector($"#a-{gone} option[value^='{gone}']")!.GetAttribute("value");
        await browser.SubmitAsync("#order", ("Move", $"{gone} away"), ("To", to));
        await browser.GoAsync("/bexley/plans/2026/order");
        await browser.SubmitAsync("#anew");

        await using var room = await vru.In("bexley");
        var actions = await room.Db.Actions.ToListAsync();
        Assert.Equal(to!.Split(' ')[1], actions.Single(action => action.Id == gone).ThemeId.ToString());
        Assert.All(actions.GroupBy(action => action.ThemeId), theme => Assert.Equal(Enumerable.Range(1, theme.Count()), theme.Select(action => action.Number).Order()));
        Assert.NotEqual(0, actions.Single(action => action.Id == stays).Number);
    }

    [Fact]
    public async Task Numbers_are_fixed_once_london_has_had_the_plan()
    {
        var coordinator = await vru.ReadyPlan("brent");
        var browser = await vru.Browse("brent", Role.Coordinator);
        await vru.PutAction("brent", new() { Text = "Last" });
        await browser.GoAsync("/brent/plans/2026/order");
        var fields = browser.Page!.QuerySelectorAll("#order button[name=Move]")[^1].GetAttribute("value");
        var form = browser.Fields("#order");
        await vru.Submit("brent", coordinator);
        (await coordinator.DeleteAsync("/brent/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();

        await browser.GoAsync("/brent/plans/2026/order");
        Assert.Null(browser.Page!.QuerySelector("#order"));
        Assert.Contains("fixed", browser.Page!.QuerySelector("h1")!.TextContent);
        using var content = new FormUrlEncodedContent([.. form.Where(field => field.Key != "PlanVersion"), new("Move", fields!), new("PlanVersion", (await PlanAsync("brent")).Version.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.AskAsync(HttpMethod.Post, "/brent/plans/2026/order", content)).StatusCode);
    }

    [Fact]
    public async Task Two_who_reorder_at_once_meet_and_the_second_sees_the_order_as_it_is()
    {
        await vru.PlanOf("camden");
        var (a, b) = (await vru.PutAction("camden", new() { Text = "a" }), await vru.PutAction("camden", new() { Text = "b" }));
        var (one, other) = (await vru.Browse("camden", Role.Coordinator), await vru.Browse("camden", Role.Coordinator));
        await one.GoAsync("/camden/plans/2026/order");
        await other.GoAsync("/camden/plans/2026/order");
        await one.SubmitAsync("#order", ("Move", $"{b} up"));

        await other.SubmitAsync("#order", ("Move", $"{a} up"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Somebody else changed the plan’s order", other.Text);
        await other.SubmitAsync("#order", ("Move", $"{a} up"));
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task The_last_step_is_taken_back_be_it_an_edit_a_change_of_several_an_order_or_a_removal()
    {
        await vru.PlanOf("croydon");
        var (a, b) = (await vru.AddAction("croydon", "First words"), await vru.AddAction("croydon", "Other"));
        var api = await vru.SignedIn("croydon", Role.Coordinator);
        var browser = await vru.Browse("croydon", Role.Coordinator);
        var path = $"/croydon/api/v1/actions/{a}";
        (await api.Patch(path, new { text = "Wrong words", end = "Mar-27" }, 1)).EnsureSuccessStatusCode();
        await UndoAsync(browser, "changed “Wrong words”");
        var action = await api.GetFromJsonAsync<JsonElement>(path);
        Assert.Equal(("First words", ""), (action.GetProperty("text").GetString(), action.GetProperty("end").GetProperty("asWritten").GetString()));

        var set = JsonContent.Create(new { actions = new[] { new { id = a, version = action.GetProperty("version").GetInt32() }, new { id = b, version = 1 } }, set = new { leadAgency = "Wrong" } });
        (await api.SendAsync(new(HttpMethod.Patch, "/croydon/api/v1/plans/2026/actions") { Content = set })).EnsureSuccessStatusCode();
        await UndoAsync(browser, "changed two actions at once");
        Assert.Equal(JsonValueKind.Null, (await api.GetFromJsonAsync<JsonElement>(path)).GetProperty("leadAgency").ValueKind);

        (await api.PostAsJsonAsync($"{path}/milestones", new { text = "A step", due = "Oct-26" })).EnsureSuccessStatusCode();
        (await api.PutAsync($"{path}/follows/{b}", null)).EnsureSuccessStatusCode();
        using var remove = new HttpRequestMessage(HttpMethod.Delete, path);
        remove.Headers.TryAddWithoutValidation("If-Match", "*");
        (await api.SendAsync(remove)).EnsureSuccessStatusCode();
        await UndoAsync(browser, "removed “First words”");
        Assert.Equal("First words", (await api.GetFromJsonAsync<JsonElement>(path)).GetProperty("text").GetString());
        Assert.Equal("A step", (await api.GetFromJsonAsync<JsonElement>($"{path}/milestones")).GetProperty("milestones")[0].GetProperty("text").GetString());
        Assert.Equal(1, (await api.GetFromJsonAsync<JsonElement>("/croydon/api/v1/plans/2026/chain")).GetProperty("links").GetArrayLength());

        await browser.GoAsync("/croydon/plans/2026/order");
        var before = await NumbersAsync("croydon");
        await browser.SubmitAsync("#order", ("Move", $"{b} up"));
        Assert.NotEqual(before, await NumbersAsync("croydon"));
        await UndoAsync(browser, "moved “Other”");
        Assert.Equal(before, await NumbersAsync("croydon"));
    }

    [Fact]
    public async Task A_step_is_not_taken_back_over_what_somebody_else_changed_since_and_they_are_named()
    {
        var (mine, other) = (await vru.AddAction("ealing", "Mine"), await vru.AddAction("ealing", "Other"));
        var api = await vru.SignedIn("ealing", Role.Coordinator);
        var set = JsonContent.Create(new { actions = new[] { new { id = mine, version = 1 }, new { id = other, version = 1 } }, set = new { end = "Mar-27" } });
        (await api.SendAsync(new(HttpMethod.Patch, "/ealing/api/v1/plans/2026/actions") { Content = set })).EnsureSuccessStatusCode();
        await using (var room = await vru.In("ealing"))
        {
            var changed = await room.Db.Actions.SingleAsync(action => action.Id == new Id<PlanAction>(other));
            changed.Edit(changed.Content() with { Text = "Somebody’s later words" });
            await room.Db.SaveChangesAsync();
        }

        var browser = await vru.Browse("ealing", Role.Coordinator);
        await browser.GoAsync("/ealing/plans/2026");
        await browser.SubmitAsync("form[action$='/undo']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("“Somebody’s later words” has been changed or removed since", browser.Text);
        Assert.Equal("Mar-27", (await api.GetFromJsonAsync<JsonElement>($"/ealing/api/v1/actions/{mine}")).GetProperty("end").GetProperty("asWritten").GetString());
    }

    [Fact]
    public async Task A_step_is_ones_own_offered_once_and_for_a_day()
    {
        var action = await vru.AddAction("enfield", "Mine");
        var api = await vru.SignedIn("enfield", Role.Coordinator);
        (await api.Patch($"/enfield/api/v1/actions/{action}", new { text = "Changed" }, 1)).EnsureSuccessStatusCode();
        var browser = await vru.Browse("enfield", Role.Coordinator);
        await browser.GoAsync("/enfield/plans/2026");
        var form = browser.Fields("form[action$='/undo']");
        await browser.SubmitAsync("form[action$='/undo']");
        Assert.Contains("that is undone", browser.Text);
        Assert.Null(browser.Page!.QuerySelector("form[action$='/undo']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.AskAsync(HttpMethod.Post, "/enfield/plans/2026/undo", new FormUrlEncodedContent(form))).StatusCode);

        Assert.Null((await (await vru.Browse("enfield", Role.Viewer)).GoAsync("/enfield/plans/2026")).QuerySelector("form[action$='/undo']"));
    }

    [Fact]
    public async Task A_plan_that_the_chair_declines_while_it_is_edited_keeps_both_the_reason_and_the_words()
    {
        var coordinator = await vru.ReadyPlan("greenwich");
        var action = await vru.PutAction("greenwich", new() { Text = "Before" });
        (await coordinator.PostAsync("/greenwich/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();
        var browser = await vru.Browse("greenwich", Role.Coordinator);
        await browser.GoAsync($"/greenwich/plans/2026/actions/{action}/edit");
        (await (await vru.SignedIn("greenwich", Role.Approver)).PostAsJsonAsync("/greenwich/api/v1/plans/2026/decline", new { reason = "The dates are missing." })).EnsureSuccessStatusCode();

        await browser.SubmitAsync("main form", ("Input.Text", "After"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var plan = await PlanAsync("greenwich");
        Assert.Equal((PlanState.Draft, "The dates are missing."), (plan.State, plan.DeclinedBecause));
        Assert.Equal("After", (await coordinator.GetFromJsonAsync<JsonElement>($"/greenwich/api/v1/actions/{action}")).GetProperty("text").GetString());
    }

    private static async Task UndoAsync(Browser browser, string what)
    {
        var page = await browser.GoAsync("/croydon/plans/2026");
        Assert.Contains(what, page.QuerySelector("form[action$='/undo']")!.TextContent);
        await browser.SubmitAsync("form[action$='/undo']");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Taken back", browser.Text);
    }

    private async Task<Plan> PlanAsync(string borough)
    {
        await using var room = await vru.In(borough);
        return await room.Db.Plans.AsNoTracking().SingleAsync();
    }

    private async Task<string> NumbersAsync(string borough)
    {
        await using var room = await vru.In(borough);
        return string.Join(' ', (await room.Db.Actions.AsNoTracking().ToListAsync()).OrderBy(action => action.Id.Value).Select(action => $"{action.ThemeId}.{action.Number}"));
    }
}
