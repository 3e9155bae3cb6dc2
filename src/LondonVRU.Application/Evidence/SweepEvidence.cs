using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Evidence;

/// <summary>Takes away contents that no row speaks of: of uploads that broke off before they were saved, and of evidence that was deleted while the store was down.</summary>
internal sealed class SweepEvidence(VruDbContext db, EvidenceOnShelf shelf, CurrentTenant tenant, IFileStore files, ILogger<SweepEvidence> log) : ITenantJob
{
    /// <summary>What is younger may be of an upload that is about to be saved. By real time, as the store's own clock.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromHours(24);

    public Task RunAsync(CancellationToken ct) => RunAsync(TimeProvider.System.GetUtcNow().UtcDateTime - Age, ct);

    /// <param name="before">UTC: what was written later is left alone.</param>
    public async Task RunAsync(DateTime before, CancellationToken ct)
    {
        List<Id<EvidenceVersion>> old = [];
        await foreach (var (file, writtenAt) in files.ListAsync(tenant.Id, StoredKind.Evidence, ct))
        {
            if (writtenAt < before)
            {
                old.Add(new(file.Id));
            }
        }

        var orphans = 0;
        foreach (var some in old.Chunk(200))
        {
            var kept = await (
                from version in db.EvidenceVersions
                join file in db.Evidence on version.FileId equals file.Id
                where ((file.DeletedAt == null && version.Scan != ScanState.Infected) || shelf.Contents.Contains(version.Id)) && some.Contains(version.Id)
                select version.Id).ToListAsync(ct);
            foreach (var orphan in some.Except(kept))
            {
                await files.DeleteAsync(new(tenant.Id, StoredKind.Evidence, orphan.Value), ct);
                orphans++;
            }
        }

        if (orphans > 0)
        {
            log.LogInformation("{Count} contents of {Tenant} that nothing speaks of were swept away", orphans, tenant.Info.Slug);
        }
    }
}
