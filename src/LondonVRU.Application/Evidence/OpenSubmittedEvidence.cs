using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>A file that came with a review, to be taken away by London: by the copy on the shelf alone.</summary>
/// <param name="SubmissionId">With which it came, where the caller says; null if not.</param>
public sealed record OpenSubmittedEvidence(Id<SubmittedEvidence> Id, Id<Submission>? SubmissionId = null) : IRequest<OpenedEvidence>;

internal sealed class OpenSubmittedEvidenceHandler(VruDbContext db, IFileStore files, IVirusScanner scanner) : IRequestHandler<OpenSubmittedEvidence, OpenedEvidence>
{
    public async Task<OpenedEvidence> Handle(OpenSubmittedEvidence request, CancellationToken cancellationToken)
    {
        var copy = await db.SubmittedEvidence.AsNoTracking()
            .Where(copy => copy.Id == request.Id && (request.SubmissionId == null || copy.SubmissionId == request.SubmissionId)).SingleOrNotFoundAsync(cancellationToken);
        if (!EvidenceVersion.IsOpen(copy.Scan, scanner.IsSet))
        {
            throw new NotFoundException();
        }

        var content = await files.OpenAsync(new(copy.TenantId, StoredKind.Evidence, copy.ContentId.Value), cancellationToken) ?? throw new NotFoundException();
        return new(copy.FileName, copy.Kind, content);
    }
}
