using System.Net;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

public sealed class ReviewPageTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_page_says_what_is_to_do_and_asks_the_database_six_times_at_most()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("lewisham");
        var browser = await vru.Browse("lewisham", Role.Coordinator);
        await browser.GoAsync("/lewisham/reviews/2026-q3");
        var before = vru.Commands.Count;

        await browser.GoAsync("/lewisham/reviews/2026-q3");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Equal("Put the Q3 review together", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("Updates: 22 to go", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Due in 11 days (Friday 15 January)", browser.Text, StringComparison.Ordinal);
        Assert.Contains("22 actions have no update", browser.Page!.QuerySelector("#sign")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_only_read_leaves_no_row_behind()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("islington");
        var viewer = await vru.Browse("islington", Role.Viewer);

        await viewer.GoAsync("/islington/reviews/2026-q3");

        Assert.Equal(HttpStatusCode.OK, viewer.Status);
        Assert.Empty(viewer.Page!.QuerySelectorAll("main form"));
        await using var islington = await vru.In("islington");
        Assert.Empty(await islington.Db.Reviews.ToListAsync());
    }

    [Fact]
    public async Task Somebody_is_reminded_once_a_day()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("camden");
        await OwnAsync("camden", Role.Contributor, 2);
        var browser = await vru.Browse("camden", Role.Coordinator);
        await browser.GoAsync("/camden/reviews/2026-q3");
        Assert.Contains("One person still to answer", browser.Text, StringComparison.Ordinal);

        await browser.SubmitAsync("form[data-person]");

        Assert.Contains("Reminded today", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page!.QuerySelector("form[data-person]"));
        await using var camden = await vru.In("camden");
        Assert.Single(await camden.Db.LetterDebts.Where(debt => debt.TenantId == camden.Tenant.Id && debt.Kind == LetterKind.Nudge).ToListAsync());
    }

    [Fact]
    public async Task Actions_with_nothing_new_are_updated_in_bulk_and_a_form_sent_twice_does_so_once()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("brent");
        vru.Clock.MoveTo(new DateOnly(2026, 12, 1), new(9, 0));
        await vru.UpdateAllAsync("brent", place => place < 3 ? ActionStatus.AtRisk : null);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var browser = await vru.Browse("brent", Role.Coordinator);
        await browser.GoAsync("/brent/reviews/2026-q3");
        var ticks = browser.Page!.QuerySelectorAll("#no-change input[name=Same]").Select(tick => ("Same", (string?)tick.GetAttribute("value"))).ToArray();
        Assert.Equal(3, ticks.Length);
        var twin = await vru.Browse("brent", Role.Coordinator);
        await twin.GoAsync("/brent/reviews/2026-q3");

        await browser.SubmitAsync("form#no-change", [.. ticks, ("Word", "As in November.")]);
        await twin.SubmitAsync("form#no-change", [.. ticks, ("Word", "As in November, again.")]);

        Assert.Contains("Three actions say that nothing has changed", browser.Text, StringComparison.Ordinal);
        await using var brent = await vru.In("brent");
        var updates = await brent.Db.Updates.Where(update => update.IsNoChange).ToListAsync();
        Assert.Equal(3, updates.Count);
        Assert.All(updates, update => Assert.Equal((ActionStatus.AtRisk, "As in November."), (update.Status, update.Done)));
        Assert.Equal(3, (await brent.Db.ReviewStandings.SingleAsync(s => s.TenantId == brent.Tenant.Id)).Updated);
    }

    [Fact]
    public async Task Nothing_ticked_is_said_at_the_field()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("barnet");
        vru.Clock.MoveTo(new DateOnly(2026, 12, 1), new(9, 0));
        await vru.UpdateAllAsync("barnet");
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync("/barnet/reviews/2026-q3");

        await browser.SubmitAsync("form#no-change", ("Word", "All well."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Tick the actions that have not changed.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("All well.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_the_same_theme_both_see_both_texts_and_nothing_is_lost()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("hackney");
        var first = await vru.Browse("hackney", Role.Coordinator);
        var second = await vru.Browse("hackney", Role.Coordinator);
        await first.GoAsync("/hackney/reviews/2026-q3");
        await second.GoAsync("/hackney/reviews/2026-q3");
        await first.SubmitAsync("form#narratives", ("Narratives[0].Words", "The first one’s words."));

        await second.SubmitAsync("form#narratives", ("Narratives[0].Words", "The second one’s words."), ("Narratives[1].Words", "Another theme."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("The first one’s words.", second.Text, StringComparison.Ordinal);
        Assert.Contains("The second one’s words.", second.Page!.QuerySelector("textarea[name='Narratives[0].Words']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Another theme.", second.Page!.QuerySelector("textarea[name='Narratives[1].Words']")!.TextContent, StringComparison.Ordinal);
        await second.SubmitAsync("form#narratives", ("Narratives[0].Words", "The words of both."));
        await using var hackney = await vru.In("hackney");
        Assert.Equal(["Another theme.", "The words of both."], await hackney.Db.Narratives.OrderBy(n => n.Words).Select(n => n.Words).ToListAsync());
    }

    [Fact]
    public async Task Who_saves_all_themes_leaves_alone_what_they_did_not_touch()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("newham");
        var first = await vru.Browse("newham", Role.Coordinator);
        var second = await vru.Browse("newham", Role.Coordinator);
        await first.GoAsync("/newham/reviews/2026-q3");
        await second.GoAsync("/newham/reviews/2026-q3");
        await first.SubmitAsync("form#narratives", ("Narratives[0].Words", "Theme 1 by the first."));

        await second.SubmitAsync("form#narratives", ("Narratives[2].Words", "<script>alert(3)</script>"));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.DoesNotContain("<script>alert(3)", second.Text, StringComparison.Ordinal);
        await using var newham = await vru.In("newham");
        Assert.Equal(2, await newham.Db.Narratives.CountAsync());
    }

    [Fact]
    public async Task One_theme_is_saved_alone_and_what_was_typed_in_the_others_stays_typed()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("merton");
        var browser = await vru.Browse("merton", Role.Coordinator);
        await browser.GoAsync("/merton/reviews/2026-q3");
        var theme = browser.Page!.QuerySelector("input[name='Narratives[1].ThemeId']")!.GetAttribute("value");

        await browser.SubmitAsync("form#narratives", ("Narratives[0].Words", "Not yet."), ("Narratives[1].Words", "This one."), ("theme", theme));

        Assert.Contains("Not yet.", browser.Page!.QuerySelector("textarea[name='Narratives[0].Words']")!.TextContent, StringComparison.Ordinal);
        await using var merton = await vru.In("merton");
        Assert.Equal("This one.", (await merton.Db.Narratives.SingleAsync()).Words);
    }

    [Fact]
    public async Task A_form_posted_after_the_lock_keeps_and_shows_the_words()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("sutton");
        var browser = await vru.Browse("sutton", Role.Coordinator);
        await browser.GoAsync("/sutton/reviews/2026-q3");
        (await coordinator.StepAsync("sutton", "sign-off-request", new { earlyBecause = "The board meets." })).EnsureSuccessStatusCode();

        await browser.SubmitAsync("form#narratives", ("Narratives[0].Words", "An hour of writing."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("An hour of writing.", browser.Page!.QuerySelector("#unsaved")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The Q3 review is with the chair", browser.Page!.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_chair_reads_it_through_and_signs_on_the_page_and_the_coordinator_hands_it_in()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("bexley");
        await vru.UpdateAllAsync("bexley");
        await coordinator.WriteAllThemesAsync("bexley");
        var page = await vru.Browse("bexley", Role.Coordinator);
        await page.GoAsync("/bexley/reviews/2026-q3");
        await page.SubmitAsync("form#ask");
        var chair = await vru.Browse("bexley", Role.Approver);
        await chair.GoAsync("/bexley/reviews/2026-q3");
        Assert.Equal("Read the Q3 review and sign it", chair.Page!.QuerySelector("h1")!.TextContent);

        await chair.SubmitAsync("form#decline", ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, chair.Status);
        Assert.Equal("Say why, so that the coordinator knows what to change.", Assert.Single(chair.Page!.QuerySelectorAll(".govuk-error-summary li")).TextContent);
        await chair.SubmitAsync("form#sign");
        await page.GoAsync("/bexley/reviews/2026-q3");
        await page.SubmitAsync("form#submit");

        Assert.Equal("The Q3 review is with London", page.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("Handed in on Monday 4 January 2027 at 10am, on time.", page.Text, StringComparison.Ordinal);
        await page.GoAsync("/bexley/reviews");
        Assert.Contains("With London", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_leaves_out_what_is_restricted_and_counts_it()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("croydon");
        await vru.RestrictFirstAsync("croydon", "RESTRICTED-c1");
        await coordinator.StepAsync("croydon", "sign-off-request", new { earlyBecause = "Early." });
        var browser = await vru.Browse("croydon", Role.Coordinator);
        var viewer = await vru.Browse("croydon", Role.Viewer);

        await browser.GoAsync("/croydon/reviews/2026-q3/paper");
        await viewer.GoAsync("/croydon/reviews/2026-q3");

        Assert.DoesNotContain("RESTRICTED-c1", browser.Text, StringComparison.Ordinal);
        Assert.Contains("One restricted action is left out.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED-c1", viewer.Text, StringComparison.Ordinal);
        Assert.Contains("One restricted action is not shown to you", viewer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_last_quarter_and_its_words_stand_beside()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("ealing");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        await vru.UpdateAllAsync("ealing");
        await coordinator.WriteThemeAsync("ealing", "1", "What Q2 said.", cycle: ReviewScene.Q2);
        (await coordinator.StepAsync("ealing", "sign-off-request", new { earlyBecause = "Late already." }, ReviewScene.Q2)).EnsureSuccessStatusCode();
        vru.Clock.Advance(TimeSpan.FromMinutes(1));
        await vru.UpdateAllAsync("ealing", place => place switch { 0 => ActionStatus.OffTrack, 1 => ActionStatus.Complete, 2 => ActionStatus.Stopped, _ => null });
        var browser = await vru.Browse("ealing", Role.Coordinator);

        await browser.GoAsync("/ealing/reviews/2026-q3");
        var changed = browser.Page!.QuerySelector("#changed")!.TextContent;
        var theme = browser.Page!.QuerySelector("input[name='Narratives[0].ThemeId']")!.GetAttribute("value");

        Assert.Contains("Moved to off track, 1", changed, StringComparison.Ordinal);
        Assert.Contains("Completed, 1", changed, StringComparison.Ordinal);
        Assert.Contains("Stopped, 1", changed, StringComparison.Ordinal);
        Assert.Contains("What Q2 said.", browser.Page!.QuerySelector(".vru-narr__then")!.TextContent, StringComparison.Ordinal);
        browser.Page!.QuerySelector("form#narratives")!.SetAttribute("action", "/ealing/reviews/2026-q3?handler=StartFrom");
        await browser.SubmitAsync("form#narratives", ("theme", theme));
        Assert.Contains("What Q2 said.", browser.Page!.QuerySelector("textarea[name='Narratives[0].Words']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_that_is_asked_for_is_seen_in_the_standing()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("harrow");
        var browser = await vru.Browse("harrow", Role.Coordinator);
        await browser.GoAsync("/harrow/reviews/2026-q3");

        await browser.SubmitAsync("form#help-form", ("Help", "Two youth workers."));

        await using var harrow = await vru.In("harrow");
        Assert.True((await harrow.Db.ReviewStandings.SingleAsync(s => s.TenantId == harrow.Tenant.Id)).AsksForHelp);
    }

    private async Task OwnAsync(string borough, Role role, int count)
    {
        await using var room = await vru.In(borough);
        var email = Vru.Email(borough, role);
        var person = await room.Db.People.SingleAsync(p => p.Email == email);
        foreach (var action in await room.Db.Actions.Take(count).ToListAsync())
        {
            action.Assign(person.Id);
        }

        await room.Db.SaveChangesAsync();
    }
}
