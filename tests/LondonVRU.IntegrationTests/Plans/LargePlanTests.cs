using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class LargePlanTests(Vru vru) : IClassFixture<Vru>
{
    /// <summary>Goals of the plan's page; how quick it is stands in docs/performance.md, because timings fail no test.</summary>
    [Fact]
    public async Task A_plan_of_150_actions_takes_six_commands_and_3000_nodes_at_most()
    {
        var coordinator = await vru.ReadyPlan("barnet");
        await FillAsync("barnet", 150);
        var browser = await vru.Browse("barnet", Role.Coordinator);
        (await coordinator.Patch($"/barnet/api/v1/actions/{await FirstAsync("barnet")}", new { partners = "A step to take back" }, 2)).EnsureSuccessStatusCode();
        await browser.GoAsync("/barnet/plans/2026");
        var before = vru.Commands.Count;

        var page = await browser.GoAsync("/barnet/plans/2026");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Equal(150, page.QuerySelectorAll(".vru-table--plan td.vru-table__words").Length);
        Assert.InRange(page.All.Length, 1000, 3000);
    }

    [Theory]
    [InlineData("checks")]
    [InlineData("actions/several")]
    [InlineData("order")]
    [InlineData("chain")]
    [InlineData("agencies")]
    [InlineData("actions/menu")]
    public async Task Pages_beside_it_take_six_commands_at_most_whatever_the_plan(string path)
    {
        var slug = path.Replace("actions/", "", StringComparison.Ordinal) switch { "checks" => "bexley", "several" => "brent", "order" => "camden", "chain" => "croydon", "agencies" => "ealing", _ => "enfield" };
        await vru.ReadyPlan(slug);
        await FillAsync(slug, 150);
        var browser = await vru.Browse(slug, Role.Coordinator);
        await browser.GoAsync($"/{slug}/plans/2026/{path}");
        var before = vru.Commands.Count;

        await browser.GoAsync($"/{slug}/plans/2026/{path}");

        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        Assert.InRange(vru.Commands.Count - before, 1, 6);
    }

    private async Task FillAsync(string borough, int actions)
    {
        await using var room = await vru.In(borough);
        var plan = await room.Db.Plans.Include(plan => plan.Themes).SingleAsync();
        for (var number = await room.Db.Actions.CountAsync(); number < actions; number++)
        {
            var theme = plan.Themes[number % plan.Themes.Count].ThemeId;
            room.Db.Actions.Add(PlanAction.In(plan, theme, plan.TakeNumber(theme), new()
            {
                Text = $"Action {number} of a large plan, in as many words as such actions usually have in published tables", LeadAgency = number % 3 == 0 ? "Council" : "Police",
                OwnerAsWritten = "Head of Community Safety", End = PlanDate.Read("Mar-27", 2026), Start = PlanDate.Read("Apr-26", 2026),
            }));
        }

        await room.Db.SaveChangesAsync();
    }

    private async Task<string> FirstAsync(string borough)
    {
        await using var room = await vru.In(borough);
        return (await room.Db.Actions.Where(action => action.Version == 2).Select(action => action.Id).FirstAsync()).ToString();
    }
}
