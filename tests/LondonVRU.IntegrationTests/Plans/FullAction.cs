using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.Tenants.Requests;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>An action that has everything.</summary>
internal static class FullAction
{
    /// <summary>In a plan that was submitted: with a rhythm, a milestone, a link, evidence, more updates than a page holds, and something like it in another plan in force.</summary>
    public static async Task<Guid> PutFullActionAsync(this Vru vru, string borough, string other)
    {
        await vru.ReadyPlan(other);
        await vru.PutAction(other, new() { Text = "Excluded pupils mend bicycles with keepers of an orchard" });
        await vru.Submit(other, await vru.SignedIn(other, Role.Coordinator));
        await vru.AnswerPlanAsync(other);

        var coordinator = await vru.ReadyPlan(borough);
        var action = await vru.PutAction(borough, new() { Text = "Orchard keepers mend bicycles with excluded pupils", Cadence = Cadence.Monthly }, Vru.Email(borough, Role.Contributor));
        var earlier = await vru.PutAction(borough, new() { Text = "Find an orchard" });
        var scene = new Scene(vru, borough);
        await scene.MilestoneAsync($"{action}");
        await scene.EvidenceAsync($"{action}");
        await scene.LinkAsync($"{action}", $"{earlier}");
        await vru.Submit(borough, coordinator);
        await SayAsync(vru, borough, action);
        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
        return action.Value;
    }

    private static async Task SayAsync(Vru vru, string borough, Id<PlanAction> id)
    {
        await using var room = await vru.In(borough);
        var action = await room.Db.Actions.SingleAsync(own => own.Id == id);
        var email = Vru.Email(borough, Role.Coordinator);
        var by = await room.Db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        for (var week = 0; week <= ListUpdates.DefaultPageSize; week++)
        {
            var update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), ActionStatus.OnTrack, $"Week {week}", null, null, by, vru.Clock.GetUtcNow().UtcDateTime.AddMinutes(week));
            action.Take(update, PlanState.Submitted);
            room.Db.Updates.Add(update);
        }

        await room.Db.SaveChangesAsync();
    }
}
