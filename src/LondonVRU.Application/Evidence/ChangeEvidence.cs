using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using MediatR;

namespace LondonVRU.Application.Evidence;

/// <summary>Says otherwise what a piece of evidence is; its files stay as they are.</summary>
/// <param name="Version">That was read before.</param>
public sealed record ChangeEvidence(Id<EvidenceFile> EvidenceId, int Version, EvidenceWords Words) : IRequest;

internal sealed class ChangeEvidenceValidator : AbstractValidator<ChangeEvidence>
{
    public ChangeEvidenceValidator() => RuleFor(request => request.Words).SetValidator(new EvidenceWordsValidator()).OverridePropertyName("");
}

internal sealed class ChangeEvidenceHandler(VruDbContext db, EvidenceAccess access, EvidenceOnShelf shelf) : AsyncRequestHandler<ChangeEvidence>
{
    protected override async Task Handle(ChangeEvidence request, CancellationToken cancellationToken)
    {
        var (file, place) = await access.FindAsync(request.EvidenceId, cancellationToken);
        file.RequireVersion(request.Version);
        file.Change(place, request.Words.Facts(null));
        if (file.IsRestricted)
        {
            await shelf.WithdrawAsync(file.Id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
