using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Sends a new letter with new words; what stood in the earlier one opens nothing any more.</summary>
/// <param name="New">Id of the new invitation, chosen by the form: the same form sent twice is one letter.</param>
public sealed record InviteAgain(Id<Invitation> Earlier, Id<Invitation> New) : IRequest;

internal sealed class InviteAgainHandler(VruDbContext db, MembersHere members, Inviting inviting, CurrentTenant current, Actor actor) : AsyncRequestHandler<InviteAgain>
{
    protected override async Task Handle(InviteAgain request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        if (await db.Invitations.AnyAsync(known => known.Id == request.New && known.TenantId == current.Id, cancellationToken))
        {
            return;
        }

        var tenant = await members.OpenAsync(cancellationToken);
        var earlier = await db.Invitations.Where(known => known.Id == request.Earlier && known.TenantId == current.Id).SingleOrNotFoundAsync(cancellationToken);
        if (earlier.WithdrawnAt is not null || earlier.AcceptedAt is not null)
        {
            throw new RuleBrokenException("invitation.over", "It was accepted or taken back, or a newer one has taken its place. Look at the list again.");
        }

        var person = await db.People.SingleAsync(person => person.Id == earlier.PersonId, cancellationToken);
        await inviting.InviteAsync(tenant, person, earlier.Role, earlier.Method, request.New, earlier.Name, earlier.Agency, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
