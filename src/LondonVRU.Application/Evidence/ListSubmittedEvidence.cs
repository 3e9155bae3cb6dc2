using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>The evidence that came with a submission, by name; empty for one that never was.</summary>
public sealed record ListSubmittedEvidence(Id<Submission> SubmissionId) : IRequest<IReadOnlyList<SubmittedEvidenceRow>>;

/// <param name="ActionId">The action that it is kept with; null if the review itself.</param>
public sealed record SubmittedEvidenceRow(Id<SubmittedEvidence> Id, Id<PlanAction>? ActionId, string Name, string? Description, DateOnly? Date, EvidenceKind Kind, long Bytes);

internal sealed class ListSubmittedEvidenceHandler(VruDbContext db) : IRequestHandler<ListSubmittedEvidence, IReadOnlyList<SubmittedEvidenceRow>>
{
    public async Task<IReadOnlyList<SubmittedEvidenceRow>> Handle(ListSubmittedEvidence request, CancellationToken cancellationToken) => await db.SubmittedEvidence.AsNoTracking()
        .Where(copy => copy.SubmissionId == request.SubmissionId).OrderBy(copy => copy.Name).ThenBy(copy => copy.Id)
        .Select(copy => new SubmittedEvidenceRow(copy.Id, copy.ActionId, copy.Name, copy.Description, copy.Date, copy.Kind, copy.Bytes)).ToListAsync(cancellationToken);
}
