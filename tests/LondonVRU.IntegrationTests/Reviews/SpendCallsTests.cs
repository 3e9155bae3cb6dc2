using System.Net;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>What a review says of money, by calls of the API.</summary>
public sealed class SpendCallsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Money_is_written_whole_and_a_line_that_is_left_out_is_gone()
    {
        var (client, api) = await OpenAsync("barnet");
        var empty = await client.GetAsync($"{api}/spend");
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var first = await client.CallAsync(
            HttpMethod.Put, $"{api}/spend", new { lines = new object[] { new { id = one, what = "Outreach", planned = 1_200_000 }, new { id = other, what = "Training", spent = 50 } } }, empty.Tag());

        var second = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = new[] { new { id = one, what = "Outreach", planned = 900_000 } } }, first.Tag());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var line = Assert.Single((await client.ReviewAsync("barnet")).GetProperty("spend").EnumerateArray());
        Assert.Equal((one, 900_000, 2), (line.GetProperty("id").GetGuid(), line.GetProperty("planned").GetInt64(), line.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Money_that_somebody_else_has_changed_meanwhile_is_not_written_over()
    {
        var (client, api) = await OpenAsync("bexley");
        var read = (await client.GetAsync($"{api}/spend")).Tag();
        (await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = new[] { new { what = "Outreach" } } }, read)).EnsureSuccessStatusCode();

        var without = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = Array.Empty<object>() });
        var stale = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = Array.Empty<object>() }, read);

        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed), (without.StatusCode, stale.StatusCode));
        Assert.Single((await client.ReviewAsync("bexley")).GetProperty("spend").EnumerateArray());
    }

    [Fact]
    public async Task A_line_without_words_or_with_an_id_used_twice_is_refused_at_its_field()
    {
        var (client, api) = await OpenAsync("brent");
        var id = Guid.NewGuid();

        var nothing = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = new[] { new { planned = -1 } } }, "*");
        var twice = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = new[] { new { id, what = "One" }, new { id, what = "Two" } } }, "*");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nothing.StatusCode, twice.StatusCode));
        var fields = (await nothing.JsonAsync()).GetProperty("errors");
        Assert.Equal(["lines[0].What", "lines[0].Planned"], fields.EnumerateObject().Select(field => field.Name));
        Assert.Contains("an id of its own", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_an_earlier_review_is_not_found_in_this_one()
    {
        var (client, api) = await OpenAsync("croydon");
        await vru.OpenAsync(ReviewScene.Q2, new(2026, 9, 14), new(2026, 10, 15));
        var id = Guid.NewGuid();
        (await client.CallAsync(HttpMethod.Put, "/croydon/api/v1/reviews/2026-q2/spend", new { lines = new[] { new { id, what = "Earlier" } } }, "*")).EnsureSuccessStatusCode();

        var answer = await client.CallAsync(HttpMethod.Put, $"{api}/spend", new { lines = new[] { new { id, what = "Now" } } }, "*");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(HttpClient Client, string Api)> OpenAsync(string borough)
    {
        await vru.OpenQ3Async();
        return (await vru.PlanInAsync(borough), $"/{borough}/api/v1/reviews/2026-q3");
    }
}
