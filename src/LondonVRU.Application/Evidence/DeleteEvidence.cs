using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>Deletes the files of a piece of evidence, save those that London was given. What is said of it stays, with who deleted it, when and why.</summary>
/// <param name="Version">That was read before.</param>
public sealed record DeleteEvidence(Id<EvidenceFile> EvidenceId, int Version, string? Because) : IRequest;

internal sealed class DeleteEvidenceValidator : AbstractValidator<DeleteEvidence>
{
    public DeleteEvidenceValidator() => RuleFor(request => request.Because).MaximumLength(EvidenceFile.ReasonMaxLength).WithMessage(ActionWordsValidator.TooLong);
}

internal sealed class DeleteEvidenceHandler(VruDbContext db, EvidenceAccess access, EvidenceReceiving receiving, EvidenceOnShelf shelf, Actor actor, TimeProvider clock) : AsyncRequestHandler<DeleteEvidence>
{
    protected override async Task Handle(DeleteEvidence request, CancellationToken cancellationToken)
    {
        var (file, place) = await access.FindAsync(request.EvidenceId, cancellationToken);
        file.RequireVersion(request.Version);
        file.Delete(place, request.Because ?? "", actor.PersonId, clock.GetUtcNow().UtcDateTime);
        var contents = await db.EvidenceVersions.Where(version => version.FileId == file.Id && !shelf.Contents.Contains(version.Id)).Select(version => version.Id).ToListAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // After the row: should this break off, the sweep goes on.
        foreach (var content in contents)
        {
            await receiving.ForgetAsync(content);
        }
    }
}
