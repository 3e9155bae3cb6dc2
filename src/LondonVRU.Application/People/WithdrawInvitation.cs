using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Takes an invitation back. Somebody whom nothing else ties to the service is forgotten with it: their name and address are taken away.</summary>
public sealed record WithdrawInvitation(Id<Invitation> Id) : IRequest;

internal sealed class WithdrawInvitationHandler(VruDbContext db, MembersHere members, Forgetting forgetting, CurrentTenant current, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<WithdrawInvitation>
{
    protected override async Task Handle(WithdrawInvitation request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        await members.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await db.Invitations.Where(known => known.Id == request.Id && known.TenantId == current.Id).SingleOrNotFoundAsync(cancellationToken);
        if (invitation.WithdrawnAt is not null)
        {
            return;
        }

        invitation.Withdraw(now);
        if (await IsUnknownOtherwiseAsync(invitation, cancellationToken))
        {
            await forgetting.ForgetAsync(await db.People.SingleAsync(person => person.Id == invitation.PersonId, cancellationToken), now, cancellationToken);
        }

        await members.SaveAsync(invitation.PersonId, cancellationToken);
    }

    /// <summary>They never came, belong and belonged nowhere, and nobody else waits for them.</summary>
    private Task<bool> IsUnknownOtherwiseAsync(Invitation invitation, CancellationToken ct) => db.People.AnyAsync(
        person => person.Id == invitation.PersonId && person.SignsInBy == null && person.LastSeenAt == null && person.AnonymisedAt == null
            && !db.Memberships.Any(held => held.PersonId == person.Id) && !db.FormerMemberships.Any(former => former.PersonId == person.Id)
            && !db.Invitations.Any(other => other.PersonId == person.Id && other.Id != invitation.Id && other.WithdrawnAt == null),
        ct);
}
