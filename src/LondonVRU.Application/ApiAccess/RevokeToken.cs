using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>An administrator ends a token of anybody's that opens their tenant.</summary>
public sealed record RevokeToken(Id<PersonalToken> TokenId) : IRequest;

internal sealed class RevokeTokenHandler(VruDbContext db, CurrentTenant tenant, Actor actor, PersonalTokens tokens, RealTime time) : AsyncRequestHandler<RevokeToken>
{
    protected override async Task Handle(RevokeToken request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var here = tenant.Id;
        var token = await db.PersonalTokens.Where(token => token.Id == request.TokenId && token.TenantId == here).SingleOrNotFoundAsync(cancellationToken);
        token.Revoke(time.Now);
        await db.SaveChangesAsync(cancellationToken);
        tokens.Forget(token.Id);
    }
}
