using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>London's administrator says whose accounts are let in, and where.</summary>
public sealed class DirectoriesTests(SignInScene scene) : IClassFixture<SignInScene>
{
    [Fact]
    public async Task A_directory_is_let_in_changed_stopped_and_let_in_again()
    {
        var entra = Guid.NewGuid();
        var browser = await LetInAsync("Barnet Council", entra, "barnet");
        var account = Guid.NewGuid();
        await scene.JoinedAsync(account, Role.Viewer, entra, "barnet", "brent");
        Assert.Equal("/barnet", await SignInAsync(entra, account));

        await OpenAsync(browser, "Barnet Council");
        await browser.SubmitAsync("#change", ("Input.Name", "Barnet London Borough Council"), ("Input.Tenants", await IdAsync("brent")));
        Assert.Equal("/brent", await SignInAsync(entra, account));

        await OpenAsync(browser, "Barnet London Borough Council");
        await browser.GoAsync(browser.Page!.QuerySelector("a[href*='stop=']")!.GetAttribute("href")!);
        await browser.SubmitAsync("#stop");
        Assert.Contains("Stopped on", browser.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in/problem/unknown-organisation", await SignInAsync(entra, account));

        await OpenAsync(browser, "Barnet London Borough Council");
        await browser.SubmitAsync("#again");
        Assert.Equal("/brent", await SignInAsync(entra, account));
    }

    [Fact]
    public async Task Each_step_stands_in_londons_trail()
    {
        var entra = Guid.NewGuid();
        await LetInAsync("Harrow Council", entra, "harrow");
        await using var london = await scene.Vru.In("london");
        var id = await london.Db.Directories.Where(directory => directory.EntraTenantId == entra).Select(directory => directory.Id).SingleAsync();

        Assert.Contains(await london.Db.AuditEntries.Where(entry => entry.ThingId == id.Value).ToListAsync(), entry => entry is { Thing: nameof(IdentityDirectory), Kind: ChangeKind.Added, ById: not null });
    }

    [Fact]
    public async Task The_same_directory_twice_is_refused_with_what_was_typed()
    {
        var browser = await LetInAsync("Lewisham once more", SignInScene.Council, "sutton");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal("Lewisham once more", browser.Page!.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Something_that_is_no_directory_is_refused()
    {
        var browser = await scene.Vru.Browse("admin@london.example");
        await browser.GoAsync("/london/directories/new");

        await browser.SubmitAsync("#directory", ("Input.Name", ""), ("Input.EntraTenantId", "lewisham.gov.uk"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3), (browser.Status, browser.Page!.QuerySelectorAll(".govuk-error-summary li").Length));
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        var (entra, account) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.AllowAsync("City Hall", entra, "london");
        await scene.JoinedAsync(account, Role.Administrator, entra, "london");
        await scene.Provider.SignInAsAsync(entra, account);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/organisation?returnUrl=%2Flondon%2Fdirectories");
        await OpenAsync(browser, "City Hall");
        await browser.GoAsync(browser.Page!.QuerySelector("a[href*='stop=']")!.GetAttribute("href")!);

        await browser.SubmitAsync("#stop");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("lock yourself out", browser.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> LetInAsync(string name, Guid entra, string slug)
    {
        var browser = await scene.Vru.Browse("admin@london.example");
        await browser.GoAsync("/london/directories/new");
        await browser.SubmitAsync("#directory", ("Input.Name", name), ("Input.EntraTenantId", entra.ToString()), ("Input.Tenants", await IdAsync(slug)));
        return browser;
    }

    private static async Task OpenAsync(Browser browser, string name)
    {
        await browser.GoAsync("/london/directories");
        await browser.GoAsync(browser.Page!.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.FirstChild!.TextContent.Trim() == name).QuerySelector("a")!.GetAttribute("href")!);
    }

    private async Task<string> SignInAsync(Guid entra, Guid account)
    {
        await scene.Provider.SignInAsAsync(entra, account);
        var browser = scene.Vru.Stranger();
        await browser.GoAsync("/sign-in/organisation");
        return browser.Address.PathAndQuery;
    }

    private Task<string> IdAsync(string slug) => scene.LookAsync(db => db.Tenants.Where(tenant => tenant.Slug == slug).Select(tenant => tenant.Id.ToString()).SingleAsync());
}
