using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Record;

/// <summary>Seals what has been committed to the audit trail since the last time, tenant by tenant. Saves never wait for it.</summary>
internal sealed class SealRecord(TenantDoor door, TenantDirectory directory, TimeProvider clock, ILogger<SealRecord> log) : IPlatformJob
{
    /// <summary>How much older than the last seal an entry may be that is not sealed yet: a save that took its time. An older one was put in behind the service's back, and is never sealed.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    /// <summary>Entries that one seal takes at most.</summary>
    public const int MostAtOnce = 1_000;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var tenant in await directory.EverybodyAsync(ct))
        {
            try
            {
                await SealAsync(tenant, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The others are sealed all the same.
                SecurityEvents.EntriesNotSealed(log, exception, tenant.Id.Value);
            }
        }
    }

    private async Task SealAsync(TenantInfo tenant, CancellationToken ct)
    {
        bool isFull;
        do
        {
            await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
            var last = await room.Db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(ct);
            var open = await Unsealed(room.Db, last).AsNoTracking().OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Take(MostAtOnce).ToListAsync(ct);
            if (open.Count == 0)
            {
                return;
            }

            var (seal, entries) = AuditSeal.Over(tenant.Id, last, open, clock.GetUtcNow().UtcDateTime);
            room.Db.AuditSeals.Add(seal);
            room.Db.SealedEntries.AddRange(entries);
            if (!await SaveAsync(room.Db, seal, ct))
            {
                return;
            }

            // Outside the database too, where whoever can alter it cannot reach: the last of these is what a chain has to end with.
            SecurityEvents.EntriesSealed(log, seal.Count, tenant.Id.Value, seal.Number, seal.Hash);
            isFull = open.Count == MostAtOnce;
        }
        while (isFull);
    }

    /// <summary>By whether they are sealed, not by their time alone: a save that committed late is not missed.</summary>
    private static IQueryable<AuditEntry> Unsealed(VruDbContext db, AuditSeal? last)
    {
        var since = last is null ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : last.At - Slack;
        return db.AuditEntries.Where(entry => entry.At >= since && !db.SealedEntries.Any(done => done.EntryId == entry.Id));
    }

    /// <summary>False if another worker was quicker: its seal has this number, and takes these entries.</summary>
    private static async Task<bool> SaveAsync(VruDbContext db, AuditSeal seal, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (await db.AuditSeals.AnyAsync(other => other.Number == seal.Number, ct))
            {
                return false;
            }

            throw;
        }
    }
}
