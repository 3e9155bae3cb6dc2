using System.Net;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>A form that is sent after the session ended comes back after signing in again, filled in, to be sent by hand.</summary>
public sealed class FormsThatSurviveTests(SignInScene scene) : IClassFixture<SignInScene>
{
    private const string Words = "Twelve families were helped.\nA \"second\" line with <b>brackets</b> & more";

    [Fact]
    public async Task What_was_typed_stands_in_the_form_again_and_can_be_sent()
    {
        var account = Guid.NewGuid();
        var browser = await AtNewActionAsync(account);
        var theme = browser.Page!.QuerySelectorAll("select[name=ThemeId] option").Select(option => option.GetAttribute("value")!).First(value => value.Length > 0);
        await EndSessionAsync(browser);
        await browser.SubmitAsync(Form, ("Input.Text", Words), ("ThemeId", theme), ("Input.IsRestricted", "true"));
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
        Assert.Contains("What you typed is kept", browser.Text, StringComparison.Ordinal);

        await SignInAgainAsync(browser, account);

        Assert.Equal("/lewisham/plans/2026/actions/new", browser.Address.AbsolutePath);
        Assert.Contains("check it, then send it", browser.Page!.QuerySelector("#kept-form")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words, browser.Page.QuerySelector("[name='Input.Text']")!.TextContent);
        Assert.Equal(theme, browser.Page.QuerySelector("select[name=ThemeId] option[selected]")?.GetAttribute("value"));
        Assert.True(browser.Page.QuerySelector("[name='Input.IsRestricted'][type=checkbox]")!.HasAttribute("checked"));
        Assert.False(await IsSavedAsync());
        await browser.SubmitAsync(Form);
        Assert.True(await IsSavedAsync(), browser.Text);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_signing_in_again_can_still_be_sent()
    {
        var account = Guid.NewGuid();
        var browser = await AtNewActionAsync(account);
        var page = browser.Page!.QuerySelector(Form)!;
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await EndSessionAsync(browser);
        await SignInAgainAsync(browser, account, "/sign-in/organisation?again=true");

        using var answer = await browser.AskAsync(HttpMethod.Post, "/sessions?handler=End", new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("session", Guid.NewGuid().ToString())]));

        // Nobody's session: found wanting by the page itself, so the token was taken.
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var account = Guid.NewGuid();
        var browser = await AtNewActionAsync(account);
        await EndSessionAsync(browser);
        await browser.SubmitAsync(Form, ("Input.Text", Words));
        var back = System.Web.HttpUtility.ParseQueryString(browser.Address.Query)["returnUrl"]!;
        var other = Guid.NewGuid();
        await scene.JoinedAsync(other, Role.Coordinator);

        var theirs = await scene.SignInAsync(other, $"/sign-in/organisation?returnUrl={Uri.EscapeDataString(back)}");

        Assert.Equal(HttpStatusCode.OK, theirs.Status);
        Assert.DoesNotContain("Twelve families", theirs.Text, StringComparison.Ordinal);
        Assert.Null(theirs.Page!.QuerySelector("#kept-form"));
    }

    [Fact]
    public async Task It_is_not_readable_in_the_database()
    {
        var browser = await AtNewActionAsync(Guid.NewGuid());
        await EndSessionAsync(browser);
        await browser.SubmitAsync(Form, ("Input.Text", Words));

        Assert.All(await scene.LookAsync(db => db.KeptForms.Select(kept => kept.Body).ToListAsync()), body => Assert.DoesNotContain("families", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_never_was_signed_in_leaves_nothing_behind()
    {
        var before = await scene.LookAsync(db => db.KeptForms.CountAsync());
        var stranger = scene.Vru.Stranger();

        await stranger.PostBlindAsync("/lewisham/plans/2026/actions/new", ("Input.Text", Words));

        Assert.Equal("/sign-in", stranger.Address.AbsolutePath);
        Assert.Equal(before, await scene.LookAsync(db => db.KeptForms.CountAsync()));
    }

    [Fact]
    public async Task When_the_form_is_gone_the_words_are_shown()
    {
        var account = Guid.NewGuid();
        var browser = await AtNewActionAsync(account);
        await EndSessionAsync(browser);
        await browser.PostBlindAsync("/lewisham/plans/2026/actions/new?handler=Gone", ("Input.Text", Words));

        await SignInAgainAsync(browser, account);

        Assert.Contains("Twelve families", browser.Page!.QuerySelector("#kept-form")!.TextContent, StringComparison.Ordinal);
    }

    private const string Form = "main form[method=post]";

    private async Task<Browser> AtNewActionAsync(Guid account)
    {
        await scene.JoinedAsync(account, Role.Coordinator);
        await scene.ArrangeAsync(async _ =>
        {
            await using var room = await scene.Vru.In("lewisham");
            if (!await room.Db.Plans.AnyAsync())
            {
                (await (await scene.Vru.SignedIn("lewisham", Role.Coordinator)).PostAsync("/lewisham/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
            }

            return 0;
        });
        var browser = await scene.SignInAsync(account);
        await browser.GoAsync("/lewisham/plans/2026/actions/new");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser;
    }

    private async Task EndSessionAsync(Browser browser)
    {
        var copy = browser.Cookie("vru");
        var elsewhere = scene.Vru.Stranger();
        elsewhere.SetCookie("vru", copy);
        await elsewhere.GoAsync("/sessions");
        await elsewhere.SubmitAsync("form[action$='handler=End']");
    }

    /// <summary>By the button of the sign-in page.</summary>
    private async Task SignInAgainAsync(Browser browser, Guid account, string? path = null)
    {
        await scene.Provider.SignInAsAsync(SignInScene.Council, account);
        await browser.GoAsync(path ?? browser.Page!.QuerySelector("a[href^='/sign-in/organisation']")!.GetAttribute("href")!);
    }

    private async Task<bool> IsSavedAsync()
    {
        await using var room = await scene.Vru.In("lewisham");
        return await room.Db.Actions.AnyAsync(action => action.Text.Contains("Twelve families"));
    }
}
