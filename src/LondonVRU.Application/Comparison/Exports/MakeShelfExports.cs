using System.IO.Compression;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>Writes the exports that are asked for, plan by plan, and says how far it is after each. In London's tenant; from the shelf alone.</summary>
internal sealed class MakeShelfExports(
    VruDbContext db, CurrentTenant tenant, TenantDirectory directory, PaperMarks marks, LondonPack pack, ITableWriter tables, IPaperWriter papers, IFileStore files, TimeProvider clock, ILogger<MakeShelfExports> log)
    : ITenantJob
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await db.ShelfExports.Where(export => export.State == ExportState.Waiting || export.State == ExportState.Running).OrderBy(export => export.AskedAt).Select(export => export.Id).ToListAsync(ct))
        {
            db.ChangeTracker.Clear();
            var export = await db.ShelfExports.SingleAsync(export => export.Id == id, ct);
            if (export.IsDue(Now))
            {
                await MakeAsync(export, ct);
            }
        }
    }

    private async Task MakeAsync(ShelfExport export, CancellationToken ct)
    {
        try
        {
            var plans = await db.LatestPlans(export.StartYear).Where(plan => plan.Visibility != Visibility.Withdrawn).AsNoTracking().Select(plan => new { plan.Id, plan.TenantId }).ToListAsync(ct);
            List<Id<Submission>> of = plans.ConvertAll(plan => plan.Id);
            var copies = await db.CountCopiesAsync(of, ct);
            export.Begin(plans.Count, Now);
            await db.SaveChangesAsync(ct);
            string? packOf = null;
            var bytes = await files.WriteAsync(
                new(tenant.Id, StoredKind.ShelfExport, export.Id.Value),
                async (stream, stop) =>
                {
                    using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
                    for (var i = 0; i < plans.Count; i++)
                    {
                        await WriteAsync(zip, plans[i].Id, await directory.GetAsync(plans[i].TenantId, stop), stop);
                        export.Wrote(i + 1, Now);
                        await db.SaveChangesAsync(stop);
                    }

                    if (await pack.OfAsync(export.StartYear, export.CycleCode, stop) is { } london)
                    {
                        packOf = london.Cycle;
                        of.AddRange(london.Of);
                        await PutAsync(zip, "london-pack.docx", papers.Write(london.Paper), stop);
                        await PutAsync(zip, "london-pack.xlsx", tables.WriteWorkbook(london.Sheets), stop);
                    }
                },
                ct);
            if (await db.CountCopiesAsync(of[..plans.Count], ct) < copies)
            {
                throw new InvalidOperationException("Something was withdrawn while it was written: it is written again.");
            }

            export.Finish(bytes, packOf, of, await db.CountCopiesAsync(of, ct), Now);
            await db.SaveChangesAsync(ct);
        }
        catch (StaleException)
        {
            // Another worker has it.
            db.ChangeTracker.Clear();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The export {Export} could not be made", export.Id);
            db.ChangeTracker.Clear();
            export = await db.ShelfExports.SingleAsync(known => known.Id == export.Id, ct);
            export.Fail(Now);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task WriteAsync(ZipArchive zip, Id<Submission> id, TenantInfo whose, CancellationToken ct)
    {
        var plan = await db.Submissions.AsNoTracking().Where(plan => plan.Id == id).Include(plan => plan.Themes).Include(plan => plan.Actions).SingleAsync(ct);
        await PutAsync(zip, $"{whose.Slug}.docx", papers.Write(ShelfPaper.Of(plan, whose.Name, await marks.OfAsync(whose, ct))), ct);
        await PutAsync(zip, $"{whose.Slug}.xlsx", tables.Write(ShelfPaper.TableOf(plan, whose.Name), TableFormat.Xlsx), ct);
    }

    /// <summary>Both kinds are packed already.</summary>
    private static async Task PutAsync(ZipArchive zip, string name, byte[] content, CancellationToken ct)
    {
        await using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        await entry.WriteAsync(content, ct);
    }
}

/// <summary>Takes away exports that are past their days, files first.</summary>
internal sealed class ForgetShelfExports(VruDbContext db, CurrentTenant tenant, IFileStore files, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var end = clock.GetUtcNow().UtcDateTime.AddDays(-ShelfExport.DaysKept);
        foreach (var export in await db.ShelfExports.Where(export => (export.EndedAt ?? export.AskedAt) < end).ToListAsync(ct))
        {
            await files.DeleteAsync(new(tenant.Id, StoredKind.ShelfExport, export.Id.Value), ct);
            db.ShelfExports.Remove(export);
        }

        await db.SaveChangesAsync(ct);
    }
}
