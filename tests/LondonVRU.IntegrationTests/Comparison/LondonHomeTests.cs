using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

public sealed class LondonHomeTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly DateOnly Due = new(2027, 1, 15);

    [Fact]
    public async Task Before_a_cycle_has_opened_the_officer_can_open_one_and_the_analyst_cannot()
    {
        var empty = new Vru();
        await empty.InitializeAsync();

        var officer = await empty.Browse("officer@london.example");
        var page = await officer.GoAsync("/london");
        Assert.Contains("No quarter is open yet", page.QuerySelector(".vru-empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/london/cycles/new", page.QuerySelector(".vru-empty a")!.GetAttribute("href"));
        var analyst = await empty.Browse("analyst@london.example");
        Assert.Null((await analyst.GoAsync("/london")).QuerySelector(".vru-empty a"));
        Assert.Contains("Nothing to compare yet", (await analyst.GoAsync("/london/compare")).Body!.TextContent, StringComparison.Ordinal);
        await empty.DisposeAsync();
    }

    [Fact]
    public async Task The_home_shows_who_is_in_who_is_late_who_asks_for_help_and_what_has_gone_off_track()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 12), new TimeOnly(10, 0));
        var (q2, q3) = (await vru.OpenCycle("2026-q2"), await vru.OpenCycle("2026-q3", dueOn: Due));
        await vru.SubmitReview("lewisham", q2, [new(3, "Agreements with shops", ActionStatus.AtRisk)]);
        await vru.SubmitReview("lewisham", q3, [new(3, "Agreements with shops", ActionStatus.OffTrack, "<script>alert(1)</script> vacant")], help: "Two more officers, please");
        await vru.SubmitReview("bcu-south-east", q3, [new(3, "Joint", ActionStatus.OffTrack)]);
        await vru.BeginReview("brent", q3, updated: 3, of: 4);
        await vru.BeginReview("sutton", q3, updated: 4, of: 4, withChair: true);
        await vru.BeginReview("enfield", q3, updated: 1, of: 4, help: "Never shown before it is submitted");
        await vru.SubmitPlan("camden", 2026, [new(1, "A plan to read", null)]);
        var officer = await vru.Browse("officer@london.example");

        var before = await officer.GoAsync("/london");

        Assert.Equal("1 of 33 reviews is in", before.QuerySelector("h1")!.TextContent);
        Assert.Contains("is due in 3 days (Friday 15 January)", before.QuerySelector(".vru-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("3daysleft", before.QuerySelector(".vru-due__days")!.TextContent.Replace("\n", "", StringComparison.Ordinal));
        Assert.Contains("Brent: under way, 3 of 4 actions updated", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sutton: waiting for the chair", before.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(33, before.QuerySelectorAll(".vru-map > li").Length);
        Assert.Contains("Borough has gone quiet", before.QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Half or more of the owners have said nothing since the quarter opened: Enfield (1 of 4 actions updated).", before.QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
        Assert.All(before.QuerySelectorAll(".vru-map > li"), tile => Assert.NotNull(tile.QuerySelector("a[href]")));

        vru.Clock.MoveTo(new DateOnly(2027, 1, 19), new TimeOnly(10, 0));
        var after = await officer.GoAsync("/london?cycle=2026-q3");

        Assert.Contains("Days of grace end on Friday 22 January", after.QuerySelector(".vru-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lewisham: submitted on time, asks for help", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Enfield: 4 days late, asks for help", after.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sutton: late, waiting for the chair", after.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("32 are not in yet", after.QuerySelector("#notin")!.TextContent);
        var missing = after.QuerySelectorAll("section[aria-labelledby=notin] tbody tr");
        Assert.Equal("Sutton", missing[^1].QuerySelector("th b")!.TextContent);
        Assert.Contains("Two more officers, please", after.QuerySelector("section[aria-labelledby=help]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Never shown before", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Read it: Lewisham", after.QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Longest waiting first: Camden", after.QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
        var moved = Assert.Single(after.QuerySelectorAll("section[aria-labelledby=red] tbody tr"));
        Assert.Contains("A At risk", moved.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script> vacant", moved.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", officer.Text, StringComparison.Ordinal);

        await vru.SubmitReview("camden", q3, [new(1, "New", ActionStatus.OnTrack) { HelpWanted = "A room for the sessions" }], late: true);
        var renewed = await officer.GoAsync("/london");

        Assert.Equal("2 of 33 reviews are in", renewed.QuerySelector("h1")!.TextContent);
        Assert.Contains("Camden: submitted, 3 days late, asks for help", renewed.Body!.TextContent, StringComparison.Ordinal);
    }
}
