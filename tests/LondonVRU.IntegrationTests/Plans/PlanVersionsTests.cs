using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Panel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class PlanVersionsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Each_submission_keeps_the_plan_as_it_was_and_any_two_stand_side_by_side()
    {
        var coordinator = await vru.PlanWithLondonAsync("barnet");
        await vru.AnswerPlanAsync("barnet", (1, "Say who."));
        await vru.EditAsync("barnet", coordinator, 1, new { text = "A board that meets every month", end = "Mar-27" });
        await vru.PutAction("barnet", new() { Text = "A room for young people" });
        await vru.Submit("barnet", coordinator);

        var versions = await coordinator.GetFromJsonAsync<JsonElement>("/barnet/api/v1/plans/2026/versions");
        Assert.Equal([2, 1], versions.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("number").GetInt32()));
        var first = await coordinator.GetFromJsonAsync<JsonElement>("/barnet/api/v1/plans/2026/versions/1");
        Assert.DoesNotContain("A board that meets every month", first.ToString(), StringComparison.Ordinal);
        var changes = (await coordinator.GetFromJsonAsync<JsonElement>("/barnet/api/v1/plans/2026/changes?from=1&to=2")).GetProperty("changes");
        Assert.Equal((1, 0, 1, 21), (changes.GetProperty("added").GetInt32(), changes.GetProperty("removed").GetInt32(), changes.GetProperty("changed").GetInt32(), changes.GetProperty("same").GetInt32()));

        var browser = await vru.Browse("barnet", Role.Viewer);
        var page = await browser.GoAsync("/barnet/plans/2026/changes?from=1&to=2");
        Assert.Equal("One added and one changed", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("A board that meets", string.Concat(page.QuerySelectorAll("ins").Select(ins => ins.TextContent)), StringComparison.Ordinal);
        Assert.Equal(("1", "2"), (page.QuerySelector("#from option[selected]")!.GetAttribute("value"), page.QuerySelector("#to option[selected]")!.GetAttribute("value")));
        Assert.Equal("One removed and one changed", (await browser.GoAsync("/barnet/plans/2026/changes?from=2&to=1")).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(HttpMethod.Get, "/barnet/plans/2026/changes?from=7")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(HttpMethod.Get, "/barnet/plans/2026/versions/3")).StatusCode);
    }

    [Fact]
    public async Task What_is_restricted_later_leaves_the_shelf_with_every_earlier_copy()
    {
        var coordinator = await vru.PlanWithLondonAsync("hillingdon");
        await vru.AnswerPlanAsync("hillingdon", (1, "Say who."));
        await vru.EditAsync("hillingdon", coordinator, 1, new { partners = "All schools" });
        await vru.Submit("hillingdon", coordinator);
        await vru.AnswerPlanAsync("hillingdon");
        await using var own = await vru.In("hillingdon");
        var theme = new Domain.Id<Domain.Templates.Theme>(await vru.ThemeAsync(1));
        var action = await own.Db.Actions.Where(action => action.ThemeId == theme).OrderBy(action => action.Number).Select(action => action.Id).FirstAsync();
        await using var london = await vru.In("london");
        Assert.Equal(2, await london.Db.SubmittedActions.CountAsync(copy => copy.ActionId == action));

        await vru.EditAsync("hillingdon", coordinator, 1, new { isRestricted = true });

        Assert.Equal(0, await london.Db.SubmittedActions.CountAsync(copy => copy.ActionId == action));
        Assert.Equal(42, await london.Db.SubmittedActions.CountAsync(copy => copy.TenantId == own.Tenant.Id));
    }

    [Fact]
    public async Task What_changed_since_a_version_shows_in_the_draft_with_its_status()
    {
        var coordinator = await vru.PlanWithLondonAsync("bexley");
        await vru.UpdateAsync("bexley", coordinator);

        var changes = (await coordinator.GetFromJsonAsync<JsonElement>("/bexley/api/v1/plans/2026/changes?from=1")).GetProperty("changes");

        var row = changes.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("rows").EnumerateArray()).Single();
        Assert.Equal("status", row.GetProperty("fields").EnumerateArray().Single().GetProperty("field").GetString());
    }

    [Fact]
    public async Task Restricted_lines_of_versions_reach_only_who_may_read_them_whenever_they_were_restricted()
    {
        await vru.ReadyPlan("brent");
        var mine = await vru.PutAction("brent", new() { Text = "RESTRICTED mine", IsRestricted = true }, Vru.Email("brent", Role.Contributor));
        await vru.PutAction("brent", new() { Text = "RESTRICTED from the start", IsRestricted = true });
        await vru.PutAction("brent", new() { Text = "RESTRICTED later" });
        var open = await vru.PutAction("brent", new() { Text = "RESTRICTED at first", IsRestricted = true });
        var coordinator = await vru.SignedIn("brent", Role.Coordinator);
        await vru.Submit("brent", coordinator);
        await vru.AnswerPlanAsync("brent", (1, "Say who."));
        await using (var room = await vru.In("brent"))
        {
            foreach (var action in await room.Db.Actions.Where(action => action.Text.StartsWith("RESTRICTED ")).ToListAsync())
            {
                action.Edit(action.Content() with { IsRestricted = action.Id != open });
            }

            await room.Db.SaveChangesAsync();
        }

        async Task<IReadOnlyList<string>> SeenBy(Role role)
        {
            var client = await vru.SignedIn("brent", role);
            var (version, changes) = (await client.GetStringAsync("/brent/api/v1/plans/2026/versions/1"), await client.GetStringAsync("/brent/api/v1/plans/2026/changes?from=1"));
            Assert.True(role is Role.Coordinator or Role.Approver || !changes.Contains("RESTRICTED at first", StringComparison.Ordinal));
            return [.. new[] { "mine", "from the start", "later", "at first" }.Where(words => version.Contains($"RESTRICTED {words}", StringComparison.Ordinal))];
        }

        Assert.Equal(["mine", "from the start", "later", "at first"], await SeenBy(Role.Coordinator));
        Assert.Equal(["mine", "from the start", "later", "at first"], await SeenBy(Role.Approver));
        Assert.Equal(["mine"], await SeenBy(Role.Contributor));
        Assert.Empty(await SeenBy(Role.Viewer));
        var viewer = await vru.Browse("brent", Role.Viewer);
        Assert.DoesNotContain("RESTRICTED", (await viewer.GoAsync("/brent/plans/2026/versions/1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Four restricted actions are not shown to you.", viewer.Text, StringComparison.Ordinal);
        Assert.NotEqual(default, mine);
    }

    [Fact]
    public async Task A_version_that_was_pulled_back_stays_with_its_borough_alone()
    {
        var coordinator = await vru.PlanWithLondonAsync("bromley");
        var id = await vru.LatestPlanAsync("bromley");
        (await coordinator.DeleteAsync("/bromley/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();
        var browser = await vru.Browse("bromley", Role.Coordinator);

        Assert.Contains("Pulled back before it was opened", (await browser.GoAsync("/bromley/plans/2026/versions")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Version 1 was pulled back", (await browser.GoAsync("/bromley/plans/2026/versions/1")).QuerySelector("h1")!.TextContent);
        var officer = await vru.Browse(PanelScene.Officer);
        foreach (var page in new[] { "", "/changes", "/letter" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, $"/london/plans/{id}{page}")).StatusCode);
        }
    }

    [Fact]
    public async Task Eight_who_submit_at_once_are_one_submission_and_one_version()
    {
        var coordinator = await vru.ReadyPlan("croydon");
        (await coordinator.PostAsync("/croydon/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();
        (await (await vru.SignedIn("croydon", Role.Approver)).PostAsync("/croydon/api/v1/plans/2026/sign-off", null)).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => coordinator.PostAsync("/croydon/api/v1/plans/2026/submission", null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.NoContent), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await using var room = await vru.In("croydon");
        Assert.Equal(1, await room.Db.PlanVersions.CountAsync());
        Assert.Equal(1, await room.Db.Submissions.CountAsync(one => one.TenantId == room.Tenant.Id));
    }

    [Fact]
    public async Task A_chair_who_sends_back_what_was_edited_meanwhile_keeps_the_words()
    {
        var coordinator = await vru.ReadyPlan("ealing");
        (await coordinator.PostAsync("/ealing/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();
        var chair = await vru.Browse("ealing", Role.Approver);
        await chair.GoAsync("/ealing/plans/2026/sign-off");
        await vru.EditAsync("ealing", coordinator, 1, new { partners = "Health" });

        await chair.SubmitAsync("form[action*='handler=Decline']", ("Reason", "Theme three is thin, and nobody says when."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Contains("The plan is not waiting for a signature.", chair.Text, StringComparison.Ordinal);
        Assert.Contains("Theme three is thin, and nobody says when.", chair.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_closes_in_july_after_its_year_if_London_ever_had_it()
    {
        var coordinator = await vru.PlanWithLondonAsync("enfield");
        await vru.ReadyPlan("greenwich");
        try
        {
            vru.Clock.MoveTo(new DateOnly(2027, 6, 30), new(1, 0));
            await CloseAsync("enfield");
            Assert.Equal(PlanState.Submitted, await StateAsync("enfield"));
            vru.Clock.MoveTo(new DateOnly(2027, 7, 1), new(1, 0));
            await CloseAsync("enfield");
            await CloseAsync("enfield");
            await CloseAsync("greenwich");
            Assert.Equal((PlanState.Closed, PlanState.Draft), (await StateAsync("enfield"), await StateAsync("greenwich")));
        }
        finally
        {
            vru.Clock.MoveTo(new DateOnly(2026, 11, 23), new(10, 0));
        }

        Assert.Equal("plan.not-draft", await (await coordinator.PostAsync("/enfield/api/v1/plans/2026/sign-off-request", null)).Code());
    }

    private async Task CloseAsync(string borough)
    {
        await using var room = await vru.In(borough);
        await vru.Services.GetRequiredService<ForTenant<ClosePlans>>().RunAsync(room.Tenant.Id, CancellationToken.None);
    }

    private async Task<PlanState> StateAsync(string borough)
    {
        await using var room = await vru.In(borough);
        return await room.Db.Plans.Select(plan => plan.State).SingleAsync();
    }
}
