using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>So many requests a minute, for each person apart.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private const int Limit = 5;

    private readonly Vru vru = new() { Settings = [$"--LondonVRU:RateLimits:All={Limit}"] };

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_others_are_served()
    {
        var (often, seldom) = (await vru.SignedIn("lewisham", Role.Viewer), await vru.SignedIn("sutton", Role.Viewer));
        for (var request = 0; request < Limit; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await often.GetAsync("/lewisham/api/v1/plans")).StatusCode);
        }

        var refused = await often.GetAsync("/lewisham/api/v1/plans");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await seldom.GetAsync("/sutton/api/v1/plans")).StatusCode);
    }
}
