using System.Net;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>Accepting an invitation: who joins, with what, and what is refused.</summary>
public sealed class InvitationsTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task Whoever_is_invited_with_their_organisations_account_shows_it_joins_and_signs_in_with_it_from_then_on()
    {
        var (account, words) = (Guid.NewGuid(), await scene.InviteAsync("new@lewisham.example", SignInMethod.Directory));
        var browser = await ShowAsync(account, words);
        Assert.Contains("Lewisham Council", browser.Page!.QuerySelector("#join")!.TextContent, StringComparison.Ordinal);

        await browser.SubmitAsync("#join");

        Assert.Equal((HttpStatusCode.OK, "/lewisham"), (browser.Status, browser.Address.PathAndQuery));
        Assert.Contains("Coordinator", browser.Page!.QuerySelector(".vru-me")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/lewisham", (await scene.SignInAsync(account)).Address.PathAndQuery);
    }

    [Fact]
    public async Task The_page_says_who_invites_to_what_and_no_more()
    {
        var browser = scene.Vru.Stranger();
        var words = await scene.InviteAsync("quiet@lewisham.example", SignInMethod.Directory, Role.Approver);

        await browser.GoAsync($"/invitations/{words}");

        var text = browser.Page!.QuerySelector("main")!.TextContent;
        Assert.Contains("Join Lewisham as approver", text, StringComparison.Ordinal);
        Assert.Contains("Lewisham administrator invites you", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_it_changes_nothing_and_its_address_is_told_to_nobody()
    {
        var words = await scene.InviteAsync("scanner@lewisham.example", SignInMethod.EmailLink);

        using var first = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, $"/invitations/{words}");
        using var second = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, $"/invitations/{words}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Who_is_invited_by_link_joins_with_one_press_and_is_signed_in()
    {
        var words = await scene.InviteAsync("charity@partner.example", SignInMethod.EmailLink, Role.Contributor);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync($"/invitations/{words}");

        await browser.SubmitAsync("#join");

        Assert.Equal((HttpStatusCode.OK, "/lewisham"), (browser.Status, browser.Address.PathAndQuery));
        Assert.Equal(SignInMethod.EmailLink, await scene.LookAsync(db => db.People.Where(person => person.Email == "charity@partner.example").Select(person => person.SignsInBy).SingleAsync()));
    }

    [Fact]
    public async Task An_invitation_is_accepted_once()
    {
        var words = await scene.InviteAsync("once@partner.example", SignInMethod.EmailLink);
        var (one, two) = (scene.Vru.Stranger(), scene.Vru.Stranger());
        await one.GoAsync($"/invitations/{words}");
        await two.GoAsync($"/invitations/{words}");
        await one.SubmitAsync("#join");

        await two.SubmitAsync("#join");

        Assert.Equal(HttpStatusCode.NotFound, two.Status);
        Assert.Contains("closed", two.Page!.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_one_joins()
    {
        var words = await scene.InviteAsync("race@partner.example", SignInMethod.EmailLink);
        var browsers = Enumerable.Range(0, 6).Select(_ => scene.Vru.Stranger()).ToList();
        foreach (var browser in browsers)
        {
            await browser.GoAsync($"/invitations/{words}");
        }

        await Task.WhenAll(browsers.Select(browser => browser.SubmitAsync("#join")));

        Assert.Single(browsers, browser => browser.Address.PathAndQuery == "/lewisham");
        Assert.All(browsers, browser => Assert.True((int)browser.Status < 500, $"{browser.Status}"));
    }

    [Fact]
    public async Task Too_old_taken_back_or_never_there_is_one_page()
    {
        var words = await scene.InviteAsync("back@partner.example", SignInMethod.EmailLink);
        await scene.ArrangeAsync(async db =>
        {
            var hash = Secret.HashOf(words);
            (await db.Invitations.SingleAsync(invitation => invitation.SecretHash == hash)).Withdraw(scene.Vru.Clock.GetUtcNow().UtcDateTime);
            return 0;
        });
        foreach (var path in new[] { words, Secret.New().Words })
        {
            var browser = scene.Vru.Stranger();
            await browser.GoAsync($"/invitations/{path}");

            Assert.Equal((HttpStatusCode.NotFound, "This invitation is closed"), (browser.Status, browser.Page!.QuerySelector("h1")!.TextContent));
        }
    }

    [Fact]
    public async Task An_account_that_is_somebodys_already_gains_the_role_itself()
    {
        var account = Guid.NewGuid();
        var known = await scene.JoinedAsync(account, Role.Viewer);
        var browser = await ShowAsync(account, await scene.InviteAsync("second-address@lewisham.example", SignInMethod.Directory, Role.Approver));

        await browser.SubmitAsync("#join");

        var roles = await scene.LookAsync(db => db.Memberships.Where(held => held.PersonId == known).Select(held => held.Role).ToListAsync());
        Assert.Equal([Role.Approver, Role.Viewer], roles.OrderBy(role => role.ToString()));
        Assert.Null(await scene.LookAsync(db => db.People.Where(person => person.Email == "second-address@lewisham.example").Select(person => person.SignsInBy).SingleAsync()));
    }

    [Fact]
    public async Task Who_is_signed_in_joins_as_who_they_are()
    {
        var account = Guid.NewGuid();
        var known = await scene.JoinedAsync(account, Role.Viewer);
        var browser = await scene.SignInAsync(account);
        await browser.GoAsync($"/invitations/{await scene.InviteAsync("third-address@lewisham.example", SignInMethod.Directory, Role.Contributor)}");

        await browser.SubmitAsync("#join");

        Assert.Equal("/lewisham", browser.Address.PathAndQuery);
        Assert.Contains(Role.Contributor, await scene.LookAsync(db => db.Memberships.Where(held => held.PersonId == known).Select(held => held.Role).ToListAsync()));
    }

    [Fact]
    public async Task A_link_for_somebody_who_has_an_account_already_does_not_open_it()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync($"/invitations/{await scene.InviteAsync($"{account}@lewisham.example", SignInMethod.EmailLink, Role.Approver)}");

        await browser.SubmitAsync("#join");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("organisation’s account", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_not_enough_for_one_who_is_more_than_a_viewer_elsewhere()
    {
        var words = await scene.InviteAsync("elsewhere@partner.example", SignInMethod.EmailLink);
        await scene.ArrangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(person => person.Email == "elsewhere@partner.example");
            db.Memberships.Add(Membership.Of(person, await db.Tenants.SingleAsync(tenant => tenant.Slug == "sutton"), Role.Approver, scene.Time.GetUtcNow().UtcDateTime));
            return 0;
        });
        var browser = scene.Vru.Stranger();
        await browser.GoAsync($"/invitations/{words}");

        await browser.SubmitAsync("#join");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("enough for contributors and viewers alone", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await scene.LookAsync(db => db.People.Where(person => person.Email == "elsewhere@partner.example").Select(person => person.SignsInBy).SingleAsync()));
    }

    [Fact]
    public async Task Another_account_than_the_one_they_have_is_refused()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer);
        var browser = await ShowAsync(Guid.NewGuid(), await scene.InviteAsync($"{account}@lewisham.example", SignInMethod.Directory, Role.Approver));

        await browser.SubmitAsync("#join");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("another account already", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_a_directory_that_is_not_let_in_there_is_refused()
    {
        await scene.AllowAsync("Sutton Council", Guid.Parse("22222222-2222-4222-8222-222222222222"), "sutton");
        var words = await scene.InviteAsync("wrong@sutton.example", SignInMethod.Directory);
        await scene.Provider.SignInAsAsync(Guid.Parse("22222222-2222-4222-8222-222222222222"), Guid.NewGuid());
        var browser = scene.Vru.Stranger();
        await browser.GoAsync($"/invitations/{words}/account");

        await browser.SubmitAsync("#join");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("not let in here", browser.Page!.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await scene.LookAsync(db => db.People.Where(person => person.Email == "wrong@sutton.example").Select(person => person.SignsInBy).SingleAsync()));
    }

    [Fact]
    public async Task Showing_an_account_signs_nobody_in()
    {
        var browser = await ShowAsync(Guid.NewGuid(), await scene.InviteAsync("shown@lewisham.example", SignInMethod.Directory));

        await browser.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_trail_of_the_tenant_tells_of_it_by_the_persons_name()
    {
        var browser = await ShowAsync(Guid.NewGuid(), await scene.InviteAsync("trail@lewisham.example", SignInMethod.Directory));
        await browser.SubmitAsync("#join");
        await using var lewisham = await scene.Vru.In("lewisham");
        var me = await lewisham.Db.People.Where(person => person.Email == "trail@lewisham.example").Select(person => person.Id).SingleAsync();

        var entries = await lewisham.Db.AuditEntries.Where(entry => entry.ById == me).ToListAsync();

        Assert.Contains(entries, entry => entry is { Thing: nameof(Membership), Kind: ChangeKind.Added });
        Assert.Contains(entries, entry => entry is { Thing: nameof(Invitation), Kind: ChangeKind.Changed });
        Assert.DoesNotContain(entries, entry => entry.Changes.Contains(nameof(Invitation.SecretHash), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>At the invitation, after the organisation's sign-in.</summary>
    private async Task<Browser> ShowAsync(Guid account, string words)
    {
        await scene.Provider.SignInAsAsync(SignInScene.Council, account);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync($"/invitations/{words}");
        await browser.GoAsync(browser.Page!.QuerySelector("main a[href$='/account']")!.GetAttribute("href")!);
        return browser;
    }
}
