using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Tenants;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>Forms that no page of ours offered, and addresses that lead away.</summary>
public sealed class FormsTests(Vru vru) : IClassFixture<Vru>
{
    /// <summary>They hold no session, or take reports from browsers themselves.</summary>
    private static readonly string[] WithoutToken = ["/dev/", "/error/", "/csp-reports", "/messages/stop/"];

    public static TheoryData<string> FormRoutes =>
        [.. RouteTable.Rows.Where(row => row.IsWriting && !row.IsApi && !WithoutToken.Any(start => row.Pattern.StartsWith(start, StringComparison.Ordinal))).Select(row => row.Key)];

    [Theory]
    [MemberData(nameof(FormRoutes))]
    public async Task A_post_without_the_forms_token_is_refused(string route)
    {
        var row = RouteTable.Rows.Single(row => row.Key == route);
        var browser = await vru.Browse(WhoMay(row));

        using var answer = await browser.AskAsync(new HttpMethod(row.Method), (row.Room == "partnership" ? "/lewisham" : "") + row.Address(), new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_persons_token_is_refused()
    {
        var (mine, theirs) = (await vru.Browse("lewisham", Role.Coordinator), await vru.Browse("sutton", Role.Coordinator));
        await theirs.GoAsync("/sign-in");
        var token = theirs.Page!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await mine.AskAsync(HttpMethod.Post, "/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/%09/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//elsewhere.example")]
    public async Task Signing_in_never_leads_off_the_site(string returnUrl)
    {
        var browser = vru.Stranger();
        await browser.GoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var token = browser.Page!.QuerySelector("#people input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await browser.AskAsync(
            HttpMethod.Post, $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("email", "coordinator@lewisham.example")]));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!.OriginalString;
        Assert.True(new Uri(new Uri("http://localhost/"), to).Host == "localhost" && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/\\", StringComparison.Ordinal), to);
    }

    private static string WhoMay(RouteRow row) => row.Room == "london"
        ? new[] { Role.Officer, Role.Administrator, Role.Analyst }.Where(role => row.Admits(Rights.Of(role, inLondon: true))).Select(role => Vru.Email("london", role)).First()
        : new[] { Role.Coordinator, Role.Approver, Role.Administrator, Role.Contributor, Role.Viewer }.Where(role => row.Admits(Rights.Of(role, inLondon: false))).Select(role => Vru.Email("lewisham", role)).First();
}
