using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>The exports that are kept, newest first, and what can be exported.</summary>
public sealed record GetExports : IRequest<ExportsPage>;

/// <param name="Years">Of which plans or reviews have been submitted, newest first.</param>
public sealed record ExportsPage(IReadOnlyList<ExportRow> Exports, IReadOnlyList<ExportsPage.Year> Years)
{
    /// <param name="StartYear">First calendar year.</param>
    /// <param name="Quarters">Of which reviews are in, newest first.</param>
    public sealed record Year(int StartYear, IReadOnlyList<CycleInfo> Quarters);
}

/// <param name="AskedAt">UTC.</param>
/// <param name="EndedAt">UTC; null until it is over.</param>
/// <param name="PackOf">Code of the quarter whose London pack is in it; null if none is.</param>
public sealed record ExportRow(Id<ShelfExport> Id, int StartYear, string? PackOf, string AskedBy, DateTime AskedAt, ExportState State, int Done, int Total, long Bytes, IReadOnlyList<Guid> SubmissionIds, int Copies, DateTime? EndedAt)
{
    /// <summary>UTC: when it is swept away; null until it is over.</summary>
    public DateTime? GoesAt => EndedAt?.AddDays(ShelfExport.DaysKept);

    public bool IsOver => State is ExportState.Ready or ExportState.Failed;
}

internal sealed class GetExportsHandler(VruDbContext db, OpenCycles cycles) : IRequestHandler<GetExports, ExportsPage>
{
    public async Task<ExportsPage> Handle(GetExports request, CancellationToken cancellationToken)
    {
        var rows = await db.ExportRows(db.ShelfExports).Take(30).ToListAsync(cancellationToken);
        List<ExportsPage.Year> years = [];
        foreach (var year in await db.Submissions.Select(submission => submission.StartYear).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken))
        {
            years.Add(new(year, [.. (await cycles.WithReviewsAsync(year, cancellationToken)).Reverse()]));
        }

        return new(rows, years);
    }
}

/// <summary>One of them, with how far it is.</summary>
public sealed record GetExport(Id<ShelfExport> Id) : IRequest<ExportPage>;

/// <param name="IsPast">Something of what it was made of has been withdrawn since it was made, so its file is not given out any more.</param>
public sealed record ExportPage(ExportRow Row, bool IsPast);

internal sealed class GetExportHandler(VruDbContext db) : IRequestHandler<GetExport, ExportPage>
{
    public async Task<ExportPage> Handle(GetExport request, CancellationToken cancellationToken)
    {
        var row = await db.ExportRows(db.ShelfExports.Where(export => export.Id == request.Id)).SingleOrNotFoundAsync(cancellationToken);
        return new(row, row.State == ExportState.Ready && await db.CountCopiesAsync([.. row.SubmissionIds.Select(id => new Id<Submission>(id))], cancellationToken) < row.Copies);
    }
}

/// <summary>Its file, to be taken away; not found once something of the year has been withdrawn.</summary>
public sealed record OpenExport(Id<ShelfExport> Id) : IRequest<OpenedExport>;

/// <param name="Content">Whoever takes it disposes of it.</param>
public sealed record OpenedExport(string Name, Stream Content);

internal sealed class OpenExportHandler(VruDbContext db, CurrentTenant tenant, IFileStore files) : IRequestHandler<OpenExport, OpenedExport>
{
    public async Task<OpenedExport> Handle(OpenExport request, CancellationToken cancellationToken)
    {
        var export = await db.ShelfExports.AsNoTracking().Where(export => export.Id == request.Id && export.State == ExportState.Ready).SingleOrNotFoundAsync(cancellationToken);
        if (await db.CountCopiesAsync([.. export.SubmissionIds.Select(id => new Id<Submission>(id))], cancellationToken) < export.Copies)
        {
            throw new NotFoundException();
        }

        var content = await files.OpenAsync(new(tenant.Id, StoredKind.ShelfExport, export.Id.Value), cancellationToken) ?? throw new NotFoundException();
        return new($"london-plans-{Edition.CodeOf(export.StartYear)}.zip", content);
    }
}

internal static class ExportQueries
{
    /// <summary>Newest first.</summary>
    public static IQueryable<ExportRow> ExportRows(this VruDbContext db, IQueryable<ShelfExport> exports) =>
        from export in exports.AsNoTracking()
        join person in db.People on export.AskedById equals person.Id
        orderby export.AskedAt descending
        select new ExportRow(
            export.Id, export.StartYear, export.PackOf, person.Name, export.AskedAt, export.State, export.Done, export.Total, export.Bytes, export.SubmissionIds, export.Copies, export.EndedAt);

    /// <summary>Some submissions, and the actions and lines in them, as far as London may read them now.</summary>
    public static async Task<int> CountCopiesAsync(this VruDbContext db, IReadOnlyList<Id<Submission>> of, CancellationToken ct) =>
        await db.Submissions.CountAsync(submission => of.Contains(submission.Id), ct)
        + await db.SubmittedActions.CountAsync(copy => of.Contains(copy.SubmissionId), ct)
        + await db.SubmittedProgress.CountAsync(line => of.Contains(line.SubmissionId), ct);
}
