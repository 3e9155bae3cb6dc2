using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Owes who asked for help a letter, once, when some weeks have passed since they took it and nobody has said what came of it. Safe to run again.</summary>
internal sealed class RemindOfRequests(VruDbContext db, RequestReading requests, Outbox outbox, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    public const int DaysAfter = 28;

    /// <summary>A job that did not run catches up so far.</summary>
    private const int CatchUpDays = 14;

    public async Task RunAsync(CancellationToken ct)
    {
        var here = tenant.Id;
        var now = clock.GetUtcNow().UtcDateTime;
        var (to, from) = (now.AddDays(-DaysAfter), now.AddDays(-DaysAfter - CatchUpDays));
        var taken = await requests.All().AsNoTracking()
            .Where(row => row.Request.TenantId == here && row.Request.Visibility != Visibility.Withdrawn && row.Last != null && row.Last.Kind == RequestStepKind.Accepted && row.Last.At <= to && row.Last.At >= from).ToListAsync(ct);
        foreach (var row in taken)
        {
            await outbox.OweAsync([row.Request.ById], LetterKind.RequestToClose, row.Request.Id.Value, LondonTime.DayOf(row.Last!.At).AddDays(DaysAfter), ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
