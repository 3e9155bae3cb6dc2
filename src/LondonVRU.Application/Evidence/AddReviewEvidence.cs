using FluentValidation;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using MediatR;

namespace LondonVRU.Application.Evidence;

/// <summary>Puts a file as evidence to a review. The same <paramref name="EvidenceId"/> sent twice is one piece of evidence.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="EvidenceId">Chosen by the form or the caller.</param>
/// <param name="FileName">As the sender's machine calls it.</param>
/// <param name="Content">Can be sought; null if no file was chosen.</param>
public sealed record AddReviewEvidence(string Cycle, Id<EvidenceFile> EvidenceId, EvidenceWords Words, string FileName, Stream? Content) : IRequest;

internal sealed class AddReviewEvidenceValidator : AbstractValidator<AddReviewEvidence>
{
    public AddReviewEvidenceValidator() => RuleFor(request => request.Words).SetValidator(new EvidenceWordsValidator()).OverridePropertyName("");
}

internal sealed class AddReviewEvidenceHandler(EvidenceAccess access, EvidenceAdding adding) : AsyncRequestHandler<AddReviewEvidence>
{
    protected override async Task Handle(AddReviewEvidence request, CancellationToken cancellationToken) =>
        await adding.AddAsync(await access.OfReviewAsync(request.Cycle, cancellationToken), request.EvidenceId, request.Words, request.FileName, request.Content, cancellationToken);
}
