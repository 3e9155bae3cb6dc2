using System.Net;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class PlanPageTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Actions_stand_under_their_theme_with_theme_and_number()
    {
        await vru.ReadyPlan("barnet");
        var browser = await vru.Browse("barnet", Role.Viewer);

        var page = await browser.GoAsync("/barnet/plans/2026");

        Assert.Equal("Barnet’s plan is a draft", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["1.1", "1.2"], page.QuerySelectorAll(".vru-table__no").Take(2).Select(cell => cell.TextContent));
        Assert.Equal("22 actions in eight themes.", page.QuerySelector("caption")!.TextContent.Trim());
        Assert.StartsWith("/barnet/plans/2026/actions/", page.QuerySelector(".vru-table__words a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_six_commands_at_most()
    {
        await vru.Submit("bexley", await vru.ReadyPlan("bexley"));
        var browser = await vru.Browse("bexley", Role.Coordinator);
        await browser.GoAsync("/bexley/plans/2026");
        var before = vru.Commands.Count;

        await browser.GoAsync("/bexley/plans/2026");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
    }

    [Fact]
    public async Task What_people_wrote_is_shown_and_never_run()
    {
        await vru.ReadyPlan("brent");
        await vru.PutAction("brent", new() { Text = "<script>alert('text')</script>", OwnerAsWritten = "<img src=x onerror=alert(1)>", LeadAgency = "\"><b>agency" });
        var browser = await vru.Browse("brent", Role.Coordinator);

        var page = await browser.GoAsync("/brent/plans/2026?q=%22%3E%3Cscript%3E&owner=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        var all = await browser.GoAsync("/brent/plans/2026");

        Assert.Empty(page.QuerySelectorAll("main script, main img, main b b"));
        Assert.Empty(all.QuerySelectorAll("main script, main img"));
        Assert.Contains(all.QuerySelectorAll(".vru-table__words a"), link => link.TextContent == "<script>alert('text')</script>");
    }

    [Fact]
    public async Task Restricted_actions_are_shown_to_coordinator_and_owner_but_not_to_a_viewer()
    {
        await vru.ReadyPlan("bromley");
        await vru.PutAction("bromley", new() { Text = "RESTRICTED-bromley", IsRestricted = true }, "contributor@bromley.example");

        foreach (var (role, sees) in new[] { (Role.Coordinator, true), (Role.Approver, true), (Role.Contributor, true), (Role.Viewer, false) })
        {
            var browser = await vru.Browse("bromley", role);
            await browser.GoAsync("/bromley/plans/2026");
            Assert.Equal(sees, browser.Text.Contains("RESTRICTED-bromley", StringComparison.Ordinal));
            await browser.GoAsync("/bromley");
            Assert.True(sees || !browser.Text.Contains("RESTRICTED-bromley", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        await vru.ReadyPlan("camden");
        await vru.PutAction("camden", new() { Text = "Knife arch at stations", LeadAgency = "Met Police", End = new("Oct-26", PlanDateKind.Range, new(2026, 10, 1), new(2026, 10, 31)) });
        await vru.PutAction("camden", new() { Text = "Youth club", LeadAgency = "Met Police", End = new("TBC", PlanDateKind.ToBeConfirmed, null, null) }, "contributor@camden.example");
        var browser = await vru.Browse("camden", Role.Viewer);

        async Task<string[]> Shown(string query) =>
            [.. (await browser.GoAsync($"/camden/plans/2026?{query}")).QuerySelectorAll(".vru-table__words a").Select(link => link.TextContent)];

        Assert.Equal(["Knife arch at stations"], await Shown("look=late"));
        Assert.Equal(["Knife arch at stations"], await Shown("look=no-owner"));
        Assert.Equal(["Knife arch at stations", "Youth club"], await Shown("origin=local"));
        Assert.Equal(["Knife arch at stations", "Youth club"], await Shown("agency=met+police"));
        Assert.Equal(["Youth club"], await Shown("origin=local&look=undated"));
        Assert.Equal(["Knife arch at stations"], await Shown("q=STATIONS+knife"));
        Assert.Equal(24, (await Shown("status=x")).Length);
        Assert.Empty(await Shown("status=r"));
        Assert.Equal(24, (await Shown("look=nonsense&origin=&sort=sideways&way=up")).Length);
        Assert.Equal(24, (await Shown("look=stale")).Length);
    }

    [Fact]
    public async Task A_sorted_plan_is_one_list_and_what_has_no_date_stands_last()
    {
        await vru.ReadyPlan("croydon");
        await vru.PutAction("croydon", new() { Text = "Later", End = new("Mar-27", PlanDateKind.Range, new(2027, 3, 1), new(2027, 3, 31)) });
        await vru.PutAction("croydon", new() { Text = "Sooner", End = new("Dec-26", PlanDateKind.Range, new(2026, 12, 1), new(2026, 12, 31)) });
        var browser = await vru.Browse("croydon", Role.Viewer);

        var page = await browser.GoAsync("/croydon/plans/2026?sort=end");

        Assert.Equal(["Sooner", "Later"], page.QuerySelectorAll(".vru-table__words a").Take(2).Select(link => link.TextContent));
        Assert.Equal("ascending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Empty(page.QuerySelectorAll(".vru-table__theme"));
    }

    [Fact]
    public async Task The_nav_leads_to_this_years_plan_and_the_list_is_there_all_the_same()
    {
        await vru.ReadyPlan("ealing");
        var browser = await vru.Browse("ealing", Role.Viewer);

        await browser.GoAsync("/ealing/plans");
        Assert.Equal("/ealing/plans/2026", browser.Address.AbsolutePath);
        var list = await browser.GoAsync("/ealing/plans?all=true");
        Assert.Equal("2026/27", list.QuerySelector("main table a")!.TextContent);
    }

    [Fact]
    public async Task A_partnership_without_a_plan_is_offered_both_ways_to_begin()
    {
        var browser = await vru.Browse("enfield", Role.Coordinator);

        var page = await browser.GoAsync("/enfield/plans");
        Assert.Equal("Enfield has no plan for 2026/27 yet", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/enfield/plans/2026/import']"));

        await browser.SubmitAsync("main form");
        Assert.Equal("/enfield/plans/2026", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_viewer_is_not_offered_to_begin_and_cannot()
    {
        var browser = await vru.Browse("harrow", Role.Viewer);

        var page = await browser.GoAsync("/harrow/plans");
        Assert.Null(page.QuerySelector("main form"));
        await using var room = await vru.In("harrow");
        Assert.False(await room.Db.Plans.AnyAsync());
    }

    [Fact]
    public async Task The_api_answers_304_to_whoever_has_the_plan_as_it_is()
    {
        var coordinator = await vru.ReadyPlan("hackney");
        var first = await coordinator.GetAsync("/hackney/api/v1/plans/2026");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/hackney/api/v1/plans/2026");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await coordinator.SendAsync(again)).StatusCode);
        await vru.PutAction("hackney", new() { Text = "New" });
        using var changed = new HttpRequestMessage(HttpMethod.Get, "/hackney/api/v1/plans/2026");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.SendAsync(changed)).StatusCode);
    }

    [Fact]
    public async Task The_api_lists_the_plans()
    {
        var coordinator = await vru.ReadyPlan("haringey");

        var plans = JsonDocument.Parse(await coordinator.GetStringAsync("/haringey/api/v1/plans")).RootElement;

        Assert.Equal(2026, plans[0].GetProperty("startYear").GetInt32());
        Assert.Equal(22, plans[0].GetProperty("actions").GetInt32());
    }
}
