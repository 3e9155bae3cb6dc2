using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>What an invitation asks, for whoever has its words. Null if there is none of these words that can still be accepted.</summary>
public sealed record ReadInvitation(string Words) : IRequest<InvitationCard?>;

/// <param name="InvitedBy">Null if the service itself did.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record InvitationCard(TenantInfo Tenant, Role Role, SignInMethod Method, string? InvitedBy, DateTime ExpiresAt);

internal sealed class ReadInvitationHandler(VruDbContext db, TenantDirectory directory, TimeProvider clock) : IRequestHandler<ReadInvitation, InvitationCard?>
{
    public async Task<InvitationCard?> Handle(ReadInvitation request, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.HashOf(request.Words), clock.GetUtcNow().UtcDateTime);
        var found = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(invitation => invitation.SecretHash == hash, cancellationToken);
        if (found is null || !found.IsOpen(now))
        {
            return null;
        }

        var inviter = await db.People.Where(person => person.Id == found.InvitedById).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
        return new(await directory.GetAsync(found.TenantId, cancellationToken), found.Role, found.Method, inviter, found.ExpiresAt);
    }
}
