using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>London gives a peer group up. Views that were saved of it are no longer found.</summary>
public sealed record RemovePeerGroup(Id<PeerGroup> Id) : IRequest;

internal sealed class RemovePeerGroupHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<RemovePeerGroup>
{
    protected override async Task Handle(RemovePeerGroup request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        db.PeerGroups.Remove(await db.PeerGroups.Where(group => group.Id == request.Id).SingleOrNotFoundAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
