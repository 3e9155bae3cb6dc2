using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>Looks whether the audit trail still says what was sealed.</summary>
internal sealed class VerifyRecord(TenantDoor door, TenantDirectory directory) : IScopedPart
{
    private const int AtOnce = 2_000;

    public async Task<IReadOnlyList<ChainVerdict>> RunAsync(CancellationToken ct)
    {
        List<ChainVerdict> verdicts = [];
        foreach (var tenant in await directory.EverybodyAsync(ct))
        {
            await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
            verdicts.Add(await VerifyAsync(room.Db, tenant, ct));
        }

        return verdicts;
    }

    private static async Task<ChainVerdict> VerifyAsync(VruDbContext db, TenantInfo tenant, CancellationToken ct)
    {
        List<string> faults = [];
        var count = 0;
        AuditSeal? before = null;
        await foreach (var seal in db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            var expected = (before?.Number ?? 0) + 1;
            if (seal.Number != expected)
            {
                faults.Add(seal.Number == expected + 1 ? $"seal {expected} was removed" : $"seals {expected} to {seal.Number - 1} were removed");
            }

            var entries = await db.SealedEntries.AsNoTracking().Where(entry => entry.SealNumber == seal.Number).OrderBy(entry => entry.Position).ToListAsync(ct);
            if (seal.Number == expected && (entries.Count != seal.Count || seal.Hash != AuditSeal.HashOf(tenant.Id, seal.Number, seal.At, before?.Hash, entries.Select(entry => entry.Hash))))
            {
                faults.Add($"seal {seal.Number} of {seal.At:O} does not fit what it seals: it, or its list of entries, was altered");
            }

            faults.AddRange(await EntriesAsync(db, tenant.Id, before, entries, ct));
            count += entries.Count;
            before = seal;
        }

        faults.AddRange(await StrayAsync(db, before, ct));
        return new(tenant.Slug, before?.Number ?? 0, count, before?.Hash, faults);
    }

    /// <summary>Each entry that a seal names: is it there, and does it say what it said?</summary>
    private static async Task<IReadOnlyList<string>> EntriesAsync(VruDbContext db, Id<Domain.Tenants.Tenant> tenant, AuditSeal? before, List<SealedEntry> named, CancellationToken ct)
    {
        List<string> faults = [];
        foreach (var chunk in named.Chunk(AtOnce))
        {
            var ids = chunk.Select(entry => entry.EntryId).ToList();
            var found = await db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, ct);
            foreach (var entry in chunk)
            {
                if (!found.TryGetValue(entry.EntryId, out var stored))
                {
                    faults.Add($"entry {entry.EntryId} was removed (seal {entry.SealNumber})");
                }
                else if (stored.ContentHash(tenant) != entry.Hash)
                {
                    faults.Add($"entry {entry.EntryId} of {stored.At:O} was altered (seal {entry.SealNumber}, {stored.Thing} {stored.ThingId})");
                }
                else if (before is not null && stored.At < before.At - SealRecord.Slack)
                {
                    faults.Add($"entry {entry.EntryId} of {stored.At:O} was added later (seal {entry.SealNumber})");
                }
            }
        }

        return faults;
    }

    /// <summary>Entries that no seal names although their time is over: nobody who saves as the service does puts them there.</summary>
    private static async Task<IEnumerable<string>> StrayAsync(VruDbContext db, AuditSeal? last, CancellationToken ct)
    {
        if (last is null)
        {
            return [];
        }

        var before = last.At - SealRecord.Slack;
        var stray = await db.AuditEntries.Where(entry => entry.At < before && !db.SealedEntries.Any(done => done.EntryId == entry.Id)).Select(entry => new { entry.Id, entry.At }).ToListAsync(ct);
        return stray.Select(entry => $"entry {entry.Id} of {entry.At:O} was added later (no seal names it)");
    }
}

/// <summary>What was found of one tenant's chain.</summary>
/// <param name="Seals">How many there are.</param>
/// <param name="Entries">How many they name.</param>
/// <param name="Head">The hash of the last seal; null if there is none. It has to be the one that the log said last.</param>
/// <param name="Faults">Each as a sentence; none if the record is whole.</param>
public sealed record ChainVerdict(string Tenant, int Seals, int Entries, string? Head, IReadOnlyList<string> Faults);
