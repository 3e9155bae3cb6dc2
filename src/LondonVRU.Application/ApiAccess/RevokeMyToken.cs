using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>Ends one of the person's own tokens, also of a place to which they no longer belong.</summary>
public sealed record RevokeMyToken(Id<PersonalToken> TokenId) : IRequest;

internal sealed class RevokeMyTokenHandler(VruDbContext db, TenantDoor door, Actor actor, PersonalTokens tokens, RealTime time) : AsyncRequestHandler<RevokeMyToken>
{
    protected override async Task Handle(RevokeMyToken request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var tenant = await db.PersonalTokens.Where(token => token.Id == request.TokenId && token.PersonId == me).Select(token => (Id<Tenant>?)token.TenantId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        await using var room = await door.OpenForSelfAsync(tenant, actor, cancellationToken);
        (await room.Db.PersonalTokens.SingleAsync(token => token.Id == request.TokenId, cancellationToken)).Revoke(time.Now);
        await room.Db.SaveChangesAsync(cancellationToken);
        tokens.Forget(request.TokenId);
    }
}
