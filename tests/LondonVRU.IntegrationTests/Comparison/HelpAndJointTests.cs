using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>What reviews ask London for, and how a joint plan stands where actions of the template are compared.</summary>
public sealed class HelpAndJointTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const string Q3 = "2026-q3";

    public Task InitializeAsync()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 19), new TimeOnly(10, 0));
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task All_help_that_is_wanted_stands_on_one_page_with_what_London_said()
    {
        var q3 = await vru.OpenCycle(Q3);
        await vru.SubmitReview("redbridge", q3, [new(3, "A bench to talk on", ActionStatus.AtRisk, HelpWanted: "A carpenter")], help: "Somebody to chair");
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=help");
        page = await officer.GoAsync(page.QuerySelectorAll(".vru-map a").Single(tile => tile.TextContent.Contains("Redbridge", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("Two requests for help", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Somebody to chair", "A carpenter"], page.QuerySelectorAll("tbody td[data-label='In their words']").Select(cell => cell.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("tbody td[data-label='What London will do']"), cell => Assert.Equal("Nothing said yet", cell.TextContent.Trim()));
        Assert.Equal("2", (await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=help&sort=name")).QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Redbridge").QuerySelector("td b")!.TextContent);
        Assert.Contains("A carpenter", System.Text.Encoding.UTF8.GetString(await officer.DownloadAsync($"/london/compare/export?view=help&cycle={Q3}&format=csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_of_the_template_in_a_joint_plan_stands_with_each_of_its_boroughs()
    {
        var q3 = await vru.OpenCycle(Q3);
        await vru.SubmitReview("sutton", q3, [new(3, "Its own", ActionStatus.OnTrack)]);
        await vru.SubmitReview("bcu-south-area", q3, [new(3, "For all three", ActionStatus.AtRisk, "Two of three have begun")]);
        await using (var room = await vru.In("bcu-south-area"))
        {
            var option = await room.Db.TemplateActions.Where(action => action.Code == "3a" && room.Db.Themes.Any(theme => theme.Id == action.ThemeId && room.Db.Editions.Any(edition => edition.Id == theme.EditionId && edition.StartYear == 2026))).Select(action => action.Id).SingleAsync();
            var here = room.Tenant.Id;
            await room.Db.SubmittedProgress.Where(line => line.TenantId == here).ExecuteUpdateAsync(set => set.SetProperty(line => line.TemplateActionId, option));
        }

        var officer = await vru.Browse("officer@london.example");
        var page = await officer.GoAsync($"/london/compare/action?cycle={Q3}&code=3a&group=bcu-south-area");

        var row = page.QuerySelector("#sutton")!;
        Assert.Contains("Two of three have begun", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Joint", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        page = await officer.GoAsync($"/london/compare/theme?cycle={Q3}&theme=3&group=bcu-south-area");
        Assert.Contains("At risk, Sutton, joint", page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th b")?.TextContent == "3a").TextContent, StringComparison.Ordinal);
    }
}
