using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

/// <summary>Plans as tests need them.</summary>
internal static class PlanStage
{
    /// <summary>A plan of 2026/27 in which every minimum standard has an owner in words.</summary>
    public static async Task<HttpClient> ReadyPlan(this Vru vru, string borough)
    {
        var coordinator = await vru.SignedIn(borough, Role.Coordinator);
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
        await using var room = await vru.In(borough);
        foreach (var action in await room.Db.Actions.ToListAsync())
        {
            action.Edit(action.Content() with { OwnerAsWritten = "Head of Community Safety", LeadAgency = "Council" });
        }

        await room.Db.SaveChangesAsync();
        return coordinator;
    }

    /// <summary>Adds a local action to the first theme of the plan.</summary>
    /// <param name="ownerEmail">Null for nobody.</param>
    public static async Task<Id<PlanAction>> PutAction(this Vru vru, string borough, ActionContent content, string? ownerEmail = null)
    {
        await using var room = await vru.In(borough);
        var plan = await room.Db.Plans.Include(p => p.Themes).SingleAsync();
        var theme = await room.Db.Themes.Where(t => t.EditionId == plan.EditionId && t.Number == 1).SingleAsync();
        var owner = ownerEmail is null ? null : await room.Db.People.Where(p => p.Email == ownerEmail).Select(p => (Id<Person>?)p.Id).SingleAsync();
        var action = PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), content with { OwnerId = owner });
        room.Db.Actions.Add(action);
        await room.Db.SaveChangesAsync();
        return action.Id;
    }

    /// <summary>Sends, signs and submits.</summary>
    public static async Task Submit(this Vru vru, string borough, HttpClient coordinator)
    {
        var approver = await vru.SignedIn(borough, Role.Approver);
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();
        (await approver.PostAsync($"/{borough}/api/v1/plans/2026/sign-off", null)).EnsureSuccessStatusCode();
        (await coordinator.PostAsync($"/{borough}/api/v1/plans/2026/submission", null)).EnsureSuccessStatusCode();
    }
}
