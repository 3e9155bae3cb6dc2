using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.People;

/// <summary>The rooms of administrators, behind one door.</summary>
public sealed class AdministrationTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Londons_administrator_finds_every_room_behind_the_door_and_each_opens()
    {
        var browser = await vru.Browse("admin@london.example");
        await browser.GoAsync("/london");
        Assert.Equal(
            ["Home", "Plans", "Reviews", "Compare", "Practice", "Offers", "Template", "Cycles", "Search", "People", "Administration"],
            browser.Page!.QuerySelectorAll(".vru-nav a").Select(room => room.TextContent).Where(room => room is not "Practices"));

        await browser.GoAsync("/london/administration");

        var rooms = browser.Page!.QuerySelectorAll(".vru-doors a").Select(room => (room.TextContent, Href: room.GetAttribute("href")!)).ToList();
        Assert.Equal(["Tenants", "Accounts", "Directories", "Jobs", "Webhook", "API access", "History", "Words of letters", "Letters", "Platform", "Security"], rooms.Select(room => room.TextContent));
        foreach (var (_, href) in rooms)
        {
            await browser.GoAsync(href);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Equal("Administration", browser.Page!.QuerySelector(".vru-nav a[aria-current]")!.TextContent);
            Assert.NotNull(browser.Page.QuerySelector(".vru-crumbs a"));
        }
    }

    [Fact]
    public async Task A_boroughs_administrator_finds_those_of_the_borough()
    {
        var browser = await vru.Browse("lewisham", Role.Administrator);

        await browser.GoAsync("/lewisham/administration");

        Assert.Equal(["/lewisham/webhook", "/lewisham/api-access", "/lewisham/compare/peers", "/lewisham/history"], browser.Page!.QuerySelectorAll(".vru-doors a").Select(room => room.GetAttribute("href")));
    }

    [Fact]
    public async Task Nobody_else_is_shown_the_door()
    {
        foreach (var role in new[] { Role.Viewer, Role.Contributor, Role.Coordinator, Role.Approver })
        {
            var browser = await vru.Browse("lewisham", role);
            await browser.GoAsync("/lewisham");
            Assert.Null(browser.Page!.QuerySelector(".vru-nav a[href$='/administration']"));
        }
    }
}
