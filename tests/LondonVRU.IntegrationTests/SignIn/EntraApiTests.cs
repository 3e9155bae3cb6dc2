using System.Net;
using System.Net.Http.Headers;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>The API with tokens of Entra: of people, and of programs.</summary>
public sealed class EntraApiTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Theory]
    [InlineData("Api.Read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("Api.Write", HttpStatusCode.OK, HttpStatusCode.Conflict)]
    [InlineData("other Api.Read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("User.Read", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    public async Task A_persons_token_does_what_its_scope_and_their_role_allow(string scope, HttpStatusCode reading, HttpStatusCode writing)
    {
        await PlanAsync();
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        var token = await TokenAsync(account, ("scp", scope));

        Assert.Equal((reading, writing), (await AskAsync(token, HttpMethod.Get, "/lewisham/api/v1/plans"), await AskAsync(token, HttpMethod.Post, "/lewisham/api/v1/plans/2026")));
    }

    [Fact]
    public async Task A_programs_token_does_what_its_application_role_and_its_role_here_allow()
    {
        await PlanAsync();
        var machine = Guid.NewGuid();
        await LetInAsync(machine, "Coordinator");
        var (reads, writes, neither) = (
            await TokenAsync(machine, ("roles", new[] { "Api.Read" })), await TokenAsync(machine, ("roles", new[] { "Api.Write" })), await TokenAsync(machine, ("roles", new[] { "Other" })));

        Assert.Equal(HttpStatusCode.OK, await AskAsync(reads, HttpMethod.Get, "/lewisham/api/v1/plans"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(reads, HttpMethod.Post, "/lewisham/api/v1/plans/2026"));
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync(writes, HttpMethod.Post, "/lewisham/api/v1/plans/2026"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(neither, HttpMethod.Get, "/lewisham/api/v1/plans"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(reads, HttpMethod.Get, "/sutton/api/v1/plans"));
    }

    [Fact]
    public async Task A_program_that_is_shut_out_finds_nothing_any_more()
    {
        var machine = Guid.NewGuid();
        var browser = await LetInAsync(machine, "Viewer");
        var token = await TokenAsync(machine, ("roles", new[] { "Api.Read" }));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token, HttpMethod.Get, "/lewisham/api/v1/plans"));
        var row = browser.Page!.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(machine.ToString(), StringComparison.Ordinal));
        await browser.GoAsync(row.QuerySelector("a[href*='ends=']")!.GetAttribute("href")!);

        await browser.SubmitAsync("#shut-out");

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(token, HttpMethod.Get, "/lewisham/api/v1/plans"));
    }

    [Fact]
    public async Task A_person_without_scope_and_a_program_with_one_are_refused()
    {
        var (person, machine) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.JoinedAsync(person, Role.Coordinator);
        await LetInAsync(machine, "Viewer");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync(person, ("roles", new[] { "Api.Read" })), HttpMethod.Get, "/lewisham/api/v1/plans"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync(machine, ("scp", "Api.Read")), HttpMethod.Get, "/lewisham/api/v1/plans"));
    }

    [Fact]
    public async Task A_program_signs_in_to_no_page()
    {
        var machine = Guid.NewGuid();
        await LetInAsync(machine, "Viewer");

        Assert.Equal("/sign-in/problem/not-a-person", (await scene.SignInAsync(machine)).Address.PathAndQuery);
    }

    [Theory]
    [InlineData("aud", "another")]
    [InlineData("iss", "https://elsewhere.example/v2.0")]
    [InlineData("tid", "99999999-9999-4999-8999-999999999999")]
    [InlineData("oid", "99999999-9999-4999-8999-999999999999")]
    public async Task A_token_for_another_service_of_another_issuer_or_of_a_stranger_opens_nothing(string claim, string value)
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync(account, ("scp", "Api.Read"), (claim, value)), HttpMethod.Get, "/lewisham/api/v1/plans"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("tampered")]
    public async Task A_token_that_the_directory_did_not_sign_opens_nothing(string sign)
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        var token = await scene.Provider.TokenAsync(new { payload = Claims(account, ("scp", "Api.Read")), sign });

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token, HttpMethod.Get, "/lewisham/api/v1/plans"));
    }

    [Fact]
    public async Task The_subject_of_a_token_is_nobody_here()
    {
        var (account, victim) = (Guid.NewGuid(), await scene.JoinedAsync(Guid.NewGuid(), Role.Coordinator));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(await TokenAsync(account, ("scp", "Api.Read"), ("sub", victim.ToString())), HttpMethod.Get, "/lewisham/api/v1/plans"));
    }

    [Fact]
    public async Task A_persons_account_is_not_let_in_as_a_programs()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer);

        var browser = await LetInAsync(account, "Viewer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    /// <summary>By the page of Lewisham's administrator.</summary>
    private async Task<Browser> LetInAsync(Guid machine, string role)
    {
        var browser = await scene.Vru.Browse("lewisham", Role.Administrator);
        await browser.GoAsync("/lewisham/api-access");
        await browser.SubmitAsync("#let-in", ("Input.Name", $"Program {machine}"), ("Input.ObjectId", machine.ToString()), ("Input.Role", role));
        return browser;
    }

    private Task<string> TokenAsync(Guid account, params (string Claim, object Value)[] claims) => scene.Provider.TokenAsync(new { payload = Claims(account, claims) });

    private static Dictionary<string, object> Claims(Guid account, params (string Claim, object Value)[] claims)
    {
        var all = IdentityProvider.Claims(SignInScene.Council, account);
        all["aud"] = SignInScene.ClientId;
        foreach (var (claim, value) in claims)
        {
            all[claim] = value;
        }

        return all;
    }

    private async Task PlanAsync()
    {
        await using var room = await scene.Vru.In("lewisham");
        if (!await room.Db.Plans.AnyAsync())
        {
            (await (await scene.Vru.SignedIn("lewisham", Role.Coordinator)).PostAsync("/lewisham/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        }
    }

    private async Task<HttpStatusCode> AskAsync(string token, HttpMethod method, string path)
    {
        using var client = scene.Vru.Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(new HttpRequestMessage(method, path));
        return answer.StatusCode;
    }
}
