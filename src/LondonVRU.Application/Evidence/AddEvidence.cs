using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>Puts a file as evidence to an action or one of its updates. The same <paramref name="EvidenceId"/> sent twice is one piece of evidence.</summary>
/// <param name="EvidenceId">Chosen by the form or the caller.</param>
/// <param name="FileName">As the sender's machine calls it.</param>
/// <param name="Content">Can be sought; null if no file was chosen.</param>
public sealed record AddEvidence(Id<PlanAction> ActionId, Id<ActionUpdate>? UpdateId, Id<EvidenceFile> EvidenceId, EvidenceWords Words, string FileName, Stream? Content) : IRequest;

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    public AddEvidenceValidator() => RuleFor(request => request.Words).SetValidator(new EvidenceWordsValidator()).OverridePropertyName("");
}

internal sealed class AddEvidenceHandler(EvidenceAccess access, EvidenceAdding adding) : AsyncRequestHandler<AddEvidence>
{
    protected override async Task Handle(AddEvidence request, CancellationToken cancellationToken) => await adding.AddAsync(
        await access.OfActionAsync(request.ActionId, request.UpdateId, cancellationToken), request.EvidenceId, request.Words, request.FileName, request.Content, cancellationToken);
}

/// <summary>What every command that begins a piece of evidence shares.</summary>
internal sealed class EvidenceAdding(VruDbContext db, EvidenceReceiving receiving, Actor actor, TimeProvider clock) : Pipeline.IScopedPart
{
    /// <exception cref="RuleBrokenException">The words or the file are not taken.</exception>
    public async Task AddAsync(EvidencePlace place, Id<EvidenceFile> id, EvidenceWords words, string fileName, Stream? content, CancellationToken ct)
    {
        if (await db.Evidence.AnyAsync(known => known.Id == id, ct))
        {
            return;
        }

        if (content is null)
        {
            throw EvidenceRefusals.NoFile();
        }

        // Before the file is taken in, so that none is taken in for nothing.
        var facts = words.Facts(fileName);
        EvidenceFile.RequireOpen(place);
        EvidenceFile.RequireSound(place, facts);
        var received = await receiving.ReceiveAsync(fileName, content, ct);
        db.Evidence.Add(EvidenceFile.Of(place, id, facts, received, actor.PersonId, clock.GetUtcNow().UtcDateTime));
        await receiving.SaveAsync(received, ct);
    }
}
