using System.Net;
using System.Text;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Tenants;

namespace LondonVRU.IntegrationTests.Security;

public sealed class HeadersTests(Vru vru) : IClassFixture<Vru>
{
    public static TheoryData<string> Keys => [.. RouteTable.Rows.Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Every_route_answers_with_the_headers_to_nobody_and_to_a_coordinator(string route)
    {
        var row = RouteTable.Rows.Single(row => row.Key == route);
        var address = (row.Room == "partnership" ? "/lewisham" : "") + row.Address();
        var coordinator = row.IsApi ? await vru.SignedIn("lewisham", Role.Coordinator) : null;
        var browser = await vru.Browse("lewisham", Role.Coordinator);

        using var toNobody = await vru.Stranger().AskAsync(new HttpMethod(row.Method), address, row.IsWriting ? new StringContent("{}", Encoding.UTF8, "application/json") : null);
        using var toCoordinator = coordinator is null ? await browser.AskAsync(new HttpMethod(row.Method), address) : await coordinator.SendAsync(new HttpRequestMessage(new HttpMethod(row.Method), address));

        HasHeaders(toNobody);
        HasHeaders(toCoordinator);
        Assert.True(toCoordinator.Headers.CacheControl?.NoStore == true, $"It may be kept: {toCoordinator.Headers.CacheControl}");
    }

    [Theory]
    [InlineData("GET", "/vru.css", HttpStatusCode.OK)]
    [InlineData("GET", "/favicon.svg", HttpStatusCode.OK)]
    [InlineData("GET", "/nowhere", HttpStatusCode.Redirect)]
    [InlineData("GET", "/lewisham/api/v1/nowhere", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/sign-out", HttpStatusCode.BadRequest)]
    public async Task Every_answer_to_nobody_carries_the_headers(string method, string address, HttpStatusCode status)
    {
        using var answer = await vru.Nobody().SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(status, answer.StatusCode);
        HasHeaders(answer);
    }

    [Theory]
    [InlineData("GET", "/lewisham/api/v1/nowhere", HttpStatusCode.NotFound)]
    [InlineData("GET", "/lewisham/api/v1/plans/2031", HttpStatusCode.NotFound)]
    [InlineData("GET", "/sutton/api/v1/plans/2026", HttpStatusCode.NotFound)]
    [InlineData("POST", "/lewisham/api/v1/plans/2031", HttpStatusCode.Conflict)]
    [InlineData("PURGE", "/lewisham/api/v1/plans/2026", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_refusal_of_the_api_carries_the_headers(string method, string address, HttpStatusCode status)
    {
        var coordinator = await vru.SignedIn("lewisham", Role.Coordinator);

        using var answer = await coordinator.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(status, answer.StatusCode);
        HasHeaders(answer);
    }

    private static void HasHeaders(HttpResponseMessage answer)
    {
        string Of(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : $"({name} is missing from {(int)answer.StatusCode})";

        var policy = Of("Content-Security-Policy");
        Assert.All(
            new[] { "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" },
            rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("max-age=", Of("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Of("X-Content-Type-Options"));
        Assert.Equal("same-origin", Of("Cross-Origin-Opener-Policy"));
        Assert.DoesNotContain("missing", Of("Referrer-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("missing", Of("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
