using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>Takes away what is past its end: entries of access, and reports of the content security policy. The audit trail has no end.</summary>
internal sealed class ForgetOldAccess(VruDbContext db, TenantDoor door, TenantDirectory directory, TimeProvider clock) : IPlatformJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var end = now.AddMonths(-AccessEntry.MonthsKept);
        foreach (var tenant in await directory.EverybodyAsync(ct))
        {
            await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
            await room.Db.AccessEntries.Where(entry => entry.At < end).ExecuteDeleteAsync(ct);
        }

        var unseen = now.AddDays(-PolicyReport.DaysKept);
        await db.PolicyReports.Where(report => report.LastSeenAt < unseen).ExecuteDeleteAsync(ct);
    }
}
