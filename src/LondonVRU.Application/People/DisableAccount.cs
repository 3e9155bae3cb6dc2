using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Keeps a person out of everything. What they own, wrote and hold stays as it is.</summary>
public sealed record DisableAccount(Id<Person> PersonId) : IRequest;

internal sealed class DisableAccountHandler(VruDbContext db, MembersHere members, Accounts accounts, Actor actor, TimeProvider clock) : AsyncRequestHandler<DisableAccount>
{
    protected override async Task Handle(DisableAccount request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        accounts.RequireSomebodyElse(request.PersonId);
        var administered = await db.Memberships.Where(held => held.PersonId == request.PersonId && held.Role == Role.Administrator).Select(held => held.TenantId).ToListAsync(cancellationToken);
        await members.OpenAsync(cancellationToken);
        foreach (var tenant in await db.Tenants.Where(tenant => administered.Contains(tenant.Id)).ToListAsync(cancellationToken))
        {
            tenant.ChangePeople();
        }

        var person = await accounts.GetAsync(request.PersonId, cancellationToken);
        if (!person.IsEnabled)
        {
            return;
        }

        await members.RequireAnotherAdministratorAsync(person.Id, administered, cancellationToken);
        person.Disable();
        await accounts.EndSessionsAsync(person.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await members.SaveAsync(person.Id, cancellationToken);
    }
}
