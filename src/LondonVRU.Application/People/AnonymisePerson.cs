using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Takes away, for good, who somebody was that has left: name, address and the account they signed in with. What they did stays, by a former member.</summary>
public sealed record AnonymisePerson(Id<Person> PersonId) : IRequest;

internal sealed class AnonymisePersonHandler(VruDbContext db, MembersHere members, Accounts accounts, Forgetting forgetting, Actor actor, TimeProvider clock) : AsyncRequestHandler<AnonymisePerson>
{
    protected override async Task Handle(AnonymisePerson request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        accounts.RequireSomebodyElse(request.PersonId);
        await members.OpenAsync(cancellationToken);
        var person = await accounts.GetAsync(request.PersonId, cancellationToken);
        if (person.AnonymisedAt is not null)
        {
            return;
        }

        var held = await db.Memberships.Where(held => held.PersonId == person.Id).ToListAsync(cancellationToken);
        if (person.IsEnabled && held.Count > 0)
        {
            throw new RuleBrokenException("person.still-here", $"{person.Name} still belongs somewhere and can sign in. Remove them, or disable their account, first.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await members.EndAsync(held, now, cancellationToken);
        await forgetting.ForgetAsync(person, now, cancellationToken);
        await members.SaveAsync(person.Id, cancellationToken);
    }
}
