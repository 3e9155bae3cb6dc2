using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Takes a member out of the current tenant: every role here, and their tokens for it. Their account and their roles elsewhere stay. What they own goes to another, or stands without an owner.</summary>
/// <param name="HandTo">Null leaves their actions without an owner.</param>
public sealed record RemoveMember(Id<Person> PersonId, Id<Person>? HandTo) : IRequest;

internal sealed class RemoveMemberHandler(
    VruDbContext db, MembersHere members, Accounts accounts, Successors successors, OwnedActions owned, CurrentTenant current, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<RemoveMember>
{
    protected override async Task Handle(RemoveMember request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        accounts.RequireSomebodyElse(request.PersonId);
        await members.OpenAsync(cancellationToken);
        var member = await members.GetAsync(request.PersonId, cancellationToken);
        if (member.Roles.Contains(Role.Administrator))
        {
            await members.RequireAnotherAdministratorAsync(member.Person.Id, [current.Id], cancellationToken);
        }

        if (request.HandTo is { } successor)
        {
            await successors.RequireAsync(request.PersonId, successor, cancellationToken);
        }

        var (now, here) = (clock.GetUtcNow().UtcDateTime, current.Id);
        await owned.HandOverAsync(request.PersonId, request.HandTo, cancellationToken);
        await members.EndAsync(member.Held, now, cancellationToken);
        await accounts.RevokeTokensAsync(request.PersonId, here, now, cancellationToken);
        foreach (var open in await db.Invitations.Where(i => i.PersonId == request.PersonId && i.TenantId == here && i.AcceptedAt == null && i.WithdrawnAt == null).ToListAsync(cancellationToken))
        {
            open.Withdraw(now);
        }

        await members.SaveAsync(request.PersonId, cancellationToken);
    }
}
