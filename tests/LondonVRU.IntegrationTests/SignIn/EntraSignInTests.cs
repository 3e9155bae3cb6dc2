using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>Signing in with an organisation's account, against a real identity provider that answers well or ill.</summary>
public sealed class EntraSignInTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task Who_has_joined_is_let_in_and_comes_to_where_they_wanted_to_go()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);

        var browser = await scene.SignInAsync(account, "/sign-in/organisation?returnUrl=%2Flewisham%2Fplans");

        Assert.Equal((HttpStatusCode.OK, "/lewisham/plans"), (browser.Status, browser.Address.PathAndQuery));
    }

    [Fact]
    public async Task Signing_in_adds_three_queries_at_most()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        await scene.SignInAsync(account, "/sign-in/organisation?returnUrl=%2Faccessibility");
        var before = scene.Vru.Commands.Count;

        await scene.SignInAsync(account, "/sign-in/organisation?returnUrl=%2Faccessibility");

        Assert.InRange(scene.Vru.Commands.Count - before, 1, 3);
    }

    [Fact]
    public async Task The_way_out_asks_for_a_code_with_proof_key_nonce_and_state()
    {
        using var answer = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, "/sign-in/organisation");

        var query = System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        Assert.Equal(("code", SignInScene.ClientId, "S256", "openid profile"), (query["response_type"], query["client_id"], query["code_challenge_method"], query["scope"]));
        Assert.EndsWith("/signin-oidc", query["redirect_uri"], StringComparison.Ordinal);
        Assert.All(["nonce", "state", "code_challenge"], name => Assert.True(query[name]?.Length >= 32, name));
        Assert.DoesNotContain(query["nonce"]!, query["state"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tampered")]
    [InlineData("none")]
    [InlineData("HS256")]
    public Task An_answer_that_is_not_signed_by_the_directory_is_refused(string sign) => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), sign }, "not-accepted");

    [Fact]
    public Task An_expired_answer_is_refused() => RefusedAsync(account => new { payload = With(account, "exp", Seconds(-120)) }, "not-accepted");

    [Fact]
    public Task An_answer_that_never_expires_is_refused() => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), without = new[] { "exp" } }, "not-accepted");

    [Fact]
    public Task An_answer_of_the_future_is_refused() => RefusedAsync(account => new { payload = With(account, "nbf", Seconds(600)) }, "not-accepted");

    [Fact]
    public Task An_answer_for_another_service_is_refused() => RefusedAsync(account => new { payload = With(account, "aud", Guid.NewGuid()) }, "not-accepted");

    [Fact]
    public Task An_answer_of_another_issuer_is_refused() => RefusedAsync(account => new { payload = With(account, "iss", "https://elsewhere.example/v2.0") }, "not-accepted");

    [Fact]
    public Task An_answer_whose_issuer_is_another_directory_than_it_names_is_refused() =>
        RefusedAsync(account => new { payload = With(account, "iss", $"{scene.Provider.Address}{Guid.NewGuid()}/v2.0") }, "not-accepted");

    [Fact]
    public Task An_answer_to_another_sign_in_is_refused() => RefusedAsync(account => new { payload = With(account, "nonce", "another") }, "not-accepted");

    [Fact]
    public Task An_answer_without_the_nonce_is_refused() => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), without = new[] { "nonce" } }, "not-accepted");

    [Theory]
    [InlineData("oid")]
    [InlineData("tid")]
    public Task An_answer_that_names_no_account_is_refused(string claim) => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), without = new[] { claim } }, "not-accepted");

    [Fact]
    public Task Consent_that_was_denied_is_explained() => RefusedAsync(_ => new { refuse = "access_denied" }, "declined");

    [Fact]
    public Task A_code_that_the_provider_does_not_take_is_refused() => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), status = 400 }, "not-accepted");

    [Fact]
    public Task A_provider_that_fails_is_explained() => RefusedAsync(account => new { payload = IdentityProvider.Claims(SignInScene.Council, account), status = 503 }, "unavailable", HttpStatusCode.ServiceUnavailable);

    [Fact]
    public Task An_organisation_that_is_not_let_in_is_told_so() => RefusedAsync(account => new { payload = IdentityProvider.Claims(Guid.NewGuid(), account) }, "unknown-organisation", HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_stranger_of_an_organisation_that_is_let_in_is_told_to_accept_an_invitation()
    {
        var browser = await scene.SignInAsync(Guid.NewGuid());

        Assert.Equal((HttpStatusCode.Forbidden, "/sign-in/problem/unknown-person"), (browser.Status, browser.Address.PathAndQuery));
    }

    [Fact]
    public async Task The_same_object_id_in_another_directory_is_somebody_else()
    {
        var (account, other) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.JoinedAsync(account, Role.Coordinator);
        await scene.AllowAsync("Another council", other, "lewisham");
        await scene.Provider.SignInAsAsync(other, account);
        var browser = scene.Vru.Stranger();

        await browser.GoAsync("/sign-in/organisation");

        Assert.Equal("/sign-in/problem/unknown-person", browser.Address.PathAndQuery);
    }

    [Fact]
    public async Task An_e_mail_claim_lets_nobody_in()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        await scene.Provider.OrderAsync(new { payload = With(Guid.NewGuid(), "email", $"{account}@lewisham.example") });
        var browser = scene.Vru.Stranger();

        await browser.GoAsync("/sign-in/organisation");

        Assert.Equal("/sign-in/problem/unknown-person", browser.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_disabled_person_is_told_so()
    {
        var account = Guid.NewGuid();
        var id = await scene.JoinedAsync(account, Role.Coordinator);
        await scene.ArrangeAsync(async db =>
        {
            (await db.People.FindAsync(id))!.Disable();
            return 0;
        });

        var browser = await scene.SignInAsync(account);

        Assert.Equal((HttpStatusCode.Forbidden, "/sign-in/problem/disabled"), (browser.Status, browser.Address.PathAndQuery));
    }

    [Theory]
    [InlineData("/signin-oidc")]
    [InlineData("/signin-oidc?code=a&state=b")]
    [InlineData("/signin-oidc?error=access_denied&state=b")]
    public async Task A_forged_answer_is_a_page_that_helps(string path)
    {
        var browser = scene.Vru.Stranger();

        await browser.GoAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, "/sign-in/problem/stale"), (browser.Status, browser.Address.PathAndQuery));
    }

    [Fact]
    public async Task An_answer_that_comes_twice_is_refused_the_second_time()
    {
        await scene.Provider.SignInAsAsync(SignInScene.Council, Guid.NewGuid());
        var browser = scene.Vru.Stranger();
        using var start = await browser.StepAsync("/sign-in/organisation");
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await provider.GetAsync(start.Headers.Location);
        using var first = await browser.StepAsync(back.Headers.Location!.PathAndQuery);

        using var second = await browser.StepAsync(back.Headers.Location!.PathAndQuery);

        Assert.Equal("/sign-in/problem/unknown-person", first.Headers.Location?.OriginalString);
        Assert.Equal("/sign-in/problem/stale", second.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_answer_in_another_browser_than_the_question_is_refused()
    {
        using var start = await scene.Vru.Stranger().StepAsync("/sign-in/organisation");
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await provider.GetAsync(start.Headers.Location);

        using var answer = await scene.Vru.Stranger().StepAsync(back.Headers.Location!.PathAndQuery);

        Assert.Equal("/sign-in/problem/stale", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Nobody_is_led_off_the_site_afterwards(string returnUrl)
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);

        var browser = await scene.SignInAsync(account, $"/sign-in/organisation?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(("localhost", "/lewisham"), (browser.Address.Host, browser.Address.PathAndQuery));
    }

    /// <summary>Somebody who has joined is refused because of the answer alone, lands on the page that says why, and is not signed in.</summary>
    private async Task RefusedAsync(Func<Guid, object> answer, string problem, HttpStatusCode? status = null)
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        await scene.Provider.OrderAsync(answer(account));
        var browser = scene.Vru.Stranger();

        await browser.GoAsync("/sign-in/organisation");

        Assert.Equal($"/sign-in/problem/{problem}", browser.Address.PathAndQuery);
        Assert.Equal(status ?? (problem == "declined" ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest), browser.Status);
        await browser.GoAsync("/lewisham/plans");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    private static Dictionary<string, object> With(Guid account, string claim, object value) => new(IdentityProvider.Claims(SignInScene.Council, account), StringComparer.Ordinal) { [claim] = value };

    private static long Seconds(int fromNow) => TimeProvider.System.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();
}
