using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>London's administrator looks for the account of an address, wherever its person belongs.</summary>
public sealed record FindAccount(string? Email) : IRequest<Id<Person>>;

internal sealed class FindAccountHandler(VruDbContext db, Actor actor) : IRequestHandler<FindAccount, Id<Person>>
{
    public async Task<Id<Person>> Handle(FindAccount request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var address = Person.Address(request.Email ?? "");
        return await db.People.Where(person => person.Email == address && person.AnonymisedAt == null && !person.IsMachine).Select(person => (Id<Person>?)person.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleBrokenException("account.unknown", "Nobody here has that address. Write it as it stands in the invitation.");
    }
}
