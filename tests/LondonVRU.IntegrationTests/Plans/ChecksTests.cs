using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class ChecksTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Everything_that_is_missing_stands_with_the_link_that_mends_it_and_what_blocks_is_told_from_what_warns()
    {
        await vru.PlanOf("barnet");
        var late = await vru.PutAction("barnet", new() { Text = "Late", OwnerAsWritten = "Somebody", End = PlanDate.Read("Oct-26", 2026), KnownBy = "A count" });
        var aspiration = await vru.PutAction("barnet", new() { Text = "Aspiration", Maturity = Maturity.Developing, OwnerAsWritten = "Somebody", End = PlanDate.Read("Mar-27", 2026) });
        var browser = await vru.Browse("barnet", Role.Coordinator);

        var page = await browser.GoAsync("/barnet/plans/2026/checks");

        string[] Links(string place) => [.. page.QuerySelectorAll($"#{place} .vru-gaps > li > a").Select(link => link.GetAttribute("href")!)];
        Assert.Contains("block sign-off", page.QuerySelector("h1")!.TextContent);
        Assert.All(Links("unanswered"), link => Assert.EndsWith("/answer", link, StringComparison.Ordinal));
        Assert.Equal([$"/barnet/plans/2026/actions/{late}/edit#Input_End"], Links("pastitsend"));
        Assert.Equal([$"/barnet/plans/2026/actions/{aspiration}/edit#Input_Funding"], Links("unfunded"));
        Assert.Contains($"/barnet/plans/2026/actions/{aspiration}/edit#Input_KnownBy", Links("outcomeunknown"));
        Assert.Contains($"/barnet/plans/2026/actions/{late}#update", Links("stale"));
        foreach (var link in Links("unanswered").Take(1).Concat(Links("unfunded")).Concat(Links("pastitsend")))
        {
            var mends = await browser.GoAsync(link);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.True(!link.Contains('#', StringComparison.Ordinal) || mends.QuerySelector(link[link.IndexOf('#', StringComparison.Ordinal)..]) is not null, link);
        }
    }

    [Fact]
    public async Task A_plan_without_gaps_says_so_and_offers_the_next_step()
    {
        var coordinator = await vru.ReadyPlan("bexley");
        await using (var room = await vru.In("bexley"))
        {
            foreach (var action in room.Db.Actions)
            {
                action.Edit(action.Content() with { KnownBy = "A count", End = PlanDate.Read("Mar-27", 2026) });
            }

            await room.Db.SaveChangesAsync();
        }

        var checks = await coordinator.GetFromJsonAsync<JsonElement>("/bexley/api/v1/plans/2026/checks");
        Assert.False(checks.GetProperty("isBlocked").GetBoolean());
        Assert.All(checks.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("stale", finding.GetProperty("gap").GetString()));
        var browser = await vru.Browse("bexley", Role.Coordinator);
        var page = await browser.GoAsync("/bexley/plans/2026/checks");
        Assert.NotNull(page.QuerySelector("a[href='/bexley/plans/2026/sign-off/request']"));
    }

    [Fact]
    public async Task A_viewer_reads_what_is_missing_without_links_to_mend_it_and_nothing_restricted()
    {
        await vru.PlanOf("brent");
        await vru.PutAction("brent", new() { Text = "RESTRICTED-brent", IsRestricted = true });
        var browser = await vru.Browse("brent", Role.Viewer);

        var page = await browser.GoAsync("/brent/plans/2026/checks");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotContain("RESTRICTED-brent", browser.Text);
        Assert.Empty(page.QuerySelectorAll(".vru-gaps > li > a"));
    }
}
