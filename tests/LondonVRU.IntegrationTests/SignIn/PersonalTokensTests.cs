using System.Net;
using System.Net.Http.Headers;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>Tokens by which a program acts for a person.</summary>
public sealed class PersonalTokensTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task It_is_shown_once_and_opens_the_tenant_that_it_names()
    {
        var browser = await scene.Vru.Browse("lewisham", Role.Coordinator);
        var words = await MakeAsync(browser, "read");

        Assert.StartsWith(PersonalToken.Prefix, words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(words, HttpMethod.Get, "/lewisham/api/v1/plans"));
        await browser.GoAsync("/tokens");
        Assert.DoesNotContain(words, browser.Text, StringComparison.Ordinal);
        Assert.Contains(words[^4..], browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, await scene.LookAsync(db => db.PersonalTokens.Select(token => token.SecretHash).ToListAsync()));
    }

    [Fact]
    public async Task One_that_only_reads_changes_nothing()
    {
        var words = await MakeAsync(await scene.Vru.Browse("bexley", Role.Coordinator), "read");

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(words, HttpMethod.Post, "/bexley/api/v1/plans/2026"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(words, HttpMethod.Post, "/sutton/api/v1/plans/2026"));
    }

    [Fact]
    public async Task One_that_writes_does_what_its_owner_may_and_no_more()
    {
        var coordinator = await MakeAsync(await scene.Vru.Browse("brent", Role.Coordinator), "write");
        var viewer = await MakeAsync(await scene.Vru.Browse("brent", Role.Viewer), "write");

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(viewer, HttpMethod.Post, "/brent/api/v1/plans/2026"));
        Assert.Equal(HttpStatusCode.Created, await AskAsync(coordinator, HttpMethod.Post, "/brent/api/v1/plans/2026"));
    }

    [Fact]
    public async Task Other_places_of_its_owner_stay_shut()
    {
        var browser = await scene.Vru.Browse("police@west-area.example");
        var words = await MakeAsync(browser, "write", "Ealing");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(words, HttpMethod.Get, "/ealing/api/v1/plans"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(words, HttpMethod.Get, "/hounslow/api/v1/plans"));
    }

    [Fact]
    public async Task It_opens_no_page()
    {
        var words = await MakeAsync(await scene.Vru.Browse("lewisham", Role.Coordinator), "write");

        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(words, HttpMethod.Get, "/lewisham/plans"));
    }

    [Fact]
    public async Task Its_owner_ends_it_after_being_asked()
    {
        var browser = await scene.Vru.Browse("camden", Role.Coordinator);
        var words = await MakeAsync(browser, "read");
        await AskAsync(words, HttpMethod.Get, "/camden/api/v1/plans");
        await browser.GoAsync("/tokens");
        await browser.GoAsync(browser.Page!.QuerySelector("a[href*='ends=']")!.GetAttribute("href")!);

        await browser.SubmitAsync("#revoke");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(words, HttpMethod.Get, "/camden/api/v1/plans"));
    }

    [Fact]
    public async Task An_administrator_of_the_tenant_ends_it_and_one_of_another_cannot()
    {
        var words = await MakeAsync(await scene.Vru.Browse("croydon", Role.Coordinator), "read");
        var id = await scene.LookAsync(db => db.PersonalTokens.Where(token => token.SecretHash == Secret.HashOf(words)).Select(token => token.Id).SingleAsync());
        var (own, other) = (await scene.Vru.Browse("croydon", Role.Administrator), await scene.Vru.Browse("sutton", Role.Administrator));
        await own.GoAsync($"/croydon/api-access?ends={id}");
        await other.GoAsync("/sutton/api-access");
        var token = other.Page!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var refused = await other.AskAsync(HttpMethod.Post, "/sutton/api-access?handler=Revoke", new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("token", id.ToString())]));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(words, HttpMethod.Get, "/croydon/api/v1/plans"));
        await own.SubmitAsync("#revoke");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(words, HttpMethod.Get, "/croydon/api/v1/plans"));
    }

    [Fact]
    public async Task It_ends_on_its_last_day_and_none_lasts_longer_than_a_year()
    {
        var browser = await scene.Vru.Browse("enfield", Role.Coordinator);
        await browser.GoAsync("/tokens");
        await browser.SubmitAsync("#make", ("Input.Name", "For ever"), ("Input.LastDay", LondonTime.DayOf(scene.Time.GetUtcNow().UtcDateTime.AddDays(400)).ToString("yyyy-MM-dd", null)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);

        var words = await MakeAsync(browser, "read");
        scene.Time.Advance(TimeSpan.FromDays(91));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(words, HttpMethod.Get, "/enfield/api/v1/plans"));
    }

    [Fact]
    public async Task Nobody_makes_one_for_a_place_where_they_do_not_belong()
    {
        var browser = await scene.Vru.Browse("hackney", Role.Coordinator);
        var sutton = await scene.LookAsync(db => db.Tenants.Where(tenant => tenant.Slug == "sutton").Select(tenant => tenant.Id).SingleAsync());
        await browser.GoAsync("/tokens");

        await browser.SubmitAsync("#make", ("Input.Name", "Elsewhere"), ("Input.Tenant", sutton.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task A_warm_call_asks_nothing_about_the_token_and_its_use_is_saved_now_and_then()
    {
        var words = await MakeAsync(await scene.Vru.Browse("haringey", Role.Coordinator), "read");
        await AskAsync(words, HttpMethod.Get, "/haringey/api/v1/plans");
        var before = scene.Vru.Commands.Count;
        await AskAsync(words, HttpMethod.Get, "/haringey/api/v1/plans");
        var withToken = scene.Vru.Commands.Count - before;
        var usual = await scene.Vru.SignedIn("haringey", Role.Coordinator);
        await usual.GetAsync("/haringey/api/v1/plans");
        before = scene.Vru.Commands.Count;
        await usual.GetAsync("/haringey/api/v1/plans");
        Assert.Equal(scene.Vru.Commands.Count - before, withToken);

        await scene.Vru.Services.GetRequiredService<Application.ApiAccess.PersonalTokens>().SaveUsedAsync(CancellationToken.None);

        Assert.NotNull(await scene.LookAsync(db => db.PersonalTokens.Where(token => token.SecretHash == Secret.HashOf(words)).Select(token => token.LastUsedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("vru_")]
    [InlineData("vru_nobodys-token")]
    [InlineData("not.a.token")]
    public async Task What_is_no_token_opens_nothing(string words) => Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(words, HttpMethod.Get, "/lewisham/api/v1/plans"));

    private static async Task<string> MakeAsync(Browser browser, string access, string? place = null)
    {
        await browser.GoAsync("/tokens");
        var tenant = place is null ? null : browser.Page!.QuerySelectorAll("select[name='Input.Tenant'] option").Single(option => option.TextContent == place).GetAttribute("value");
        (string, string?)[] typed = [("Input.Name", "A program"), ("Input.Access", access)];
        await browser.SubmitAsync("#make", tenant is null ? typed : [.. typed, ("Input.Tenant", tenant)]);
        return browser.Page!.QuerySelector("#made")?.TextContent ?? throw new InvalidOperationException(browser.Text);
    }

    private async Task<HttpStatusCode> AskAsync(string token, HttpMethod method, string path)
    {
        using var client = scene.Vru.Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(new HttpRequestMessage(method, path));
        return answer.StatusCode;
    }
}
