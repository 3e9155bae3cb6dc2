using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>An administrator signs somebody of their tenant out, everywhere.</summary>
public sealed record EndSessionsOf(Id<Person> PersonId) : IRequest;

internal sealed class EndSessionsOfHandler(VruDbContext db, CurrentTenant tenant, Actor actor, Sessions sessions) : AsyncRequestHandler<EndSessionsOf>
{
    protected override async Task Handle(EndSessionsOf request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var here = tenant.Id;
        if (!await db.Memberships.AnyAsync(held => held.TenantId == here && held.PersonId == request.PersonId, cancellationToken))
        {
            throw new NotFoundException();
        }

        await sessions.EndAllOfAsync(request.PersonId, except: null, cancellationToken);
    }
}
