using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>London asks about one theme, between quarters. A database for each test: letters and cycles are counted.</summary>
public sealed class ThemeReviewTests : IAsyncLifetime
{
    private const string Weapons = "Reducing access to weapons";
    private const string Code = "2026-q4-t3";

    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task London_asks_about_one_theme_and_a_borough_answers_from_the_opening_to_Londons_last_word()
    {
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var client = await vru.PlanInAsync("ealing");
        var knives = await OwnAsync("ealing", 3, Postbox.Police);
        await OwnAsync("ealing", 1, "contributor@ealing.example");
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/theme");
        await officer.SubmitAsync("form#ask", ("Theme", "3"), ("Input.OpensOn", "2027-01-11"), ("Input.DueOn", "2027-02-05"));
        Assert.Contains("Say what you ask, and why", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("form#ask", ("Asked", "What is done about knives before the summer?"));
        Assert.StartsWith($"Q4 2026/27: {Weapons} opens in 7 days", Heading(officer), StringComparison.Ordinal);

        // Before it opens it stands in the list, and can't be written.
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/reviews");
        Assert.Contains($"Q4 2026/27: {Weapons}", coordinator.Text, StringComparison.Ordinal);
        Assert.Equal("review.not-yet", await (await client.WriteThemeAsync("ealing", "3", "Early.", cycle: Code)).CodeAsync());

        // The scheduler opens it on its day; only the owner in that theme is reminded.
        vru.Clock.MoveTo(new(2027, 1, 11), new(7, 0));
        await Schedule.All.Single(job => job.Name == nameof(OpenReviews)).RunAsync(vru.Services, CancellationToken.None);
        await Box.RemindAsync(new(2027, 1, 22));
        await Box.DispatchAsync();
        Assert.Contains($"One action to update on {Weapons}", Assert.Single(Box.To(Postbox.Police)).Text, StringComparison.Ordinal);
        Assert.Empty(Box.To("contributor@ealing.example"));
        Assert.Contains($"Put the review of {Weapons} together", Assert.Single(Box.To("coordinator@ealing.example")).Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var owner = await vru.Browse(Postbox.Police);
        await owner.GoAsync("/my-actions");
        Assert.Contains($"London also asks about <b>{Weapons}</b>: one action of yours, due in 14 days", owner.Text, StringComparison.Ordinal);

        // The coordinator's home and page.
        await coordinator.GoAsync("/ealing");
        Assert.Contains($"London asks about {Weapons}", coordinator.Text, StringComparison.Ordinal);
        await Box.UpdateAsync("ealing", Postbox.Police, knives);
        await vru.UpdateAllAsync("ealing");
        await coordinator.GoAsync($"/ealing/reviews/{Code}");
        Assert.Equal($"Put the review of {Weapons} together", Heading(coordinator));
        Assert.Contains("What is done about knives before the summer?", coordinator.Text, StringComparison.Ordinal);
        Assert.Single(coordinator.Page!.QuerySelectorAll(".vru-narr"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.WriteThemeAsync("ealing", "1", "Not asked.", cycle: Code)).StatusCode);

        await SubmitAsync("ealing", client);
        await using (var london = await vru.In("london"))
        {
            var submission = await london.Db.Submissions.Include(review => review.Themes).Include(review => review.Progress).SingleAsync(review => review.CycleCode == Code);
            Assert.Equal(Weapons, Assert.Single(submission.Themes).Name);
            Assert.Equal(submission.Themes[0].ThemeId, Assert.Single(submission.Progress.Select(line => line.ThemeId).Distinct()));
        }

        await coordinator.GoAsync($"/ealing/reviews/{Code}/paper");
        Assert.Contains(Weapons, coordinator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1. Governance", coordinator.Text, StringComparison.Ordinal);

        // London reads it in its queue, with its own chip, and closes it.
        await officer.GoAsync($"/london/reviews?cycle={Code}");
        Assert.Contains($"Reviews of {Weapons}", officer.Text, StringComparison.Ordinal);
        await officer.GoAsync(officer.Page!.QuerySelector("a[href^='/london/reviews/']")!.GetAttribute("href")!);
        Assert.Equal("Ealing’s review is to be read", Heading(officer));
        Assert.Contains($"Review of {Weapons}", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("#answer", ("Input.Answer", "Closed"));
        await coordinator.GoAsync($"/ealing/reviews/{Code}");
        Assert.Equal($"The review of {Weapons} is closed", Heading(coordinator));
    }

    [Fact]
    public async Task Open_beside_the_quarters_an_update_counts_for_both_and_one_letter_speaks_of_both()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        var knives = await OwnAsync("ealing", 3, Postbox.Police);
        vru.Clock.MoveTo(new(2027, 1, 11), new(10, 0));
        Assert.Equal(HttpStatusCode.Created, (await AskAsync(new(2027, 1, 11), new(2027, 1, 29))).StatusCode);
        await Box.RemindAsync(new(2027, 1, 15));
        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To(Postbox.Police));
        Assert.Contains("Two actions to update", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"One action to update on {Weapons}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("two actions to update", letter.Subject, StringComparison.OrdinalIgnoreCase);

        await Box.UpdateAsync("ealing", Postbox.Police, knives);
        await using (var london = await vru.In("london"))
        {
            var standings = await london.Db.ReviewStandings.ToDictionaryAsync(standing => standing.CycleCode);
            Assert.Equal((1, 1, 1, 8), (standings["2026-q3"].Updated, standings[Code].Updated, standings[Code].Themes, standings["2026-q3"].Themes));
            Assert.True(standings[Code].OpenActions < standings["2026-q3"].OpenActions);
        }

        // It stands on London's home beside the quarter.
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london");
        var line = officer.Page!.QuerySelectorAll(".vru-todo li").Single(item => item.TextContent.Contains(Weapons, StringComparison.Ordinal));
        Assert.Contains($"of 1 review of {Weapons} is in", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Due in 14 days (Friday 29 January)", line.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/london/reviews?cycle={Code}", line.QuerySelector("a")!.GetAttribute("href"));

        // What remains is the quarter's.
        await Box.RemindAsync(new(2027, 1, 22));
        await Box.DispatchAsync();
        Assert.DoesNotContain($"on {Weapons}", Box.To(Postbox.Police)[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, Box.To(Postbox.Police).Count);
    }

    [Fact]
    public async Task It_is_read_beside_what_was_handed_in_last_and_leaves_the_quarters_as_they_were()
    {
        await vru.OpenQ3Async();
        var client = await vru.SignedReviewAsync("barnet");
        (await client.StepAsync("barnet", "submission")).EnsureSuccessStatusCode();
        var officer = await vru.SignedIn("officer@london.example");
        var before = await officer.GetStringAsync("/london/api/v1/comparison");
        vru.Clock.MoveTo(new(2027, 1, 18), new(10, 0));
        await AskAsync(new(2027, 1, 18), new(2027, 2, 5));

        var review = await client.ReviewAsync("barnet", Code);
        Assert.Equal("2026-q3", review.GetProperty("previous").GetString());
        Assert.Equal("What theme 3 did.", review.GetProperty("themes")[0].GetProperty("last").GetString());
        Assert.Equal(Weapons, review.GetProperty("cycle").GetProperty("theme").GetProperty("name").GetString());

        await vru.UpdateAllAsync("barnet");
        await SubmitAsync("barnet", client);
        Assert.Equal(before, await officer.GetStringAsync("/london/api/v1/comparison"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/london/api/v1/comparison?cycle={Code}")).StatusCode);
        var standings = await officer.GetFromJsonAsync<JsonElement>("/london/api/v1/standings");
        Assert.Contains("2026-q3", standings.GetRawText(), StringComparison.Ordinal);
        var page = await vru.Browse("officer@london.example");
        await page.GoAsync($"/london/reviews?cycle={Code}");
        await page.GoAsync(page.Page!.QuerySelector("a[href^='/london/reviews/']")!.GetAttribute("href")!);
        Assert.Contains("What changed since Q3 2026/27", page.Text, StringComparison.Ordinal);

        // The next quarter's goes on from the quarter before, not from the theme.
        vru.Clock.MoveTo(new(2027, 3, 22), new(10, 0));
        await vru.OpenAsync("2026-q4", new(2027, 3, 18), new(2027, 4, 15));
        Assert.Equal("2026-q3", (await client.ReviewAsync("barnet", "2026-q4")).GetProperty("previous").GetString());
    }

    [Fact]
    public async Task Cancelled_nothing_more_is_asked_and_it_can_be_asked_again()
    {
        await vru.PlanInAsync("ealing");
        await OwnAsync("ealing", 3, Postbox.Police);
        vru.Clock.MoveTo(new(2027, 1, 11), new(10, 0));
        await AskAsync(new(2027, 1, 11), new(2027, 2, 5));
        var officer = await vru.SignedIn("officer@london.example");
        (await officer.PostAsJsonAsync($"/london/api/v1/cycles/{Code}/cancellation", new { because = "The ministry asks the same." })).EnsureSuccessStatusCode();
        await Box.DispatchAsync();
        await Box.RemindAsync(new(2027, 1, 22));
        await Box.DispatchAsync();

        Assert.Contains($"London has cancelled the review of {Weapons}", Assert.Single(Box.To(Postbox.Police)).Subject, StringComparison.Ordinal);
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync($"/ealing/reviews/{Code}");
        Assert.Equal($"London has cancelled the review of {Weapons}", Heading(coordinator));
        await coordinator.GoAsync("/ealing");
        Assert.DoesNotContain("London asks about", coordinator.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Created, (await AskAsync(new(2027, 1, 22), new(2027, 2, 12), "Once more, shorter.")).StatusCode);
        await coordinator.GoAsync($"/ealing/reviews/{Code}");
        Assert.Contains("Once more, shorter.", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_on_another_edition_is_asked_through_the_mapping_and_without_one_not_at_all()
    {
        vru.Clock.MoveTo(new(2027, 1, 11), new(10, 0));
        var client = await vru.PlanInAsync("ealing");
        await vru.PlanInAsync("hounslow");
        await ThemeReviewScene.MoveToNextEditionAsync(vru, "ealing", unmapped: 4);

        await AskAsync(new(2027, 1, 11), new(2027, 2, 5));
        await AskAsync(new(2027, 1, 11), new(2027, 2, 5), theme: 4);

        var review = await client.ReviewAsync("ealing", Code);
        Assert.Equal((1, "open"), (review.GetProperty("themes").GetArrayLength(), review.GetProperty("state").GetString()));
        Assert.NotEqual(0, review.GetProperty("themes")[0].GetProperty("actions").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/ealing/api/v1/reviews/2026-q4-t4")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.WriteThemeAsync("ealing", "4", "Nobody asked.", cycle: "2026-q4-t4")).StatusCode);
        await using var room = await vru.In("ealing");
        Assert.Equal(1, await room.Db.Reviews.CountAsync());
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/reviews");
        Assert.Contains("The plan has no such theme, so none is owed", coordinator.Text, StringComparison.Ordinal);

        // Nor is extra time given for what is not asked.
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/2026-q4-t4/extension");
        Assert.Equal(["", "hounslow"], officer.Page!.QuerySelectorAll("select[name=Slug] option").Select(option => option.GetAttribute("value")));
        using var london = await vru.SignedIn("officer@london.example");
        using var given = await london.PutAsJsonAsync("/london/api/v1/cycles/2026-q4-t4/extensions/ealing", new { until = "2027-02-12", reason = "They moved." });
        Assert.Equal("extension.not-asked", await given.CodeAsync());
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_in_words()
    {
        vru.Clock.MoveTo(new(2027, 1, 11), new(10, 0));
        Assert.Equal("cycle.asks-nothing", await (await AskAsync(new(2027, 1, 11), new(2027, 2, 5), " ")).CodeAsync());
        Assert.Equal("cycle.no-such-theme", await (await AskAsync(new(2027, 1, 11), new(2027, 2, 5), theme: 9)).CodeAsync());
        Assert.Equal("cycle.not-a-working-day", await (await AskAsync(new(2027, 1, 11), new(2027, 2, 6))).CodeAsync());
        Assert.Equal(HttpStatusCode.Created, (await AskAsync(new(2027, 1, 18), new(2027, 2, 5))).StatusCode);
        Assert.Equal("cycle.exists", await (await AskAsync(new(2027, 1, 25), new(2027, 2, 12))).CodeAsync());
        var officer = await vru.SignedIn("officer@london.example");
        var both = await officer.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2026-q4", theme = 3, asked = "Both?", opensOn = "2027-01-18", dueOn = "2027-02-05" });
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
        using var later = await officer.Patch($"/london/api/v1/cycles/{Code}", new { opensOn = "2027-04-05", dueOn = "2027-04-30" }, 1);
        Assert.Equal("cycle.theme-quarter", await later.CodeAsync());
    }

    private static string Heading(Browser browser) => browser.Page!.QuerySelector("h1")!.TextContent.Trim();

    private async Task<HttpResponseMessage> AskAsync(DateOnly opensOn, DateOnly dueOn, string asked = "What is done about knives?", int theme = 3) =>
        await (await vru.SignedIn("officer@london.example")).PostAsJsonAsync("/london/api/v1/cycles", new { theme, asked, opensOn, dueOn });

    /// <summary>Gives the first action of a theme to somebody.</summary>
    private async Task<Id<PlanAction>> OwnAsync(string borough, int theme, string email)
    {
        await using var room = await vru.In(borough);
        var person = await room.Db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
        var action = await room.Db.Actions.Where(action => room.Db.Themes.Any(own => own.Id == action.ThemeId && own.Number == theme)).OrderBy(action => action.Number).FirstAsync();
        action.Assign(person);
        await room.Db.SaveChangesAsync();
        return action.Id;
    }

    /// <summary>The theme's words, the chair's signature, and off to London.</summary>
    private async Task SubmitAsync(string borough, HttpClient coordinator)
    {
        (await coordinator.WriteThemeAsync(borough, "3", "Bins for knives, and nine shops visited.", cycle: Code)).EnsureSuccessStatusCode();
        (await coordinator.StepAsync(borough, "sign-off-request", cycle: Code)).EnsureSuccessStatusCode();
        (await (await vru.SignedIn(borough, Role.Approver)).StepAsync(borough, "sign-off", cycle: Code)).EnsureSuccessStatusCode();
        (await coordinator.StepAsync(borough, "submission", cycle: Code)).EnsureSuccessStatusCode();
    }
}
