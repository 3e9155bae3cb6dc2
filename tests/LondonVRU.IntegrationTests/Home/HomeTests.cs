using System.Net;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Home;

public sealed class HomeTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Without_a_plan_the_home_says_so_and_leads_to_it()
    {
        var browser = await vru.Browse("sutton", Role.Coordinator);

        var page = await browser.GoAsync("/sutton");

        Assert.Equal("Sutton has no plan for 2026/27 yet", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Begin the plan", page.QuerySelector("main a[href='/sutton/plans']")!.TextContent);
    }

    [Fact]
    public async Task An_administrator_sees_what_they_can_do_and_nothing_of_the_plan()
    {
        await vru.ReadyPlan("barnet");
        var browser = await vru.Browse("barnet", Role.Administrator);

        var page = await browser.GoAsync("/barnet");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("You look after Barnet’s people", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector(".vru-strip"));
    }

    [Fact]
    public async Task The_plan_that_waits_for_the_chair_waits_by_name_for_an_approver()
    {
        var coordinator = await vru.ReadyPlan("brent");
        await coordinator.PostAsync("/brent/api/v1/plans/2026/sign-off-request", null);

        var approver = (await (await vru.Browse("brent", Role.Approver)).GoAsync("/brent")).QuerySelector(".vru-todo li")!;
        var viewer = (await (await vru.Browse("brent", Role.Viewer)).GoAsync("/brent")).QuerySelector(".vru-todo li")!;

        Assert.Equal("Plan waiting for your signature", approver.QuerySelector("h3")!.TextContent);
        Assert.Equal("/brent/plans/2026/sign-off", approver.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Plan waiting for the chair", viewer.QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public async Task This_week_tells_of_statuses_that_moved_and_of_what_the_plan_went_through()
    {
        var coordinator = await vru.ReadyPlan("bromley");
        var action = await vru.PutAction("bromley", new() { Text = "Small grants" }, "coordinator@bromley.example");
        await Say("bromley", action, ActionStatus.OnTrack);
        vru.Clock.Advance(TimeSpan.FromMinutes(5));
        await Say("bromley", action, ActionStatus.OnTrack);
        vru.Clock.Advance(TimeSpan.FromMinutes(5));
        await Say("bromley", action, ActionStatus.Complete);
        await coordinator.PostAsync("/bromley/api/v1/plans/2026/sign-off-request", null);

        var news = (await (await vru.Browse("bromley", Role.Viewer)).GoAsync("/bromley")).QuerySelectorAll(".vru-news li").Select(item => item.TextContent).ToList();

        Assert.Equal(2, news.Count(item => item.Contains("Small grants", StringComparison.Ordinal)));
        Assert.Contains(news, item => item.Contains("went to the chair", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_due_panel_counts_the_days_and_the_home_takes_six_commands_at_most()
    {
        await vru.ReadyPlan("camden");
        await using (var london = await vru.In("london"))
        {
            london.Db.Cycles.Add(ReviewCycle.Open(new Quarter(2026, 3), new(2026, 11, 16), new(2026, 12, 4), 5, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter));
            await london.Db.SaveChangesAsync();
        }

        var browser = await vru.Browse("camden", Role.Coordinator);
        await browser.GoAsync("/camden");
        var before = vru.Commands.Count;

        var page = await browser.GoAsync("/camden");

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Equal("The Q3 review is open", page.QuerySelector("#due")!.TextContent);
        Assert.Contains("Friday 4 December 2026", page.QuerySelector(".vru-due")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/camden/reviews/2026-q3", page.QuerySelector(".vru-due a")!.GetAttribute("href"));
    }

    private async Task Say(string borough, Id<PlanAction> id, ActionStatus status)
    {
        await using var room = await vru.In(borough);
        var action = await room.Db.Actions.SingleAsync(a => a.Id == id);
        var by = await room.Db.People.Where(p => p.Email == $"coordinator@{borough}.example").Select(p => p.Id).SingleAsync();
        var update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), status, "Done.", null, null, by, vru.Clock.GetUtcNow().UtcDateTime);
        action.Take(update, PlanState.Draft);
        room.Db.Updates.Add(update);
        await room.Db.SaveChangesAsync();
    }
}
