using System.Net;
using System.Text.RegularExpressions;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>Signing in by an e-mailed link.</summary>
public sealed class LinksTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task A_partner_asks_for_a_link_opens_it_and_presses_the_button()
    {
        await scene.PartnerAsync("good@charity.example");
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/link?returnUrl=%2Fsessions");
        await browser.SubmitAsync("#link", ("Email", " Good@Charity.example "));
        await browser.GoAsync(await LinkAsync("good@charity.example"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await browser.SubmitAsync("#use");

        Assert.Equal((HttpStatusCode.OK, "/sessions"), (browser.Status, browser.Address.PathAndQuery));
        Assert.Contains("e-mailed link", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_link_uses_nothing_up_and_using_it_does()
    {
        await scene.PartnerAsync("scanned@charity.example");
        var (browser, link) = await AskAsync("scanned@charity.example");
        for (var i = 0; i < 3; i++)
        {
            using var scanner = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, link);
            Assert.Equal((HttpStatusCode.OK, "no-referrer"), (scanner.StatusCode, scanner.Headers.GetValues("Referrer-Policy").Single()));
        }

        Assert.Equal("/lewisham", await UseAsync(browser, link));
        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(browser, link));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_let_in()
    {
        await scene.PartnerAsync("racing@charity.example");
        var (asked, link) = await AskAsync("racing@charity.example");

        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UseAsync(Copy(asked), link)));

        Assert.Single(ends, "/lewisham");
        Assert.Equal(7, ends.Count(end => end == "/sign-in/problem/link-closed"));
    }

    [Fact]
    public async Task Ten_minutes_close_it()
    {
        await scene.PartnerAsync("late@charity.example");
        var (browser, link) = await AskAsync("late@charity.example");
        scene.Time.Advance(SignInLink.Lasts);

        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(browser, link));
    }

    [Fact]
    public async Task A_link_of_nobodys_is_closed_too() => Assert.Equal("/sign-in/problem/link-closed", await UseAsync(scene.Vru.Stranger(), $"/sign-in/link/{Secret.New().Words}"));

    [Fact]
    public async Task Whoever_was_disabled_meanwhile_is_not_let_in()
    {
        var id = await scene.PartnerAsync("leaver@charity.example");
        var (browser, link) = await AskAsync("leaver@charity.example");
        await scene.ArrangeAsync(async db =>
        {
            (await db.People.FindAsync(id))!.Disable();
            return 0;
        });

        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(browser, link));
    }

    [Fact]
    public async Task In_another_browser_it_asks_for_the_code_of_the_one_that_asked()
    {
        await scene.PartnerAsync("telephone@charity.example");
        var (asked, link) = await AskAsync("telephone@charity.example");
        var telephone = scene.Vru.Stranger();
        await telephone.GoAsync(link);
        Assert.Contains("another browser", telephone.Text, StringComparison.Ordinal);

        await telephone.SubmitAsync("#use");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, telephone.Status);
        await telephone.SubmitAsync("#use", ("Code", CodeOf(asked).ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal)));

        Assert.Equal((HttpStatusCode.OK, "/lewisham"), (telephone.Status, telephone.Address.PathAndQuery));
    }

    [Fact]
    public async Task Five_wrong_codes_close_it_in_the_browser_that_asked_too()
    {
        await scene.PartnerAsync("guessed@charity.example");
        var (asked, link) = await AskAsync("guessed@charity.example");
        var thief = scene.Vru.Stranger();
        await thief.GoAsync(link);
        for (var left = SignInLink.MostWrongCodes - 1; left > 0; left--)
        {
            await thief.SubmitAsync("#use", ("Code", "000 000"));
            Assert.Contains(left == 1 ? "1 try left" : $"{left} tries left", thief.Page!.QuerySelector("#Code-error")!.TextContent, StringComparison.Ordinal);
        }

        await thief.SubmitAsync("#use", ("Code", "000 000"));

        Assert.Equal("/sign-in/problem/link-closed", thief.Address.PathAndQuery);
        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(asked, link));
    }

    [Fact]
    public async Task Whoever_asks_twice_may_open_either_letter()
    {
        await scene.PartnerAsync("twice@charity.example");
        var (browser, first) = await AskAsync("twice@charity.example");

        await AskedAsync("twice@charity.example", browser);

        Assert.Equal("/lewisham", await UseAsync(browser, first));
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_with_a_role_that_asks_for_more_gets_one_nor_is_let_in_by_one_they_have(Role role)
    {
        var address = $"strong-{role}@charity.example".ToLowerInvariant();
        var id = await scene.PartnerAsync(address);
        var (browser, link) = await AskAsync(address);
        await scene.ArrangeAsync(async db =>
        {
            db.Memberships.Add(Membership.Of((await db.People.FindAsync(id))!, await db.Tenants.SingleAsync(tenant => tenant.Slug == "sutton"), role, scene.Time.GetUtcNow().UtcDateTime));
            return 0;
        });

        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(browser, link));
        await AskedAsync(address);
        await scene.PartnerAsync($"after-{address}");
        await AskAsync($"after-{address}");
        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_every_address_and_only_who_signs_in_so_gets_a_letter()
    {
        await scene.PartnerAsync("known@charity.example");
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer);
        var pages = new List<string>();
        foreach (var email in new[] { "known@charity.example", "unknown@charity.example", $"{account}@lewisham.example" })
        {
            var browser = scene.Vru.Stranger();
            await browser.GoAsync("/sign-in/link");
            await browser.SubmitAsync("#link", ("Email", email));
            var page = browser.Text.Replace(CodeOf(browser), "", StringComparison.Ordinal);
            pages.Add(Regex.Replace(page, "name=\"__RequestVerificationToken\"[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }

        await LinkAsync("known@charity.example");
        Assert.Single(pages.Distinct());
        Assert.Empty(scene.Post.To("unknown@charity.example"));
        Assert.Empty(scene.Post.To($"{account}@lewisham.example"));
    }

    [Fact]
    public async Task An_address_gets_three_in_a_quarter_of_an_hour()
    {
        var id = await scene.PartnerAsync("often@charity.example");
        for (var i = 0; i < AskForSignInLink.Most + 2; i++)
        {
            await AskedAsync("often@charity.example");
        }

        // Addresses are looked at one after the other: once this letter is here, the others have been.
        await scene.PartnerAsync("after@charity.example");
        await AskAsync("after@charity.example");
        Assert.Equal(AskForSignInLink.Most, await CountAsync(id));
        scene.Time.Advance(AskForSignInLink.Within);
        await AskedAsync("often@charity.example");
        await scene.PartnerAsync("last@charity.example");
        await AskAsync("last@charity.example");

        Assert.Equal(AskForSignInLink.Most + 1, await CountAsync(id));
    }

    [Fact]
    public async Task The_database_has_the_words_of_no_link()
    {
        await scene.PartnerAsync("secret@charity.example");
        var words = (await AskAsync("secret@charity.example")).Link.Split('/')[^1];

        Assert.DoesNotContain(words, await scene.LookAsync(db => db.SignInLinks.Select(link => link.SecretHash).ToListAsync()));
        Assert.All(await scene.LookAsync(db => db.Letters.ToListAsync()), letter => Assert.DoesNotContain(words, letter.Text + letter.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Something_that_is_no_address_is_said_to_be_none()
    {
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/link");

        await browser.SubmitAsync("#link", ("Email", "nobody"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    private async Task<Browser> AskedAsync(string email, Browser? again = null)
    {
        var browser = again ?? scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/link");
        await browser.SubmitAsync("#link", ("Email", email));
        return browser;
    }

    private async Task<(Browser Browser, string Link)> AskAsync(string email)
    {
        var browser = await AskedAsync(email);
        return (browser, await LinkAsync(email));
    }

    /// <summary>As the page says it that shows after asking.</summary>
    private static string CodeOf(Browser asked) => asked.Page!.QuerySelector(".vru-code")!.TextContent;

    /// <summary>Another tab: the same cookies, a page of its own.</summary>
    private Browser Copy(Browser asked)
    {
        var tab = scene.Vru.Stranger();
        tab.SetCookie("vru-asked", asked.Cookie("vru-asked"));
        return tab;
    }

    /// <summary>The link of the newest letter; waits for it, because it is owed after the page was answered.</summary>
    private async Task<string> LinkAsync(string email)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            await Schedule.DispatchNowAsync(scene.Vru.Services, CancellationToken.None);
            if (scene.Post.To(email) is [var letter, ..])
            {
                return Regex.Match(letter.Text, "/sign-in/link/[A-Za-z0-9_-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"No letter came to {email}.");
    }

    private static async Task<string> UseAsync(Browser browser, string link)
    {
        await browser.GoAsync(link);
        await browser.SubmitAsync("#use");
        return browser.Address.PathAndQuery;
    }

    private Task<int> CountAsync(Domain.Id<Person> person) => scene.LookAsync(db => db.SignInLinks.CountAsync(link => link.PersonId == person));
}
