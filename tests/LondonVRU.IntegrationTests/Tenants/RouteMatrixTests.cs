using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LondonVRU.Domain.People;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>Every route, tried by everybody: the table routes.txt says who is let in.</summary>
public sealed class RouteMatrixTests(RouteMatrixTests.Matrix matrix, ITestOutputHelper output) : IClassFixture<RouteMatrixTests.Matrix>
{
    public static TheoryData<string> Keys => [.. RouteTable.Rows.Select(row => row.Key)];

    [Fact]
    public async Task Every_route_stands_in_the_table_and_the_table_says_what_the_route_says()
    {
        var mapped = await RouteTable.MappedAsync(matrix.Vru.Services);

        var missing = mapped.Except(RouteTable.Rows).Select(row => row.ToString()).ToList();
        var stale = RouteTable.Rows.Except(mapped).Select(row => row.ToString()).ToList();
        Assert.True(missing.Count + stale.Count == 0, $"""
            Tenants/routes.txt does not hold. Read, then paste:
            {string.Join("\n", missing)}

            Take out:
            {string.Join("\n", stale)}
            """);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Everybody_gets_what_the_table_says(string route)
    {
        var row = RouteTable.Rows.Single(row => row.Key == route);
        var place = row.Room == "partnership" ? "/lewisham" : "";
        var before = row.IsWriting ? await Rows.HashOfOthers(matrix.Vru, row.Room == "london" ? "london" : "lewisham") : "";
        var wrong = new List<string>();
        foreach (var visitor in matrix.Visitors)
        {
            using var answer = await AskAsync(visitor, row, place + row.Address());
            if (Complaint(row, visitor, answer) is { } complaint || (complaint = await DifferenceAsync(row, visitor, answer)) is not null)
            {
                wrong.Add($"{visitor.Name}: {complaint}, but the answer was {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(wrong.Count == 0, $"{row}\n  {string.Join("\n  ", wrong)}");
        output.WriteLine($"{matrix.Visitors.Count} cells, each explained by the table; {matrix.Count(matrix.Visitors.Count):N0} in {matrix.Elapsed.TotalSeconds:N0} s since the first.");
        Assert.Equal(before, row.IsWriting ? await Rows.HashOfOthers(matrix.Vru, row.Room == "london" ? "london" : "lewisham") : "");
    }

    /// <summary>A cookie does not open the API, and a bearer token opens no page.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_key_of_the_pages_does_not_fit_the_api_nor_the_other_way_round(string route)
    {
        var row = RouteTable.Rows.Single(row => row.Key == route);
        if (row.Who == RouteRow.Anybody)
        {
            return;
        }

        var visitor = matrix.Visitors.First(visitor => row.Who == RouteRow.SignedIn
            || (row.Room == "london" ? visitor.London : visitor.Lewisham) is { } role && row.Admits(Rights.Of(role, row.Room == "london")));
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), (row.Room == "partnership" ? "/lewisham" : "") + row.Address()) { Content = row.IsWriting ? new StringContent("{}", Encoding.UTF8, "application/json") : null };

        using var answer = row.IsApi ? await visitor.Pages.AskAsync(request.Method, request.RequestUri!.OriginalString, request.Content) : await visitor.Api.SendAsync(request);

        Assert.True(
            row.IsApi ? answer.StatusCode == HttpStatusCode.Unauthorized : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal),
            $"{visitor.Name} got {(int)answer.StatusCode} {answer.Headers.Location}.");
    }

    /// <summary>Null if the answer is what the table says.</summary>
    private static string? Complaint(RouteRow row, Visitor visitor, HttpResponseMessage answer)
    {
        var status = answer.StatusCode;
        if (status >= HttpStatusCode.InternalServerError)
        {
            return "nothing may fail";
        }

        var isSentToSignIn = status == HttpStatusCode.Unauthorized || (status == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal) == true);
        if (row.Who == RouteRow.Anybody)
        {
            return isSentToSignIn || status == HttpStatusCode.Forbidden ? "anybody may" : null;
        }

        if (!visitor.IsSignedIn)
        {
            return isSentToSignIn ? null : "must sign in";
        }

        if (row.Room == "none")
        {
            return isSentToSignIn || status == HttpStatusCode.Forbidden ? "whoever is signed in may" : null;
        }

        var role = row.Room == "london" ? visitor.London : visitor.Lewisham;
        if (role is null)
        {
            return status == HttpStatusCode.NotFound ? null : "must find nothing there";
        }

        return row.Admits(Rights.Of(role.Value, row.Room == "london"))
            ? isSentToSignIn || status == HttpStatusCode.Forbidden ? "may" : null
            : status == HttpStatusCode.Forbidden ? null : "may not";
    }

    /// <summary>Whoever does not belong there is told the same as of a borough that does not exist.</summary>
    private static async Task<string?> DifferenceAsync(RouteRow row, Visitor visitor, HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.NotFound || row.Room != "partnership" || visitor.Lewisham is not null)
        {
            return null;
        }

        using var nowhere = await AskAsync(visitor, row, "/no-such-borough" + row.Address());
        var (here, there) = (Plain(await answer.Content.ReadAsStringAsync()), Plain(await nowhere.Content.ReadAsStringAsync()));
        return nowhere.StatusCode == HttpStatusCode.NotFound && here == there ? null : $"must not tell it from nowhere ({(int)nowhere.StatusCode}):\n{here}\n{there}";
    }

    /// <summary>Without the tokens of forms, which differ each time.</summary>
    private static string Plain(string page) => Regex.Replace(page, "name=\"__RequestVerificationToken\"[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor, RouteRow row, string address)
    {
        HttpContent? content = row.IsWriting
            ? row.IsApi && (row.Pattern.EndsWith("/imports", StringComparison.Ordinal) || row.Pattern.EndsWith("/evidence", StringComparison.Ordinal) || row.Pattern.EndsWith("/versions", StringComparison.Ordinal)) ? new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "table.txt" } }
            : row.IsApi || row.Pattern.StartsWith("/dev", StringComparison.Ordinal) ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([])
            : null;
        if (!row.IsApi)
        {
            return await visitor.Pages.AskAsync(new HttpMethod(row.Method), address, content);
        }

        using var request = new HttpRequestMessage(new HttpMethod(row.Method), address) { Content = content };
        return await visitor.Api.SendAsync(request);
    }

    /// <summary>The service with Lewisham's plan in it, and everybody who may come.</summary>
    public sealed class Matrix : IAsyncLifetime
    {
        public Vru Vru { get; } = new() { Settings = ["--LondonVRU:SignIn:Authority=http://127.0.0.1:9", $"--LondonVRU:SignIn:ClientId={SignIn.SignInScene.ClientId}", "--LondonVRU:SignIn:ClientSecret=none"] };

        private readonly Stopwatch clock = new();
        private int cells;

        public IReadOnlyList<Visitor> Visitors { get; private set; } = [];

        public TimeSpan Elapsed => clock.Elapsed;

        /// <summary>Answers how many cells have been tried by now.</summary>
        public int Count(int more) => cells += more;

        public async Task InitializeAsync()
        {
            await Vru.InitializeAsync();
            clock.Start();
            Visitors = await Roles.GatherAsync(Vru);
            foreach (var borough in new[] { "lewisham", "sutton" })
            {
                (await (await Vru.SignedIn(borough, Role.Coordinator)).PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
            }
        }

        public Task DisposeAsync() => Vru.DisposeAsync();
    }
}
