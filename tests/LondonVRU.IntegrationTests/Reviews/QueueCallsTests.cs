using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.IntegrationTests.Evidence;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>London's side by calls of the API: the queue, what a review asks for, its files, a year of cycles.</summary>
public sealed class QueueCallsTests(Vru vru) : IClassFixture<Vru>
{
    private const string Api = "/london/api/v1";

    [Fact]
    public async Task The_queue_says_what_waits_and_an_answer_undertakes_what_the_review_asks_for()
    {
        await vru.OpenQ3Async();
        var coordinator = await vru.SignedReviewAsync("lewisham", before: async client =>
        {
            (await client.CallAsync(HttpMethod.Put, "/lewisham/api/v1/reviews/2026-q3/help", new { words = "Money for outreach." }, "*")).EnsureSuccessStatusCode();
        });
        (await coordinator.StepAsync("lewisham", "submission")).EnsureSuccessStatusCode();
        var officer = await vru.SignedIn("officer@london.example");
        var row = await RowAsync(officer, "lewisham");
        var asking = await officer.GetFromJsonAsync<JsonElement>($"{Api}/reviews/{row.GetProperty("id").GetGuid()}");
        var asked = Assert.Single(asking.GetProperty("requests").EnumerateArray());

        (await officer.PostAsJsonAsync($"{Api}/submissions/{row.GetProperty("id").GetGuid()}/answers", new
        {
            id = Guid.NewGuid(), kind = "feedback", words = "Well told.", themes = Array.Empty<object>(),
            undertakings = new[] { new { request = asked.GetProperty("request").GetString(), subject = asked.GetProperty("subject").GetGuid(), words = "We pay until June." } },
        })).EnsureSuccessStatusCode();

        Assert.Equal(("new", true), (row.GetProperty("stage").GetString(), row.GetProperty("asksForHelp").GetBoolean()));
        Assert.Equal("feedbackGiven", (await RowAsync(officer, "lewisham")).GetProperty("stage").GetString());
        asking = await officer.GetFromJsonAsync<JsonElement>($"{Api}/reviews/{row.GetProperty("id").GetGuid()}");
        Assert.Equal("We pay until June.", asking.GetProperty("requests")[0].GetProperty("undertaken").GetString());
    }

    [Fact]
    public async Task Files_that_came_with_a_submission_are_read_with_that_submission_alone()
    {
        await vru.OpenQ3Async();
        List<Guid> ids = [];
        var officer = await vru.SignedIn("officer@london.example");
        foreach (var borough in new[] { "barnet", "bexley" })
        {
            var coordinator = await vru.SignedReviewAsync(borough);
            await vru.AddEvidence(borough, "shared.txt", Files.Bytes($"Of {borough}.\n"), await vru.AddAction(borough, "Shown"), "?isShared=true");
            (await coordinator.StepAsync(borough, "submission")).EnsureSuccessStatusCode();
            ids.Add((await RowAsync(officer, borough)).GetProperty("id").GetGuid());
        }

        var file = Assert.Single((await officer.GetFromJsonAsync<JsonElement>($"{Api}/submissions/{ids[0]}/evidence")).EnumerateArray());
        var own = await officer.GetAsync($"{Api}/submissions/{ids[0]}/evidence/{file.GetProperty("id").GetGuid()}/content");
        var elsewhere = await officer.GetAsync($"{Api}/submissions/{ids[1]}/evidence/{file.GetProperty("id").GetGuid()}/content");

        Assert.Equal("shared", file.GetProperty("name").GetString());
        Assert.Equal("Of barnet.\n", await own.Content.ReadAsStringAsync());
        Assert.Equal("attachment", own.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{Api}/submissions/{Guid.NewGuid()}/evidence")).StatusCode);
    }

    [Fact]
    public async Task A_year_is_planned_at_once_with_the_usual_days_or_not_at_all()
    {
        await vru.OpenQ3Async();
        var officer = await vru.SignedIn("officer@london.example");

        var refused = await officer.PostAsJsonAsync($"{Api}/years/2028/cycles", new { cycles = new object[] { new { quarter = "2028-q1" }, new { quarter = "2028-q2", dueOn = "2028-10-14" } } });
        var other = await officer.PostAsJsonAsync($"{Api}/years/2028/cycles", new { cycles = new object[] { new { quarter = "2027-q1" } } });
        var planned = await officer.PostAsJsonAsync($"{Api}/years/2028/cycles", new { });
        var again = await officer.PostAsJsonAsync($"{Api}/years/2028/cycles", new { });

        Assert.Equal("cycle.not-a-working-day", await refused.CodeAsync());
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Created, HttpStatusCode.BadRequest), (other.StatusCode, planned.StatusCode, again.StatusCode));
        Assert.Equal(["2028-q1", "2028-q2", "2028-q3", "2028-q4"], (await planned.JsonAsync()).EnumerateArray().Select(cycle => cycle.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_cycle_is_opened_again_by_the_call_that_opens_one()
    {
        var officer = await vru.SignedIn("officer@london.example");
        var cycle = new { quarter = "2029-q1", opensOn = "2029-06-15", dueOn = "2029-07-16" };
        (await officer.PostAsJsonAsync($"{Api}/cycles", cycle)).EnsureSuccessStatusCode();
        (await officer.PostAsJsonAsync($"{Api}/cycles/2029-q1/cancellation", new { because = "Too early." })).EnsureSuccessStatusCode();

        var again = await officer.PostAsJsonAsync($"{Api}/cycles", cycle);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.False((await again.JsonAsync()).GetProperty("isCancelled").GetBoolean());
    }

    private static async Task<JsonElement> RowAsync(HttpClient officer, string slug) =>
        (await officer.GetFromJsonAsync<JsonElement>($"{Api}/reviews?cycle=2026-q3")).GetProperty("reviews").EnumerateArray().Single(row => row.GetProperty("slug").GetString() == slug);
}
