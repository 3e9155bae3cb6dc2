using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>A cycle is moved, cancelled, opened again; the clock stands on Monday 4 January 2027. A database for each test: letters are counted.</summary>
public sealed class CycleChangesTests : IAsyncLifetime
{
    private const string Cycle = "/london/api/v1/cycles/2026-q3";

    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task A_year_is_planned_at_once_and_each_cycle_opens_by_itself_on_its_day()
    {
        vru.Clock.MoveTo(new(2027, 4, 1), new(9, 0));
        await using (var lewisham = await vru.In("lewisham"))
        {
        }

        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/year?startYear=2027");
        await officer.SubmitAsync("form#year", ("Cycles[1].DueOn", "2027-10-16"));
        Assert.Contains("16 October 2027 is a weekend or a bank holiday", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("form#year", ("Cycles[1].DueOn", "2027-10-15"));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        await using var london = await vru.In("london");
        var cycles = await london.Db.Cycles.OrderBy(cycle => cycle.QuarterNumber).ToListAsync();
        Assert.Equal(
            [("2027-q1", new DateOnly(2027, 7, 15)), ("2027-q2", new(2027, 10, 15)), ("2027-q3", new(2028, 1, 17)), ("2027-q4", new(2028, 4, 18))],
            cycles.Select(cycle => (cycle.Code, cycle.DueOn)));
        Assert.All(cycles, cycle => Assert.Equal(cycle.DueOn.AddDays(-28), cycle.OpensOn));
        Assert.Equal([0, 0, 0, AnnualQuestions.Usual.Count], cycles.Select(cycle => cycle.Questions.Count));
        await officer.GoAsync("/london/cycles/year?startYear=2027");
        Assert.Contains("All four quarters of 2027/28 are planned", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_due_day_is_told_to_everybody_whom_it_concerns_and_holds_at_once()
    {
        await Box.ReviewAsync("ealing", Postbox.Police, 2);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var officer = await vru.Browse("officer@london.example");

        await officer.GoAsync("/london/cycles/2026-q3/change");
        await officer.SubmitAsync("form#cycle", ("Input.DueOn", "2027-01-22"), ("Because", "The police area’s figures come a week later."));
        await Box.DispatchAsync();

        Assert.Contains("Due in 18 days (Friday 22 January)", officer.Text, StringComparison.Ordinal);
        var told = Box.All();
        Assert.Equal(["approver@ealing.example", "coordinator@ealing.example", Postbox.Police], told.Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.All(told, letter => Assert.Contains("London writes: The police area’s figures come a week later.", letter.Text.ReplaceLineEndings(" "), StringComparison.Ordinal));
        Assert.All(told, letter => Assert.Contains("London has changed the days of the review of October to December 2026", letter.Subject, StringComparison.Ordinal));
        var coordinator = await vru.SignedIn("ealing", Role.Coordinator);
        Assert.Equal("2027-01-22", (await coordinator.ReviewAsync("ealing")).GetProperty("cycle").GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task Who_changes_a_cycle_that_somebody_changed_meanwhile_is_told()
    {
        await Box.CycleAsync();
        var officer = await vru.SignedIn("officer@london.example");

        var first = await officer.Patch(Cycle, new { graceDays = 6 }, 1);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (first.StatusCode, first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.Patch(Cycle, new { graceDays = 3 }, 1)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await officer.PatchAsJsonAsync(Cycle, new { graceDays = 3 })).StatusCode);
    }

    [Fact]
    public async Task A_cancelled_cycle_asks_for_nothing_loses_nothing_and_goes_on_when_it_is_opened_again()
    {
        await Box.ReviewAsync("ealing", Postbox.Police, 2);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
        var coordinator = await vru.SignedIn("ealing", Role.Coordinator);
        (await coordinator.WriteThemeAsync("ealing", "1", "Words that must not be lost.")).EnsureSuccessStatusCode();
        var officer = await vru.SignedIn("officer@london.example");

        Assert.Equal("cycle.cancel-reason", await (await officer.PostAsJsonAsync($"{Cycle}/cancellation", new { })).CodeAsync());
        (await officer.PostAsJsonAsync($"{Cycle}/cancellation", new { because = "Opened a quarter too early." })).EnsureSuccessStatusCode();
        await Box.DispatchAsync();
        await Box.RemindAsync(Postbox.Before(7));
        await Box.DispatchAsync();

        Assert.Equal(["approver@ealing.example", "coordinator@ealing.example", Postbox.Police], Box.All().Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.All(Box.All(), letter => Assert.Contains("London has cancelled the review", letter.Subject, StringComparison.Ordinal));
        var review = await coordinator.ReviewAsync("ealing");
        Assert.Equal(("cancelled", "Opened a quarter too early."), (review.GetProperty("state").GetString(), review.GetProperty("cycle").GetProperty("cancelled").GetString()));
        Assert.Equal("Words that must not be lost.", review.GetProperty("themes")[0].GetProperty("narrative").GetProperty("words").GetString());
        Assert.Equal("review.cancelled", await (await coordinator.WriteThemeAsync("ealing", "2", "More.")).CodeAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/london/api/v1/standings?cycle=2026-q3")).StatusCode);

        var again = await officer.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2026-q3", opensOn = "2026-12-01", dueOn = "2027-01-29" });

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        review = await coordinator.ReviewAsync("ealing");
        Assert.Equal(("open", "2027-01-29"), (review.GetProperty("state").GetString(), review.GetProperty("cycle").GetProperty("dueOn").GetString()));
        Assert.Equal("Words that must not be lost.", review.GetProperty("themes")[0].GetProperty("narrative").GetProperty("words").GetString());
    }

    [Fact]
    public async Task A_cycle_whose_reviews_are_in_is_not_cancelled_without_saying_so()
    {
        await vru.OpenQ3Async();
        await (await vru.SignedReviewAsync("hackney")).StepAsync("hackney", "submission");
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/2026-q3/cancel");
        await officer.SubmitAsync("form#cancel", ("Because", "Opened wrongly."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("1 review of Q3 2026/27 has been handed in", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("form#cancel", ("Because", "Opened wrongly."), ("EvenThoughSubmitted", "true"));

        Assert.Contains("Q3 2026/27 is cancelled", officer.Text, StringComparison.Ordinal);
        Assert.Equal("submitted", (await (await vru.SignedIn("hackney", Role.Coordinator)).ReviewAsync("hackney")).GetProperty("state").GetString());
    }
}
