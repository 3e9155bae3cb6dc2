using System.Net;
using LondonVRU.Domain.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>So many requests a minute: of each kind apart, for each person, or each address where nobody is signed in.</summary>
public sealed class RateLimitTests
{
    /// <summary>Two people sign in from the same address before anything is counted.</summary>
    private const int Limit = 6;

    [Theory]
    [InlineData("All", "/lewisham/plans")]
    [InlineData("Uploads", "/lewisham/plans/2026/import")]
    [InlineData("Exports", "/lewisham/plans/2026/export?format=csv")]
    [InlineData("SignIns", "/sign-in")]
    [InlineData("Links", "/sign-in/link")]
    public async Task A_person_who_asks_too_often_is_told_to_wait_and_others_are_served(string kind, string path)
    {
        await using var service = await Service.StartAsync(kind);
        var (often, seldom) = (await service.Vru.Browse("lewisham", Role.Coordinator), await service.Vru.Browse("sutton", Role.Coordinator));
        await service.UsedUpAsync(() => often.AskAsync(HttpMethod.Get, path));

        using var refused = await often.AskAsync(HttpMethod.Get, path);
        using var served = await seldom.AskAsync(HttpMethod.Get, path.Replace("lewisham", "sutton", StringComparison.Ordinal));

        AssertToldToWait(refused);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, served.StatusCode);
    }

    [Theory]
    [InlineData("All", "GET", "/accessibility")]
    [InlineData("SignIns", "GET", "/sign-in")]
    [InlineData("SignIns", "GET", "/invitations/words")]
    [InlineData("SignIns", "POST", "/sign-in/link/words")]
    [InlineData("Links", "POST", "/sign-in/link")]
    [InlineData("Reported", "POST", "/csp-reports")]
    public async Task An_address_that_asks_too_often_is_told_to_wait_and_others_are_served(string kind, string method, string path)
    {
        await using var service = await Service.StartAsync(kind);
        await service.UsedUpAsync(() => service.AskAsync(method, path, "192.0.2.1"));

        using var refused = await service.AskAsync(method, path, "192.0.2.1");
        using var served = await service.AskAsync(method, path, "192.0.2.2");

        AssertToldToWait(refused);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, served.StatusCode);
    }

    [Theory]
    [InlineData("Exports", "/lewisham/api/v1/plans/2026/export")]
    [InlineData("Uploads", "/lewisham/api/v1/plans/imports?year=2026")]
    [InlineData("All", "/lewisham/api/v1/plans")]
    public async Task The_api_counts_likewise(string kind, string path)
    {
        await using var service = await Service.StartAsync(kind);
        var client = await service.Vru.SignedIn("lewisham", Role.Coordinator);
        var method = kind == "Uploads" ? HttpMethod.Post : HttpMethod.Get;
        await service.UsedUpAsync(() => client.SendAsync(new HttpRequestMessage(method, path)));

        using var refused = await client.SendAsync(new HttpRequestMessage(method, path));

        AssertToldToWait(refused);
    }

    [Fact]
    public async Task What_one_kind_has_used_up_leaves_the_others_alone()
    {
        await using var service = await Service.StartAsync("Exports");
        var browser = await service.Vru.Browse("lewisham", Role.Coordinator);
        await service.UsedUpAsync(() => browser.AskAsync(HttpMethod.Get, "/lewisham/plans/2026/export?format=csv"));

        using var answer = await browser.AskAsync(HttpMethod.Get, "/lewisham/plans/2026/import");

        Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    private static void AssertToldToWait(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter!.Delta);
    }

    /// <summary>The service with one limit that is low.</summary>
    private sealed class Service : IAsyncDisposable
    {
        private const string AddressHeader = "X-Test-Address";

        public required Vru Vru { get; init; }

        public static async Task<Service> StartAsync(string kind)
        {
            var vru = new Vru
            {
                Settings = [$"--LondonVRU:RateLimits:{kind}={Limit}"],
                Replace = services => services.AddSingleton<IStartupFilter>(new FromAddress()),
            };
            await vru.InitializeAsync();
            return new() { Vru = vru };
        }

        public async Task<HttpResponseMessage> AskAsync(string method, string path, string address)
        {
            using var client = Vru.Nobody();
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { AddressHeader, address } } };
            return await client.SendAsync(request);
        }

        /// <summary>Asks until the minute is full: signing in has counted, too, and a new minute may have begun meanwhile.</summary>
        public async Task UsedUpAsync(Func<Task<HttpResponseMessage>> ask)
        {
            for (var asked = 0; ; asked++)
            {
                using var answer = await ask();
                if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return;
                }

                Assert.True(asked < 2 * Limit, "Nothing is ever refused.");
            }
        }

        public async ValueTask DisposeAsync() => await Vru.DisposeAsync();

        private sealed class FromAddress : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, go) =>
                {
                    if (context.Request.Headers.TryGetValue(AddressHeader, out var address))
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
                    }

                    return go(context);
                });
                next(app);
            };
        }
    }
}
