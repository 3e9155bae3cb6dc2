using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

public sealed class CyclesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Opening_a_cycle_opens_the_review_of_everybody_who_has_a_plan_and_of_nobody_else()
    {
        await vru.PlanInAsync("lambeth");
        var officer = await vru.SignedIn("officer@london.example");

        var answer = await officer.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2026-q2", opensOn = "2026-09-14", dueOn = "2026-10-15", graceDays = 5, daysBefore = new[] { 7, 0 }, daysAfter = new[] { 2 } });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var cycle = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("lambeth", cycle.GetProperty("standings").EnumerateArray().Select(standing => standing.GetProperty("slug").GetString()));
        await using var lambeth = await vru.In("lambeth");
        Assert.Equal(ReviewState.Open, (await lambeth.Db.Reviews.SingleAsync()).State);
        await using var southwark = await vru.In("southwark");
        Assert.Empty(await southwark.Db.Reviews.ToListAsync());
        var again = await officer.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2026-q2", opensOn = "2026-09-14" });
        Assert.Equal((HttpStatusCode.Conflict, "cycle.exists"), (again.StatusCode, await again.CodeAsync()));
    }

    [Fact]
    public async Task A_cycle_that_opens_later_opens_no_review_yet_and_takes_no_words()
    {
        var coordinator = await vru.PlanInAsync("wandsworth");
        await vru.OpenAsync("2026-q4", new(2027, 3, 18), new(2027, 4, 15));

        var written = await coordinator.WriteThemeAsync("wandsworth", "1", "Early words.", cycle: "2026-q4");

        Assert.Equal("review.not-yet", await written.CodeAsync());
        Assert.Equal(JsonValueKind.Null, (await coordinator.ReviewAsync("wandsworth", "2026-q4")).GetProperty("state").ValueKind);
    }

    [Fact]
    public async Task The_form_suggests_the_next_quarter_and_shows_what_is_wrong_with_a_day()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/new?quarter=2027-q1");
        Assert.Equal("2027-07-15", officer.Page!.QuerySelector("#Input_DueOn")!.GetAttribute("value"));

        await officer.SubmitAsync("form#cycle", ("Input.DueOn", "2027-07-17"), ("Input.DaysBefore", "9, three"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.SubmitAsync("form#cycle", ("Input.DueOn", "2027-07-17"), ("Input.DaysBefore", "9, 3"));
        Assert.Contains("reviews fall due on a working day", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("form#cycle", ("Input.DueOn", "2027-07-15"));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Q1 2027/28", officer.Text, StringComparison.Ordinal);
        Assert.Contains("9, 3 days before", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_officer_opens_cycles()
    {
        var analyst = await vru.SignedIn("analyst@london.example");
        var coordinator = await vru.SignedIn("camden", Role.Coordinator);

        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2028-q1", opensOn = "2028-06-01" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsJsonAsync("/london/api/v1/cycles", new { quarter = "2028-q1", opensOn = "2028-06-01" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/london/api/v1/cycles")).StatusCode);
    }
}
