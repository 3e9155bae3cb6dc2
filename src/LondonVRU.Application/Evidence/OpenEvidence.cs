using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>A version of a piece of evidence, to be taken away.</summary>
/// <param name="Number">From 1.</param>
public sealed record OpenEvidence(Id<EvidenceFile> EvidenceId, int Number) : IRequest<OpenedEvidence>;

/// <param name="Content">Whoever takes it disposes of it.</param>
public sealed record OpenedEvidence(string FileName, EvidenceKind Kind, Stream Content);

/// <summary>What is deleted, infected, or still to be scanned is not found.</summary>
internal sealed class OpenEvidenceHandler(VruDbContext db, EvidenceAccess access, CurrentTenant tenant, IFileStore files, IVirusScanner scanner) : IRequestHandler<OpenEvidence, OpenedEvidence>
{
    public async Task<OpenedEvidence> Handle(OpenEvidence request, CancellationToken cancellationToken)
    {
        var found = await (
            from file in access.Visible()
            join version in db.EvidenceVersions on file.Id equals version.FileId
            where file.Id == request.EvidenceId && file.DeletedAt == null && version.Number == request.Number
            select new { version.Id, version.FileName, version.Kind, version.Scan }).SingleOrNotFoundAsync(cancellationToken);
        if (!EvidenceVersion.IsOpen(found.Scan, scanner.IsSet))
        {
            throw new NotFoundException();
        }

        var content = await files.OpenAsync(new(tenant.Id, StoredKind.Evidence, found.Id.Value), cancellationToken) ?? throw new NotFoundException();
        return new(found.FileName, found.Kind, content);
    }
}
