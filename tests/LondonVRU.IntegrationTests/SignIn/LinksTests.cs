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
        var link = await AskAsync("scanned@charity.example");
        for (var i = 0; i < 3; i++)
        {
            using var scanner = await scene.Vru.Stranger().AskAsync(HttpMethod.Get, link);
            Assert.Equal((HttpStatusCode.OK, "no-referrer"), (scanner.StatusCode, scanner.Headers.GetValues("Referrer-Policy").Single()));
        }

        Assert.Equal("/lewisham", await UseAsync(link));
        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(link));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_let_in()
    {
        await scene.PartnerAsync("racing@charity.example");
        var link = await AskAsync("racing@charity.example");

        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UseAsync(link)));

        Assert.Single(ends, "/lewisham");
        Assert.Equal(7, ends.Count(end => end == "/sign-in/problem/link-closed"));
    }

    [Fact]
    public async Task Ten_minutes_close_it()
    {
        await scene.PartnerAsync("late@charity.example");
        var link = await AskAsync("late@charity.example");
        scene.Time.Advance(SignInLink.Lasts);

        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(link));
    }

    [Fact]
    public async Task A_link_of_nobodys_is_closed_too() => Assert.Equal("/sign-in/problem/link-closed", await UseAsync($"/sign-in/link/{Secret.New().Words}"));

    [Fact]
    public async Task Whoever_was_disabled_meanwhile_is_not_let_in()
    {
        var id = await scene.PartnerAsync("leaver@charity.example");
        var link = await AskAsync("leaver@charity.example");
        await scene.ArrangeAsync(async db =>
        {
            (await db.People.FindAsync(id))!.Disable();
            return 0;
        });

        Assert.Equal("/sign-in/problem/link-closed", await UseAsync(link));
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
            pages.Add(Regex.Replace(browser.Text, "name=\"__RequestVerificationToken\"[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
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
        var words = (await AskAsync("secret@charity.example")).Split('/')[^1];

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

    private async Task AskedAsync(string email)
    {
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/link");
        await browser.SubmitAsync("#link", ("Email", email));
    }

    private async Task<string> AskAsync(string email)
    {
        await AskedAsync(email);
        return await LinkAsync(email);
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

    private async Task<string> UseAsync(string link)
    {
        var browser = scene.Vru.Stranger();
        await browser.GoAsync(link);
        await browser.SubmitAsync("#use");
        return browser.Address.PathAndQuery;
    }

    private Task<int> CountAsync(Domain.Id<Person> person) => scene.LookAsync(db => db.SignInLinks.CountAsync(link => link.PersonId == person));
}
