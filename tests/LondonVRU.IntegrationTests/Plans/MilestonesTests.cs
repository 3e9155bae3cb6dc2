using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class MilestonesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_owner_sets_a_milestone_moves_it_and_reaches_it_while_the_plan_is_with_london()
    {
        var coordinator = await vru.ReadyPlan("barnet");
        var action = await vru.PutAction("barnet", new() { Text = "Retailers" }, "contributor@barnet.example");
        await vru.Submit("barnet", coordinator);
        var page = $"/barnet/plans/2026/actions/{action}";
        var owner = await vru.Browse("barnet", Role.Contributor);

        await owner.GoAsync($"{page}/milestones");
        await owner.SubmitAsync("main form", ("Input.Text", "Nine shops have signed"), ("Input.Due", "Oct-26"));
        Assert.Contains("late", owner.Page!.QuerySelector("#milestones")!.TextContent);
        await owner.GoAsync(owner.Page!.QuerySelector("#milestones li a")!.GetAttribute("href")!);
        await owner.SubmitAsync("#milestone", ("Input.Due", "Jan-27"));
        Assert.Contains("Slipped", owner.Page!.QuerySelector("#milestones")!.TextContent);
        Assert.Contains("from Oct-26", owner.Page!.QuerySelector("#milestones")!.TextContent);
        await owner.SubmitAsync("#milestones form");

        Assert.Contains("1 of 1 reached", owner.Page!.QuerySelector("#milestones")!.TextContent);
        Assert.Contains("said by Barnet contributor", owner.Page!.QuerySelector("#milestones")!.TextContent);
        Assert.Contains("set a milestone: Nine shops have signed", owner.Text);
        await using var room = await vru.In("barnet");
        Assert.Equal(PlanState.Submitted, (await room.Db.Plans.SingleAsync()).State);
    }

    [Fact]
    public async Task Whoever_may_not_update_the_action_keeps_no_milestones_of_it()
    {
        var action = await vru.AddAction("bexley", "Somebody else’s");
        var api = await vru.SignedIn("bexley", Role.Contributor);

        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsJsonAsync($"/bexley/api/v1/actions/{action}/milestones", new { text = "A step" })).StatusCode);
        var viewer = await vru.Browse("bexley", Role.Viewer);
        await viewer.GoAsync($"/bexley/plans/2026/actions/{action}");
        Assert.Null(viewer.Page!.QuerySelector("#milestones form"));
    }

    [Fact]
    public async Task Of_two_who_change_one_milestone_the_second_sees_both_and_may_go_ahead()
    {
        var action = await vru.AddAction("brent", "Busy");
        var api = await vru.SignedIn("brent", Role.Coordinator);
        var made = await (await api.PostAsJsonAsync($"/brent/api/v1/actions/{action}/milestones", new { text = "A step", due = "Oct-26" })).Content.ReadFromJsonAsync<JsonElement>();
        var path = $"/brent/plans/2026/actions/{action}/milestones/{made.GetProperty("id").GetGuid()}";
        var (first, second) = (await vru.Browse("brent", Role.Coordinator), await vru.Browse("brent", Role.Coordinator));
        await first.GoAsync(path);
        await second.GoAsync(path);
        await first.SubmitAsync("#milestone", ("Input.Text", "The first’s words"));

        await second.SubmitAsync("#milestone", ("Input.Text", "The second’s words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("The first’s words", second.Page!.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal("The second’s words", second.Page!.QuerySelector("#Input_Text")!.TextContent.Trim());
        await second.SubmitAsync("#milestone");
        Assert.Contains("The second’s words", second.Page!.QuerySelector("#milestones")!.TextContent);
    }

    [Theory]
    [InlineData("🛡️ Ünïcode, emoji 👩‍👩‍👧 and combining é")]
    [InlineData("خطة عمل من اليمين إلى اليسار")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Words_of_any_kind_come_back_as_they_were_typed(string words)
    {
        var action = await vru.AddAction("camden", "Any words");
        var api = await vru.SignedIn("camden", Role.Coordinator);
        (await api.PostAsJsonAsync($"/camden/api/v1/actions/{action}/milestones", new { text = words, due = words })).EnsureSuccessStatusCode();
        var browser = await vru.Browse("camden", Role.Coordinator);

        var page = await browser.GoAsync($"/camden/plans/2026/actions/{action}");

        Assert.Equal(words, page.QuerySelector("#milestones .vru-aswritten")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Ten_thousand_characters_come_back_with_the_limit_named_and_a_double_click_is_one_milestone()
    {
        var action = await vru.AddAction("croydon", "Long");
        var browser = await vru.Browse("croydon", Role.Coordinator);
        await browser.GoAsync($"/croydon/plans/2026/actions/{action}/milestones");
        var words = new string('x', 10_000);
        await browser.SubmitAsync("main form", ("Input.Text", words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(words, browser.Page!.QuerySelector("#Input_Text")!.TextContent.Trim());
        Assert.Contains("Keep it to 500 characters", browser.Text);

        var id = Guid.CreateVersion7();
        var api = await vru.SignedIn("croydon", Role.Coordinator);
        await api.PostAsJsonAsync($"/croydon/api/v1/actions/{action}/milestones", new { id, text = "Once" });
        await api.PostAsJsonAsync($"/croydon/api/v1/actions/{action}/milestones", new { id, text = "Once" });
        await using var room = await vru.In("croydon");
        Assert.Single(await room.Db.Milestones.ToListAsync());
    }

    [Fact]
    public async Task A_rhythm_makes_its_due_dates_and_says_which_were_kept_on_the_action_and_in_my_actions()
    {
        await vru.PlanOf("ealing");
        var action = await vru.PutAction("ealing", new() { Text = "Monthly tasking", Cadence = Cadence.Monthly, Start = PlanDate.Read("Sep-26", 2026) }, "contributor@ealing.example");
        var owner = await vru.Browse("ealing", Role.Contributor);
        await owner.GoAsync($"/ealing/plans/2026/actions/{action}");
        Assert.Equal(["Missed", "Missed", "Due", "Ahead"], owner.Page!.QuerySelectorAll(".vru-beat b").Take(4).Select(beat => beat.TextContent));

        await owner.SubmitAsync("#update form", ("Input.Status", "OnTrack"), ("Input.Done", "Met on Monday"));

        Assert.Equal("Met", Word(owner.Page!.QuerySelectorAll(".vru-beat").ElementAt(2).ClassName!));
        Assert.Contains("Next word due", owner.Page!.QuerySelector("[aria-labelledby=rhythm]")!.TextContent);
        await owner.GoAsync("/my-actions");
        Assert.Contains("Rhythm:", await MineAsync(owner));
    }

    private static string Word(string css) => css.Contains("--met", StringComparison.Ordinal) ? "Met" : css;

    /// <summary>Updated already, so that it stands among what is done; another one of the same owner does not.</summary>
    private async Task<string> MineAsync(Browser owner)
    {
        await vru.PutAction("ealing", new() { Text = "Quarterly paper", Cadence = Cadence.Quarterly }, "contributor@ealing.example");
        return (await owner.GoAsync("/my-actions")).Body!.TextContent;
    }
}
