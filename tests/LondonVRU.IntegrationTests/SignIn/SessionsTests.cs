using System.Net;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>How long somebody stays signed in, and what ends it.</summary>
public sealed class SessionsTests(SignInScene scene) : IClassFixture<SignInScene>
{
    private const string Cookie = "vru";

    /// <summary>Where somebody shows who they are, though their organisation may know it.</summary>
    private const string Again = "/sign-in/organisation?again=true";

    [Fact]
    public async Task A_copied_cookie_is_dead_after_sign_out()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        var copy = browser.Cookie(Cookie)!;
        await browser.SubmitAsync("form[action='/sign-out']");
        var thief = scene.Vru.Stranger();
        thief.SetCookie(Cookie, copy);

        await thief.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", thief.Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_empties_what_the_browser_kept()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        await browser.GoAsync("/lewisham/plans");
        var token = browser.Page!.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await browser.AskAsync(HttpMethod.Post, "/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal("\"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Half_an_hour_of_rest_ends_it_and_any_request_before_keeps_it()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        for (var i = 0; i < 3; i++)
        {
            scene.Time.Advance(Session.Idle - TimeSpan.FromMinutes(1));
            await browser.GoAsync("/lewisham/plans");
            Assert.Equal("/lewisham/plans", browser.Address.AbsolutePath);
        }

        scene.Time.Advance(Session.Idle);
        await browser.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task Twelve_hours_end_it_however_busy()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        var asked = 0;
        for (; asked < 60 && browser.Address.AbsolutePath != "/sign-in"; asked++)
        {
            scene.Time.Advance(TimeSpan.FromMinutes(15));
            await browser.GoAsync("/lewisham/plans");
        }

        Assert.Equal(Session.Absolute / TimeSpan.FromMinutes(15), asked);
    }

    [Fact]
    public async Task A_warm_request_asks_the_database_nothing_about_sessions_and_memberships()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        await browser.GoAsync("/accessibility");
        var before = scene.Vru.Commands.Count;

        for (var i = 0; i < 5; i++)
        {
            await browser.GoAsync("/accessibility");
        }

        Assert.Equal(before, scene.Vru.Commands.Count);
        Assert.Contains("Lewisham", browser.Page!.QuerySelector(".vru-nav")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_read_before_ends_within_a_minute_on_every_instance()
    {
        var account = await CoordinatorAsync();
        var browser = await scene.SignInAsync(account);
        await EndBehindAsync(account);
        scene.Time.Advance(TimeSpan.FromMinutes(1));

        await browser.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task Being_disabled_ends_it_for_good()
    {
        var account = await CoordinatorAsync();
        var browser = await scene.SignInAsync(account);
        await ChangeAsync(account, person => person.Disable());
        await browser.GoAsync("/lewisham/plans");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);

        await ChangeAsync(account, person => person.Enable());
        await browser.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_stopped_directory_ends_the_sessions_of_its_accounts()
    {
        var (directory, account) = (Guid.NewGuid(), Guid.NewGuid());
        var id = await scene.AllowAsync("A council that leaves", directory, "lewisham");
        await scene.JoinedAsync(account, Role.Viewer, directory);
        await scene.Provider.SignInAsAsync(directory, account);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/organisation?returnUrl=%2Flewisham%2Fplans");
        Assert.Equal("/lewisham/plans", browser.Address.PathAndQuery);

        await scene.ArrangeAsync(async db =>
        {
            (await db.Directories.FindAsync(id))!.Stop(scene.Time.GetUtcNow().UtcDateTime);
            return 0;
        });
        await browser.GoAsync("/lewisham/plans");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
        await browser.GoAsync("/sign-in/organisation");

        Assert.Equal("/sign-in/problem/unknown-organisation", browser.Address.PathAndQuery);
    }

    [Fact]
    public async Task Roles_count_only_in_the_tenants_that_the_directory_is_open_for()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer, null, "lewisham", "sutton");
        var browser = await scene.SignInAsync(account);

        await browser.GoAsync("/lewisham/plans");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.GoAsync("/sutton/plans");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Its_owner_sees_where_they_are_signed_in_and_ends_one()
    {
        var account = await CoordinatorAsync();
        var (here, there) = (await scene.SignInAsync(account, Again), await scene.SignInAsync(account));
        await here.GoAsync("/sessions");
        Assert.Equal(2, here.Page!.QuerySelectorAll("tbody tr").Length);
        var other = here.Page.QuerySelectorAll("tbody tr").Single(row => !row.TextContent.Contains("This one", StringComparison.Ordinal)).QuerySelector("input[name=session]")!.GetAttribute("value");

        await here.SubmitAsync("form[action$='handler=End']", ("session", other));
        await there.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", there.Address.AbsolutePath);
        Assert.Single(here.Page!.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Its_owner_signs_out_everywhere()
    {
        var account = await CoordinatorAsync();
        var (here, there) = (await scene.SignInAsync(account, Again), await scene.SignInAsync(account));
        await here.GoAsync("/sessions");

        await here.SubmitAsync("#all");
        await there.GoAsync("/sessions");

        Assert.Equal(("/sign-in", "/sign-in"), (here.Address.AbsolutePath, there.Address.AbsolutePath));
    }

    [Fact]
    public async Task Anothers_session_cannot_be_ended()
    {
        var (mine, theirs) = (await scene.SignInAsync(await CoordinatorAsync(), Again), await scene.SignInAsync(await CoordinatorAsync()));
        await theirs.GoAsync("/sessions");
        var id = theirs.Page!.QuerySelector("input[name=session]")!.GetAttribute("value");
        await mine.GoAsync("/sessions");

        await mine.SubmitAsync("form[action$='handler=End']", ("session", id));
        Assert.Equal(HttpStatusCode.NotFound, mine.Status);
        await theirs.GoAsync("/sessions");

        Assert.Equal("/sessions", theirs.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_browser_that_was_left_open_is_not_enough_to_end_what_goes_on_elsewhere()
    {
        var account = await CoordinatorAsync();
        var (found, there) = (await scene.SignInAsync(account, Again), await scene.SignInAsync(account));
        await found.GoAsync("/sessions");
        var other = found.Page!.QuerySelectorAll("tbody tr").Single(row => !row.TextContent.Contains("This one", StringComparison.Ordinal)).QuerySelector("input[name=session]")!.GetAttribute("value");
        scene.Time.Advance(Session.Proven);

        await found.SubmitAsync("form[action$='handler=End']", ("session", other));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, found.Status);
        Assert.Contains("Show once more who you are", found.Text, StringComparison.Ordinal);
        Assert.Null(found.Page!.QuerySelector("#all"));
        Assert.Single(found.Page.QuerySelectorAll("input[name=session]"));
        await there.GoAsync("/sessions");
        Assert.Equal("/sessions", there.Address.AbsolutePath);

        await found.GoAsync(found.Page.QuerySelector(".vru-callout a")!.GetAttribute("href")!);
        await found.SubmitAsync("form[action$='handler=End']", ("session", other));
        await there.GoAsync("/sessions");

        Assert.Equal("/sign-in", there.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_organisation_is_asked_to_ask_again_and_is_believed_when_it_says_since_when()
    {
        using var way = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, Again);
        Assert.Contains("prompt=login&max_age=0", way.Headers.Location!.Query, StringComparison.Ordinal);
        var account = await CoordinatorAsync();
        foreach (var (ago, isProven) in new[] { (TimeSpan.FromMinutes(1), true), (Session.Proven + TimeSpan.FromMinutes(1), false) })
        {
            var claims = IdentityProvider.Claims(SignInScene.Council, account);
            claims["auth_time"] = new DateTimeOffset(scene.Time.GetUtcNow().UtcDateTime - ago).ToUnixTimeSeconds();
            await scene.Provider.OrderAsync(new { payload = claims });
            var browser = scene.Vru.Stranger();
            await browser.GoAsync($"{Again}&returnUrl=%2Fsessions");

            Assert.Equal(isProven, browser.Page!.QuerySelector("#all") is not null);
        }
    }

    [Fact]
    public async Task Whoever_is_let_in_because_their_organisation_knows_them_already_has_shown_nothing()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync(), "/sign-in/organisation?returnUrl=%2Fsessions");

        Assert.Null(browser.Page!.QuerySelector("#all"));
    }

    [Fact]
    public async Task Signing_in_anew_in_the_same_browser_ends_the_session_that_it_replaces()
    {
        var browser = await scene.SignInAsync(await CoordinatorAsync());
        var copy = browser.Cookie(Cookie)!;
        await browser.GoAsync($"{Again}&returnUrl=%2Fsessions");
        Assert.Single(browser.Page!.QuerySelectorAll("tbody tr"));
        var thief = scene.Vru.Stranger();
        thief.SetCookie(Cookie, copy);

        await thief.GoAsync("/sessions");

        Assert.Equal("/sign-in", thief.Address.AbsolutePath);
    }

    [Fact]
    public async Task An_administrator_ends_the_sessions_of_their_own_people_alone()
    {
        var account = await CoordinatorAsync();
        var (id, browser) = (await IdOfAsync(account), await scene.SignInAsync(account));

        await Assert.ThrowsAsync<Domain.NotFoundException>(() => AsAdministratorAsync("sutton", new EndSessionsOf(id)));
        await browser.GoAsync("/lewisham/plans");
        Assert.Equal("/lewisham/plans", browser.Address.AbsolutePath);
        await AsAdministratorAsync("lewisham", new EndSessionsOf(id));
        await browser.GoAsync("/lewisham/plans");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task When_somebody_was_last_seen_is_saved_now_and_then()
    {
        var account = await CoordinatorAsync();
        var browser = await scene.SignInAsync(account);
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        await browser.GoAsync("/accessibility");

        await scene.Vru.Services.GetRequiredService<Application.SignIn.Sessions>().SaveSeenAsync(CancellationToken.None);

        var seen = await scene.LookAsync(db => db.People.Where(person => person.ObjectId == account).Select(person => person.LastSeenAt).SingleAsync());
        Assert.InRange(scene.Time.GetUtcNow().UtcDateTime - seen!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private async Task<Guid> CoordinatorAsync()
    {
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Coordinator);
        return account;
    }

    private Task<Domain.Id<Person>> IdOfAsync(Guid account) => scene.LookAsync(db => db.People.Where(person => person.ObjectId == account).Select(person => person.Id).SingleAsync());

    private Task<int> ChangeAsync(Guid account, Action<Person> change) => scene.ArrangeAsync(async db =>
    {
        change(await db.People.SingleAsync(person => person.ObjectId == account));
        return 0;
    });

    /// <summary>As another instance would: the memory of this one knows nothing of it.</summary>
    private async Task EndBehindAsync(Guid account)
    {
        var id = await IdOfAsync(account);
        await scene.ArrangeAsync(async db =>
        {
            (await db.Sessions.SingleAsync(session => session.PersonId == id)).End(scene.Time.GetUtcNow().UtcDateTime);
            return 0;
        });
    }

    private async Task AsAdministratorAsync(string borough, EndSessionsOf request)
    {
        await using var behind = await scene.Vru.In(borough);
        var person = await behind.Db.People.Where(p => p.Email == Vru.Email(borough, Role.Administrator)).Select(p => p.Id).SingleAsync();
        await using var room = await scene.Vru.Services.GetRequiredService<Application.Tenants.TenantDoor>().OpenAsync(behind.Tenant.Id, person, CancellationToken.None);
        await room.Services.GetRequiredService<MediatR.IMediator>().Send(request);
    }
}
