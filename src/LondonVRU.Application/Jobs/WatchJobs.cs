using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.Jobs;

/// <summary>Owes London's administrators a letter, once a day and job, when a job failed twice in a row or the reminders are late. Runs in London's tenant. Safe to run again.</summary>
internal sealed class WatchJobs(VruDbContext db, JobTroubles troubles, Outbox outbox, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var trouble in await troubles.ListAsync(ct))
        {
            await outbox.OweAsync(Role.Administrator, LetterKind.JobInTrouble, trouble.Subject, LondonTime.Today(clock), ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
