using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Evidence;

/// <summary>Scans what waits, and what came before there was a scanner. Of what is found infected, the content goes at once.</summary>
internal sealed class ScanEvidence(VruDbContext db, CurrentTenant tenant, IFileStore files, IVirusScanner scanner, TimeProvider clock, ILogger<ScanEvidence> log) : ITenantJob
{
    /// <summary>In one run: the next goes on.</summary>
    private const int Most = 200;

    public async Task RunAsync(CancellationToken ct)
    {
        if (!scanner.IsSet)
        {
            return;
        }

        var waiting = await (
            from version in db.EvidenceVersions
            join file in db.Evidence on version.FileId equals file.Id
            where file.DeletedAt == null && (version.Scan == ScanState.Waiting || version.Scan == ScanState.NotScanned)
            orderby version.AddedAt
            select version.Id).Take(Most).ToListAsync(ct);
        foreach (var id in waiting)
        {
            db.ChangeTracker.Clear();
            if (await db.EvidenceVersions.SingleOrDefaultAsync(version => version.Id == id, ct) is not { } version)
            {
                continue;
            }

            try
            {
                await ScanAsync(version, ct);
            }
            catch (ScannerDownException down)
            {
                log.LogWarning("{Count} files of {Tenant} wait for the scanner: {Reason}", waiting.Count, tenant.Info.Slug, down.Message);
                return;
            }
            catch (Domain.StaleException)
            {
                // Another worker has looked at it.
            }
        }
    }

    private async Task ScanAsync(EvidenceVersion version, CancellationToken ct)
    {
        var stored = new StoredFile(tenant.Id, StoredKind.Evidence, version.Id.Value);
        string? found;
        await using (var content = await files.OpenAsync(stored, ct))
        {
            if (content is null)
            {
                return;
            }

            found = await scanner.ScanAsync(content, ct);
        }

        if (found is not null)
        {
            // Before the row: what is infected is nowhere from now on, even should this break off here.
            await files.DeleteAsync(stored, ct);
            log.LogWarning("Malware was found in the content {Content} of {Tenant}, and deleted", version.Id, tenant.Info.Slug);
        }

        version.Scanned(found, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }
}
