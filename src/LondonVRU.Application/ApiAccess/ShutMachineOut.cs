using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>Ends a program's access to this tenant.</summary>
public sealed record ShutMachineOut(Id<Person> MachineId) : IRequest;

internal sealed class ShutMachineOutHandler(VruDbContext db, CurrentTenant tenant, Actor actor, MembersHere members, TimeProvider clock) : AsyncRequestHandler<ShutMachineOut>
{
    protected override async Task Handle(ShutMachineOut request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var here = tenant.Id;
        var held = await db.Memberships.Where(held => held.TenantId == here && held.PersonId == request.MachineId && db.People.Any(person => person.Id == held.PersonId && person.IsMachine))
            .ToListAsync(cancellationToken);
        if (held.Count == 0)
        {
            throw new NotFoundException();
        }

        await members.EndAsync(held, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await members.SaveAsync(request.MachineId, cancellationToken);
    }
}
