using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans.Joint;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>Joint actions in the reviews of their boroughs: shown, never owed.</summary>
public sealed class JointReviewTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private Guid shown;

    public async Task InitializeAsync()
    {
        await vru.OpenQ3Async();
        await using var room = await vru.In(JointScene.Bcu);
        var known = await room.Db.Actions.FirstOrDefaultAsync(action => action.Text == "Sweep the line");
        shown = known?.Id.Value ?? await vru.AddJointAsync("Sweep the line", theme: 3, owner: "police@south-east.example");
        if (known is null)
        {
            await vru.AddJointAsync("Kept among few", theme: 3, restricted: true);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_boroughs_review_shows_them_in_their_theme_and_counts_them_nowhere()
    {
        var coordinator = await vru.PlanInAsync("bexley");
        await SayAsync("onTrack", "Four sweeps were held");

        var review = await coordinator.ReviewAsync("bexley");
        var page = await (await vru.Browse("bexley", Role.Coordinator)).GoAsync("/bexley/reviews/2026-q3");

        var line = Assert.Single(review.GetProperty("jointActions").EnumerateArray());
        Assert.Equal(("J1", "onTrack", "Four sweeps were held"), (line.GetProperty("number").GetString(), line.GetProperty("status").GetString(), line.GetProperty("done").GetString()));
        Assert.Equal(review.GetProperty("themes")[2].GetProperty("id").GetGuid(), line.GetProperty("themeId").GetGuid());
        Assert.Equal(22, review.GetProperty("openActions").GetInt32());
        var theme = page.QuerySelectorAll(".vru-narr").Single(one => one.TextContent.Contains("Sweep the line", StringComparison.Ordinal));
        Assert.StartsWith("3. ", theme.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept among few", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fixed_for_the_chair_keeps_what_had_been_said_by_then()
    {
        await vru.UpdateAllInAsync("greenwich");
        var coordinator = await vru.SignedIn("greenwich", Role.Coordinator);
        await SayAsync("onTrack", "Said before");
        await coordinator.WriteAllThemesAsync("greenwich");
        vru.Clock.MoveTo(ReviewScene.Monday, new(11, 0));
        (await coordinator.StepAsync("greenwich", "sign-off-request")).EnsureSuccessStatusCode();
        vru.Clock.MoveTo(ReviewScene.Monday, new(12, 0));
        await SayAsync("offTrack", "Said after");

        var line = (await coordinator.ReviewAsync("greenwich")).GetProperty("jointActions")[0];
        var paper = await vru.Browse("greenwich", Role.Viewer);
        await paper.GoAsync("/greenwich/reviews/2026-q3/paper");

        Assert.Equal("Said before", line.GetProperty("done").GetString());
        Assert.Contains("Said before", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Said after", paper.Text, StringComparison.Ordinal);
        vru.Clock.MoveTo(ReviewScene.Monday, new(10, 0));
    }

    [Fact]
    public async Task The_bcu_owes_its_own_review_and_one_without_a_plan_owes_none()
    {
        var bcu = await vru.JointCoordinatorAsync();
        var review = await bcu.ReviewAsync(JointScene.Bcu);
        Assert.Contains(review.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("actions").EnumerateArray()), action => action.GetProperty("id").GetGuid() == shown);
        Assert.Equal(0, review.GetProperty("jointActions").GetArrayLength());

        var other = await vru.SignedIn("coordinator@bcu-north-area.example");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/bcu-north-area/api/v1/reviews/2026-q3")).StatusCode);
    }

    [Fact]
    public async Task A_borough_of_another_bcu_has_none_in_its_review()
    {
        var coordinator = await vru.PlanInAsync("bromley");

        Assert.Equal(0, (await coordinator.ReviewAsync("bromley")).GetProperty("jointActions").GetArrayLength());
    }

    [Fact]
    public async Task The_review_takes_six_commands_a_tenant_at_most()
    {
        await vru.PlanInAsync("lewisham");
        var viewer = await vru.Browse("lewisham", Role.Viewer);
        await viewer.GoAsync("/lewisham/reviews/2026-q3");
        var before = vru.Commands.Count;

        await viewer.GoAsync("/lewisham/reviews/2026-q3");

        Assert.InRange(vru.Commands.Count - before, 1, 2 * 6);
    }

    private async Task SayAsync(string status, string done)
    {
        var answer = await (await vru.SignedIn("police@south-east.example")).PostAsJsonAsync($"/{JointScene.Bcu}/api/v1/actions/{shown}/updates", new { status, done, next = "Go on" });
        answer.EnsureSuccessStatusCode();
    }
}

file static class Updated
{
    public static async Task UpdateAllInAsync(this Vru vru, string borough)
    {
        await vru.PlanInAsync(borough);
        await vru.UpdateAllAsync(borough);
    }
}
