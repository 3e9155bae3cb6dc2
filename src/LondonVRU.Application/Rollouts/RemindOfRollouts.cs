using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>Owes a borough's coordinators a letter seven days before London wants an answer to a rollout, and on the day. Safe to run again.</summary>
internal sealed class RemindOfRollouts(VruDbContext db, Outbox outbox, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    public const int DaysBefore = 7;

    public async Task RunAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var before = today.AddDays(DaysBefore);
        var due = await db.RolloutsToAnswer(tenant.Id).Where(rollout => rollout.AnswerBy == today || rollout.AnswerBy == before).Select(rollout => rollout.Id).ToListAsync(ct);
        foreach (var rollout in due)
        {
            await outbox.OweAsync(Role.Coordinator, LetterKind.RolloutDue, rollout.Value, today, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}

internal static class RolloutQueries
{
    /// <summary>Proposed to a borough that has not answered, or whose action has left its plan since.</summary>
    public static IQueryable<Rollout> RolloutsToAnswer(this VruDbContext db, Id<Tenant> here) => db.Rollouts.AsNoTracking().Where(rollout =>
        rollout.State == RolloutState.Proposed && db.RolloutProposals.Any(proposal => proposal.RolloutId == rollout.Id && proposal.TenantId == here)
        && !db.RolloutAnswers.Any(answer => answer.RolloutId == rollout.Id && answer.TenantId == here && (answer.ActionId == null || db.Actions.Any(action => action.Id == answer.ActionId))));
}
