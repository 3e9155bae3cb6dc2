using System.Net;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ChainTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Linked_actions_are_drawn_and_listed_on_the_action_and_for_the_whole_plan()
    {
        var (first, second) = (await vru.AddAction("barnet", "Map the shops"), await vru.AddAction("barnet", "Visit the shops"));
        var browser = await vru.Browse("barnet", Role.Coordinator);
        await browser.GoAsync($"/barnet/plans/2026/actions/{second}/follows");
        await browser.SubmitAsync("#link", ("FollowsId", first.ToString()));

        var page = await browser.GoAsync($"/barnet/plans/2026/actions/{second}");
        Assert.Equal(2, page.QuerySelectorAll("#chain svg rect").Length);
        Assert.Equal("true", page.QuerySelector("#chain svg")!.GetAttribute("aria-hidden"));
        Assert.Contains("follows from", page.QuerySelector("#chain .vru-chainlist")!.TextContent);
        Assert.Contains($"/actions/{first}", page.QuerySelector("#chain .vru-chainlist a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("#chain [style]"));
        var whole = await browser.GoAsync("/barnet/plans/2026/chain");
        Assert.Equal("One action follows from others", whole.QuerySelector("h1")!.TextContent);

        await browser.GoAsync($"/barnet/plans/2026/actions/{second}/follows");
        await browser.SubmitAsync("form[action*='Unlink']");
        Assert.Null((await browser.GoAsync($"/barnet/plans/2026/actions/{second}")).QuerySelector("#chain"));
    }

    [Fact]
    public async Task A_circle_is_refused_and_two_who_make_one_together_are_told_to_look_again()
    {
        var (a, b) = (await vru.AddAction("bexley", "a"), await vru.AddAction("bexley", "b"));
        var api = await vru.SignedIn("bexley", Role.Coordinator);
        (await api.PutAsync($"/bexley/api/v1/actions/{b}/follows/{a}", null)).EnsureSuccessStatusCode();
        Assert.Equal("link.circle", await (await api.PutAsync($"/bexley/api/v1/actions/{a}/follows/{b}", null)).Code());

        var (c, d) = (await vru.AddAction("bexley", "c"), await vru.AddAction("bexley", "d"));
        var both = await Task.WhenAll(api.PutAsync($"/bexley/api/v1/actions/{c}/follows/{d}", null), api.PutAsync($"/bexley/api/v1/actions/{d}/follows/{c}", null));
        Assert.Single(both, answer => answer.StatusCode == HttpStatusCode.NoContent);
        await using var room = await vru.In("bexley");
        Assert.Equal(2, await room.Db.Links.CountAsync());
    }

    [Fact]
    public async Task A_restricted_action_is_no_part_of_the_picture_for_those_who_may_not_see_it()
    {
        var (open, secret) = (await vru.AddAction("brent", "Open"), await vru.AddAction("brent", "RESTRICTED-brent", restricted: true));
        var api = await vru.SignedIn("brent", Role.Coordinator);
        (await api.PutAsync($"/brent/api/v1/actions/{open}/follows/{secret}", null)).EnsureSuccessStatusCode();

        Assert.Contains("RESTRICTED-brent", await api.GetStringAsync("/brent/api/v1/plans/2026/chain"));
        Assert.DoesNotContain("RESTRICTED-brent", await (await vru.SignedIn("brent", Role.Viewer)).GetStringAsync("/brent/api/v1/plans/2026/chain"));
    }

    [Fact]
    public async Task A_change_of_links_takes_a_signed_plan_back_to_draft_and_waits_while_it_is_with_london()
    {
        var coordinator = await vru.ReadyPlan("camden");
        var (a, b) = (await vru.PutAction("camden", new() { Text = "a" }), await vru.PutAction("camden", new() { Text = "b" }));
        await vru.Submit("camden", coordinator);

        Assert.Equal("plan.with-london", await (await coordinator.PutAsync($"/camden/api/v1/actions/{a}/follows/{b}", null)).Code());
    }
}
