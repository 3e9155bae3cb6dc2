using System.Net;
using System.Net.Http.Json;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>A partnership's own days, by calls of the API.</summary>
public sealed class OwnDaysCallsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Own_days_are_set_with_what_was_read_and_a_single_owner_has_a_day_of_their_own()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("hounslow");
        const string Api = "/hounslow/api/v1/days";
        var read = (await client.GetAsync(Api)).Tag();

        var set = await client.CallAsync(HttpMethod.Put, Api, new { forOwners = 14, forBoard = 7 }, read);
        var stale = await client.CallAsync(HttpMethod.Put, Api, new { forOwners = 3, forBoard = 1 }, read);
        var order = await client.CallAsync(HttpMethod.Put, Api, new { forOwners = 3, forBoard = 4 }, "*");
        var own = await client.PutAsJsonAsync($"{Api}/owners/{await vru.IdOf("contributor@hounslow.example")}", new { days = 10 });
        var foreign = await client.PutAsJsonAsync($"{Api}/owners/{await vru.IdOf("contributor@hackney.example")}", new { days = 10 });

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.NotFound],
            new[] { set, stale, order, own, foreign }.Select(answer => answer.StatusCode));
        var days = await own.JsonAsync();
        Assert.Equal((14, "2027-01-05"), (days.GetProperty("forOwners").GetInt32(), days.GetProperty("owners")[0].GetProperty("day").GetString()));
        Assert.Empty((await (await client.DeleteAsync($"{Api}/owners/{await vru.IdOf("contributor@hounslow.example")}")).JsonAsync()).GetProperty("owners").EnumerateArray());
    }
}
