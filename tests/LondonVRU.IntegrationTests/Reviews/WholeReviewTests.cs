using System.Net;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>The review's page, whole: one coordinator from the first look to the chair, and what happens in between.</summary>
public sealed class WholeReviewTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_review_of_60_actions_of_which_50_are_unchanged_takes_at_most_25_page_loads()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("lewisham");
        for (var i = 0; i < 38; i++)
        {
            await vru.PutAction("lewisham", new() { Text = $"Local action {i}" });
        }

        vru.Clock.MoveTo(new DateOnly(2026, 12, 1), new(9, 0));
        await vru.UpdateAllAsync("lewisham");
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var browser = await vru.Browse("lewisham", Role.Coordinator);
        var loads = 1;
        await browser.GoAsync("/lewisham/reviews/2026-q3");
        Assert.Contains("Updates: 60 to go", browser.Text, StringComparison.Ordinal);

        var unchanged = browser.Page!.QuerySelectorAll("#no-change input[name=Same]").Select(tick => ("Same", (string?)tick.GetAttribute("value"))).Take(50).ToArray();
        await browser.SubmitAsync("form#no-change", [.. unchanged, ("Word", "As in autumn.")]);
        loads++;
        await browser.GoAsync(browser.Page!.QuerySelector(".vru-same__do a")!.GetAttribute("href")!);
        loads++;
        for (var i = 0; i < 10; i++)
        {
            await browser.SubmitAsync("form#update-form", ("Input.Status", "OnTrack"), ("Input.Done", $"New {i}"), ("Input.Next", "More of it"));
            loads++;
        }

        Assert.Contains("That was the last one.", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page!.QuerySelector("#update-form"));
        await browser.SubmitAsync("form#narratives", [.. Enumerable.Range(0, 8).Select(theme => ($"Narratives[{theme}].Words", (string?)$"What theme {theme} did."))]);
        await browser.SubmitAsync("form#spend-form", ("Spend[0].What", "Outreach"), ("Spend[0].Planned", "12,000"), ("Spend[0].Spent", "4500.50"), ("Spend[0].Forecast", "11500"));
        await browser.SubmitAsync("form#ask");
        loads += 3;

        Assert.Equal("The Q3 review is with the chair", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("£4,500.50", browser.Text, StringComparison.Ordinal);
        Assert.InRange(loads, 1, 25);
    }

    [Fact]
    public async Task Words_carried_over_are_marked_and_do_not_count_until_they_are_changed_or_confirmed()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("ealing");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        await coordinator.WriteAllThemesAsync("ealing", ReviewScene.Q2);
        var browser = await vru.Browse("ealing", Role.Coordinator);
        await browser.GoAsync("/ealing/reviews/2026-q3");
        browser.Page!.QuerySelector("form#narratives")!.SetAttribute("action", "/ealing/reviews/2026-q3?handler=Carry");
        await browser.SubmitAsync("form#narratives", ("Narratives[0].Words", "Written anew."));

        Assert.Equal(7, browser.Page!.QuerySelectorAll(".vru-carried").Length);
        Assert.Contains("7 themes have last quarter’s words, unchanged", browser.Page!.QuerySelector("#sign")!.TextContent, StringComparison.Ordinal);
        var theme = browser.Page!.QuerySelector("input[name='Narratives[1].ThemeId']")!.GetAttribute("value");
        browser.Page!.QuerySelector("form#narratives")!.SetAttribute("action", $"/ealing/reviews/2026-q3?handler=Confirm&theme={theme}");
        await browser.SubmitAsync("form#narratives", ("Narratives[2].Words", "Changed."));

        Assert.Equal(5, browser.Page!.QuerySelectorAll(".vru-carried").Length);
        await using var room = await vru.In("ealing");
        Assert.Equal(3, (await room.Db.ReviewStandings.SingleAsync(s => s.TenantId == room.Tenant.Id && s.CycleCode == "2026-q3")).ThemesWritten);
    }

    [Fact]
    public async Task An_end_that_moved_since_last_quarter_is_listed_as_slipped()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("camden");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        var action = await vru.PutAction("camden", new() { Text = "Open a room", End = PlanDate.Read("Dec-26") });
        (await coordinator.StepAsync("camden", "sign-off-request", new { earlyBecause = "Late already." }, ReviewScene.Q2)).EnsureSuccessStatusCode();
        await using (var room = await vru.In("camden"))
        {
            var known = await room.Db.Actions.SingleAsync(one => one.Id == action);
            known.Edit(known.Content() with { End = PlanDate.Read("Mar-27") });
            await room.Db.SaveChangesAsync();
        }

        var browser = await vru.Browse("camden", Role.Coordinator);
        await browser.GoAsync("/camden/reviews/2026-q3");

        var changed = browser.Page!.QuerySelector("#changed")!.TextContent;
        Assert.Contains("Ends later than planned, 1", changed, StringComparison.Ordinal);
        Assert.Contains("From Dec-26 to Mar-27", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_says_when()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("hackney");
        var browser = await vru.Browse("hackney", Role.Coordinator);
        await browser.GoAsync("/hackney/reviews/2026-q3");
        var theme = browser.Page!.QuerySelector("input[name='Narratives[0].ThemeId']")!.GetAttribute("value")!;
        var token = browser.Page!.QuerySelector("#narratives input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var first = await SaveAsync(browser, token, theme, "", "First words.", version: null);
        using var stale = await SaveAsync(browser, token, theme, "", "Other words.", version: null);

        Assert.Equal("""{"at":"10am","version":1}""", await first.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        await using var room = await vru.In("hackney");
        Assert.Equal("First words.", (await room.Db.Narratives.SingleAsync()).Words);
    }

    [Fact]
    public async Task Two_who_change_the_same_line_of_money_both_see_both()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("brent");
        var first = await vru.Browse("brent", Role.Coordinator);
        await first.GoAsync("/brent/reviews/2026-q3");
        await first.SubmitAsync("form#spend-form", ("Spend[0].What", "Outreach"), ("Spend[0].Planned", "1000"));
        var second = await vru.Browse("brent", Role.Coordinator);
        await second.GoAsync("/brent/reviews/2026-q3");
        await first.SubmitAsync("form#spend-form", ("Spend[0].Planned", "2000"));

        await second.SubmitAsync("form#spend-form", ("Spend[0].Planned", "3000"), ("Spend[1].What", "Training"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Outreach: planned £2,000", second.Text, StringComparison.Ordinal);
        Assert.Equal("3000", second.Page!.QuerySelector("input[name='Spend[0].Planned']")!.GetAttribute("value"));
        await second.SubmitAsync("form#spend-form");
        await using var room = await vru.In("brent");
        Assert.Equal([null, 300_000L], await room.Db.SpendLines.OrderByDescending(line => line.What).Select(line => line.Planned).ToListAsync());
    }

    [Fact]
    public async Task A_sum_that_is_none_is_refused_at_its_field()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("barnet");
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync("/barnet/reviews/2026-q3");

        await browser.SubmitAsync("form#spend-form", ("Spend[0].What", "Outreach"), ("Spend[0].Planned", "much"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Write a sum in pounds", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("much", browser.Page!.QuerySelector("input[name='Spend[0].Planned']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_annual_review_asks_its_questions_and_misses_the_answers()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("merton");
        vru.Clock.MoveTo(new DateOnly(2027, 4, 1), new(9, 0));
        await vru.OpenAsync("2026-q4", new(2027, 3, 15), new(2027, 4, 15));
        var browser = await vru.Browse("merton", Role.Coordinator);
        await browser.GoAsync("/merton/reviews/2026-q4");
        Assert.Contains("5 questions have no answer", browser.Page!.QuerySelector("#sign")!.TextContent, StringComparison.Ordinal);

        await browser.SubmitAsync("form#questions-form", ("Questions[0].Words", "Fewer knives are sold."));

        Assert.Contains("1 of 5 answered", browser.Text, StringComparison.Ordinal);
        await using var room = await vru.In("merton");
        Assert.Equal("Fewer knives are sold.", (await room.Db.AnnualAnswers.SingleAsync()).Words);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
    }

    [Fact]
    public async Task Money_typed_after_the_review_was_locked_is_kept_and_shown()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.PlanInAsync("sutton");
        var browser = await vru.Browse("sutton", Role.Coordinator);
        await browser.GoAsync("/sutton/reviews/2026-q3");
        (await coordinator.StepAsync("sutton", "sign-off-request", new { earlyBecause = "The board meets." })).EnsureSuccessStatusCode();

        await browser.SubmitAsync("form#spend-form", ("Spend[0].What", "Outreach"), ("Spend[0].Planned", "1,250"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Outreach: planned £1,250", browser.Page!.QuerySelector("#unsaved")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SaveAsync(Browser browser, string token, string theme, string read, string words, int? version)
    {
        var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Narratives[0].ThemeId"] = theme, ["Narratives[0].Version"] = version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", ["Narratives[0].Read"] = read,
            ["Narratives[0].Words"] = words, ["__RequestVerificationToken"] = token,
        });
        return browser.AskAsync(HttpMethod.Post, "/hackney/reviews/2026-q3?handler=Autosave", body);
    }
}
