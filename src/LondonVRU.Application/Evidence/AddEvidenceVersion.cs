using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using MediatR;

namespace LondonVRU.Application.Evidence;

/// <summary>Puts a newer version of a file beside those before, which stay.</summary>
/// <param name="Version">Of the piece of evidence, that was read before: the same form sent twice is one version.</param>
/// <param name="FileName">As the sender's machine calls it.</param>
/// <param name="Content">Can be sought; null if no file was chosen.</param>
public sealed record AddEvidenceVersion(Id<EvidenceFile> EvidenceId, int Version, string FileName, Stream? Content) : IRequest;

internal sealed class AddEvidenceVersionHandler(VruDbContext db, EvidenceAccess access, EvidenceReceiving receiving, Actor actor, TimeProvider clock) : AsyncRequestHandler<AddEvidenceVersion>
{
    protected override async Task Handle(AddEvidenceVersion request, CancellationToken cancellationToken)
    {
        var (file, place) = await access.FindAsync(request.EvidenceId, cancellationToken);
        file.RequireVersion(request.Version);
        file.RequireAddable(place);
        if (request.Content is null)
        {
            throw EvidenceRefusals.NoFile();
        }

        var received = await receiving.ReceiveAsync(request.FileName, request.Content, cancellationToken);
        db.EvidenceVersions.Add(file.Add(place, received, actor.PersonId, clock.GetUtcNow().UtcDateTime));
        await receiving.SaveAsync(received, cancellationToken);
    }
}
