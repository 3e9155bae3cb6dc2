using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Who could own an action here: everybody who belongs to this tenant and may sign in, by name. E-mail addresses are not among it.</summary>
public sealed record ListPeople : IRequest<IReadOnlyList<ListPeople.Entry>>
{
    public sealed record Entry(Id<Person> Id, string Name, string Agency);
}

internal sealed class ListPeopleHandler(PeopleHere people) : IRequestHandler<ListPeople, IReadOnlyList<ListPeople.Entry>>
{
    public async Task<IReadOnlyList<ListPeople.Entry>> Handle(ListPeople request, CancellationToken cancellationToken) =>
        await people.Query().OrderBy(person => person.Name).Select(person => new ListPeople.Entry(person.Id, person.Name, person.Agency)).ToListAsync(cancellationToken);
}

/// <summary>The people of the current tenant.</summary>
internal sealed class PeopleHere(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    public IQueryable<Person> Query()
    {
        var here = tenant.Id;
        return db.People.AsNoTracking().Where(person => person.IsEnabled && !person.IsMachine && db.Memberships.Any(held => held.PersonId == person.Id && held.TenantId == here));
    }

    /// <summary>Somebody who is named by a request must belong here.</summary>
    /// <exception cref="NotFoundException">There is nobody of that id here; the same answer whether they are elsewhere or nowhere.</exception>
    public async Task RequireAsync(Id<Person>? person, CancellationToken ct)
    {
        if (person is { } id && !await Query().AnyAsync(here => here.Id == id, ct))
        {
            throw new NotFoundException();
        }
    }
}
