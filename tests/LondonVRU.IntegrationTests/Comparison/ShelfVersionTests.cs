using System.Net.Http.Json;
using LondonVRU.Application.Comparison;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Reviews;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>What makes that which is kept of the shelf old.</summary>
public sealed class ShelfVersionTests(Vru vru) : IClassFixture<Vru>
{
    private ShelfVersion Version => vru.Services.GetRequiredService<ShelfVersion>();

    [Fact]
    public async Task An_update_changes_standings_and_nothing_that_was_submitted()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 4), new TimeOnly(10, 0));
        await vru.OpenCycle("2026-q3");
        await vru.PlanInAsync("ealing");
        var action = await vru.AddAction("ealing", "Walk the high street");
        var client = await vru.SignedIn("ealing", Role.Coordinator);
        await client.GetAsync("/ealing/api/v1/reviews/2026-q3");
        await client.PostAsJsonAsync($"/ealing/api/v1/actions/{action}/updates", new { status = "onTrack", done = "Once" });
        var (submissions, standings) = (Version.Of(ShelfParts.Submissions), Version.Of(ShelfParts.Standings));

        (await client.PostAsJsonAsync($"/ealing/api/v1/actions/{action}/updates", new { status = "onTrack", done = "Twice" })).EnsureSuccessStatusCode();

        Assert.Equal(submissions, Version.Of(ShelfParts.Submissions));
        Assert.True(Version.Of(ShelfParts.Standings) >= standings);
    }

    [Fact]
    public async Task What_is_submitted_and_what_is_removed_counts()
    {
        var before = Version.Of(ShelfParts.Submissions);
        await vru.SubmitPlan("barnet", 2026, [new(1, "A walk", null)]);
        Assert.True(Version.Of(ShelfParts.Submissions) > before);

        var suggestion = await vru.SuggestPeersAsync("barnet", "To go");
        var views = Version.Of(ShelfParts.Views);
        await using var room = await vru.In("barnet");
        room.Db.Remove(await room.Db.PeerSuggestions.SingleAsync(own => own.Id == suggestion));
        await room.Db.SaveChangesAsync();

        Assert.True(Version.Of(ShelfParts.Views) > views);
    }
}
