using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Infrastructure.Jobs;

namespace LondonVRU.IntegrationTests.Jobs;

/// <summary>The jobs by calls of the API.</summary>
public sealed class JobCallsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_system_reads_the_jobs_and_has_one_run_rest_and_go_on()
    {
        var administrator = await vru.SignedIn("admin@london.example");
        const string Api = "/london/api/v1/jobs";

        var all = await administrator.GetFromJsonAsync<JsonElement>(Api);
        var paused = await (await administrator.PutAsync($"{Api}/closereviews/pause", null)).Content.ReadFromJsonAsync<JsonElement>();
        var asked = await (await administrator.PostAsync($"{Api}/CloseReviews/runs", null)).Content.ReadFromJsonAsync<JsonElement>();
        var resumed = await (await administrator.DeleteAsync($"{Api}/CloseReviews/pause")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(Schedule.All.Select(job => job.Name), all.EnumerateArray().Select(job => job.GetProperty("name").GetString()!));
        Assert.Equal((JsonValueKind.String, JsonValueKind.Null), (paused.GetProperty("job").GetProperty("pausedAt").ValueKind, paused.GetProperty("job").GetProperty("nextAt").ValueKind));
        Assert.Equal(JsonValueKind.String, asked.GetProperty("job").GetProperty("askedAt").ValueKind);
        Assert.Equal(JsonValueKind.Null, resumed.GetProperty("job").GetProperty("pausedAt").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"{Api}/NoSuchJob")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("officer@london.example")).GetAsync(Api)).StatusCode);
    }
}
