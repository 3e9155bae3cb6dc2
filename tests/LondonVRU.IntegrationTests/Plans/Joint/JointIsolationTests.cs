using System.Net;
using System.Net.Http.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Plans.Joint;

/// <summary>Who may not: boroughs of other BCUs see nothing, members write nothing, and the door holds whoever is through it to reading.</summary>
public sealed class JointIsolationTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_borough_of_another_bcu_gets_the_answer_of_an_action_that_never_existed()
    {
        var joint = await vru.AddJointAsync("Ours alone");
        foreach (var outside in new[] { "bromley", "city-of-london" })
        {
            await vru.PlanOf(outside);
            var coordinator = await vru.SignedIn(outside, Role.Coordinator);
            var browser = await vru.Browse(outside, Role.Coordinator);

            Assert.Empty(await coordinator.JointActionsAsync(outside));
            foreach (var make in new Func<Guid, Task<HttpResponseMessage>>[]
            {
                id => coordinator.GetAsync($"/{outside}/api/v1/plans/2026/joint/{id}"),
                id => coordinator.NoteAsync(outside, id, "Not here."),
                id => coordinator.UnnoteAsync(outside, id, 1),
                id => browser.AskAsync(HttpMethod.Get, $"/{outside}/plans/2026/joint/{id}"),
            })
            {
                var (theirs, nobodys) = (await make(joint), await make(Guid.NewGuid()));
                Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
                Assert.Equal(HttpStatusCode.NotFound, nobodys.StatusCode);
                Assert.Equal((await nobodys.Content.ReadAsStringAsync()).Length, (await theirs.Content.ReadAsStringAsync()).Length);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/{JointScene.Bcu}/api/v1/plans/2026")).StatusCode);
        }
    }

    [Fact]
    public async Task A_boroughs_own_action_and_another_years_are_no_joint_ones()
    {
        var own = await vru.AddAction("greenwich", "Our own");
        var joint = await vru.AddJointAsync("Of this year");
        var coordinator = await vru.SignedIn("greenwich", Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/greenwich/api/v1/plans/2026/joint/{own}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.NoteAsync("greenwich", own, "Not so.")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/greenwich/api/v1/plans/2025/joint/{joint}")).StatusCode);
    }

    [Fact]
    public async Task A_member_borough_changes_and_updates_nothing_of_the_joint_plan()
    {
        var joint = await vru.AddJointAsync("Hands off");
        await vru.PlanOf("lewisham");
        var before = await vru.JointRowAsync(joint);
        var coordinator = await vru.SignedIn("lewisham", Role.Coordinator);

        foreach (var place in new[] { "lewisham", JointScene.Bcu })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Patch($"/{place}/api/v1/actions/{joint}", new { text = "Ours now" }, before.Version)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsJsonAsync($"/{place}/api/v1/actions/{joint}/updates", new { status = "complete", done = "All" })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.DeleteAsync($"/{place}/api/v1/actions/{joint}")).StatusCode);
        }

        var after = await vru.JointRowAsync(joint);
        Assert.Equal((before.Text, before.Version, before.Status, before.LatestUpdateId), (after.Text, after.Version, after.Status, after.LatestUpdateId));
    }

    [Fact]
    public async Task A_member_of_the_bcu_with_another_role_cannot_update_what_they_do_not_own()
    {
        var joint = await vru.AddJointAsync("The coordinator’s");
        var police = await vru.SignedIn("police@south-east.example");

        var answer = await police.PostAsJsonAsync($"/{JointScene.Bcu}/api/v1/actions/{joint}/updates", new { status = "complete", done = "All" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Through_the_door_of_the_own_bcu_nothing_can_be_saved_by_any_way()
    {
        await vru.AddJointAsync("Untouched");
        await using var borough = await vru.In("bexley");
        var door = vru.Services.GetRequiredService<TenantDoor>();
        await using var room = (await door.OpenOwnBcuAsync(borough.Services.GetRequiredService<CurrentTenant>(), borough.Services.GetRequiredService<Actor>(), CancellationToken.None))!;

        var action = await room.Db.Actions.FirstAsync();
        action.Assign(null);
        await Assert.ThrowsAsync<ReadOnlyRoomException>(() => room.Db.SaveChangesAsync());
        room.Db.ChangeTracker.Clear();
        room.Db.Plans.Remove(await room.Db.Plans.FirstAsync());
        await Assert.ThrowsAsync<ReadOnlyRoomException>(() => room.Db.SaveChangesAsync());
        await Assert.ThrowsAsync<ReadOnlyRoomException>(() => room.Db.Actions.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "Changed")));
#pragma warning disable CA1849, MA0042 // What does not wait is to be refused as well.
        Assert.Throws<ReadOnlyRoomException>(() => room.Db.Actions.ExecuteUpdate(set => set.SetProperty(row => row.Text, "Changed")));
#pragma warning restore CA1849, MA0042
        await Assert.ThrowsAsync<ReadOnlyRoomException>(() => room.Db.Updates.ExecuteDeleteAsync());
        Assert.Equal(JointScene.Bcu, room.Tenant.Slug);
    }

    [Fact]
    public async Task The_door_opens_only_for_a_borough_and_only_to_its_own_bcu()
    {
        var door = vru.Services.GetRequiredService<TenantDoor>();
        foreach (var (place, bcu) in new[] { ("bexley", "bcu-south-east"), ("bromley", "bcu-south-area"), ("city-of-london", null), ("bcu-south-east", null), ("london", null) })
        {
            await using var from = await vru.In(place);
            await using var room = await door.OpenOwnBcuAsync(from.Services.GetRequiredService<CurrentTenant>(), from.Services.GetRequiredService<Actor>(), CancellationToken.None);
            Assert.Equal(bcu, room?.Tenant.Slug);
        }
    }

    [Fact]
    public async Task The_service_itself_reads_nothing_restricted_there()
    {
        await vru.AddJointAsync("Told to nobody", restricted: true);
        await using var borough = await vru.In("bexley");
        await using var room = (await vru.Services.GetRequiredService<TenantDoor>()
            .OpenOwnBcuAsync(borough.Services.GetRequiredService<CurrentTenant>(), borough.Services.GetRequiredService<Actor>(), CancellationToken.None))!;

        Assert.False(room.Services.GetRequiredService<Actor>().Has(Right.ReadRestricted));
        Assert.False(room.Services.GetRequiredService<Actor>().Has(Right.EditPlan));
    }
}
