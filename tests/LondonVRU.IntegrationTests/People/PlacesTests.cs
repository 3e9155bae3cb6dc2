using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.People;

public sealed class PlacesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Somebody_of_several_places_finds_them_on_every_page_and_others_see_no_switcher()
    {
        var (police, viewer) = (await vru.Browse("police@west-area.example"), await vru.Browse("ealing", Role.Viewer));

        await police.GoAsync("/hounslow/plans");
        await viewer.GoAsync("/ealing/plans");

        Assert.Equal(["/ealing", "/hillingdon", "/hounslow", "/places"], police.Page!.QuerySelectorAll(".vru-switch a").Select(link => link.GetAttribute("href")));
        Assert.Null(viewer.Page!.QuerySelector(".vru-switch"));
    }

    [Fact]
    public async Task The_places_say_what_waits_in_each()
    {
        var id = await vru.AddMemberAsync("harrow", "several@charity.example", Role.Contributor);
        await vru.AddMemberAsync("brent", "several@charity.example", Role.Viewer);
        await vru.OwnAsync("harrow", id, 2);
        var browser = await vru.Browse("several@charity.example");
        Assert.Equal("/places", browser.Address.AbsolutePath);

        await browser.GoAsync("/places");

        var places = browser.Page!.QuerySelectorAll("main li").Select(place => place.TextContent).ToList();
        Assert.Contains(places, place => place.Contains("Harrow", StringComparison.Ordinal) && place.Contains("2 actions to update", StringComparison.Ordinal));
        Assert.Contains(places, place => place.Contains("Brent", StringComparison.Ordinal) && place.Contains("Nothing waits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rooms_of_administrators_are_shown_to_administrators_alone()
    {
        Assert.Equal((true, true), await RoomsAsync("admin@lewisham.example", "/lewisham"));
        Assert.Equal((true, true), await RoomsAsync("admin@london.example", "/london"));
        Assert.Equal((false, false), await RoomsAsync("coordinator@lewisham.example", "/lewisham"));
        Assert.Equal((false, false), await RoomsAsync("officer@london.example", "/london"));
    }

    private async Task<(bool People, bool Administration)> RoomsAsync(string email, string home)
    {
        var browser = await vru.Browse(email);
        await browser.GoAsync(home);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var rooms = browser.Page!.QuerySelectorAll(".vru-nav a").Select(room => room.GetAttribute("href")).ToList();
        return (rooms.Contains($"{home}/people"), rooms.Contains($"{home}/administration"));
    }
}
