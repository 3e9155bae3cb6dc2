using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>What a borough sees of the comparison: its own place, and nobody else's.</summary>
public sealed class OwnPlaceTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const string Q3 = "2026-q3";

    private static readonly string[] Others = ["camden", "hackney", "lambeth", "southwark", "islington", "newham"];

    public async Task InitializeAsync()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 19), new TimeOnly(10, 0));
        await using var room = await vru.In("london");
        if (room.Db.Cycles.Any())
        {
            return;
        }

        var q3 = await vru.OpenCycle(Q3, dueOn: new DateOnly(2027, 1, 15));
        await vru.SubmitReview("lewisham", q3, [new(3, "Agreements with shops", ActionStatus.OffTrack), new(3, "Weapons sweeps", ActionStatus.OnTrack)]);
        foreach (var other in Others)
        {
            await vru.SubmitReview(other, q3, [new(3, $"Only in {other}", ActionStatus.OnTrack), new(3, $"Also in {other}", ActionStatus.AtRisk)]);
        }

        foreach (var outer in new[] { "bexley", "barnet", "sutton", "merton" })
        {
            await vru.SubmitReview(outer, q3, [new(3, $"Only in {outer}", ActionStatus.OnTrack)]);
        }

        await vru.SubmitReview("bromley", q3, [new(3, "Only in bromley", ActionStatus.OffTrack)]);

        // In the quarter before, the six of inner London and one of outer London.
        var q2 = await vru.OpenCycle("2026-q2");
        foreach (var own in Others.Append("lewisham").Append("bromley"))
        {
            await vru.SubmitReview(own, q2, [new(3, $"Only in {own}, before", ActionStatus.OnTrack)]);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_borough_sees_its_place_among_its_peers_and_all()
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        var page = await viewer.GoAsync("/lewisham/compare");

        Assert.Equal(HttpStatusCode.OK, viewer.Status);
        var row = page.QuerySelectorAll("table tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.StartsWith("Off track", StringComparison.Ordinal));
        Assert.Contains("50%", row.Children[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("6 of 6 others do better", row.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("10 of 11 others do better", row.Children[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_file_says_what_the_page_says_and_no_more()
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);
        var page = await viewer.GoAsync("/lewisham/compare");

        var csv = System.Text.Encoding.UTF8.GetString(await viewer.DownloadAsync(page.QuerySelectorAll("a.govuk-button").Single(link => link.TextContent == "As CSV").GetAttribute("href")!));

        Assert.EndsWith("50%,6,6,0%,0%,0%,11,10,0%,0%,0%", csv.Split('\n').Single(line => line.StartsWith("Off track,", StringComparison.Ordinal)).Trim(), StringComparison.Ordinal);
        Assert.All(Others, other => Assert.DoesNotContain(other, csv, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_else_is_named_and_no_words_of_theirs_are_shown()
    {
        await using var london = await vru.In("london");
        var names = london.Db.Tenants.Where(tenant => tenant.Slug != "lewisham" && tenant.Slug != "london").Select(tenant => tenant.ShortName).ToList();
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        var page = await viewer.GoAsync("/lewisham/compare");

        var shown = page.QuerySelector("main")!.TextContent;
        Assert.All(names, name => Assert.DoesNotContain(name, shown, StringComparison.Ordinal));
        Assert.DoesNotContain("Only in", viewer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_fewer_than_five_others_nothing_is_shown()
    {
        var viewer = await vru.Browse("bromley", Role.Viewer);

        var page = await viewer.GoAsync("/bromley/compare");

        // Only four others of outer London are in.
        var row = page.QuerySelectorAll("table tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.StartsWith("Off track", StringComparison.Ordinal));
        Assert.Contains("Not shown: it would tell of fewer than five others", row.Children[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Half lie", row.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("others do better", row.Children[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_are_not_shown_if_all_but_the_peers_are_fewer_than_five()
    {
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        var page = await viewer.GoAsync("/lewisham/compare?cycle=2026-q2");

        var row = page.QuerySelectorAll("table tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.StartsWith("Off track", StringComparison.Ordinal));
        Assert.Contains("Not shown: it would tell of fewer than five others", row.Children[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("None of 7 others does better", row.Children[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_due_day_nothing_is_compared_and_a_BCU_has_no_such_page()
    {
        await vru.OpenCycle("2026-q4", opensOn: new DateOnly(2027, 1, 18), dueOn: new DateOnly(2027, 4, 16));
        var viewer = await vru.Browse("lewisham", Role.Viewer);

        await viewer.GoAsync("/lewisham/compare?cycle=2026-q4");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
        await viewer.GoAsync("/lewisham/compare?cycle=2031-q1");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
        await viewer.GoAsync("/lewisham/compare");
        Assert.Equal(HttpStatusCode.OK, viewer.Status);
    }
}
