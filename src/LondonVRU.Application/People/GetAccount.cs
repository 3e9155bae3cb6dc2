using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>What London's administrator sees of somebody's account: what they are everywhere, and nothing that they wrote. Their address is not among it.</summary>
public sealed record GetAccount(Id<Person> PersonId) : IRequest<AccountPage>;

/// <param name="Directory">Whose account they sign in with; null where it is none.</param>
/// <param name="LastSeenAt">UTC; null if never.</param>
/// <param name="IsMe">It is the actor.</param>
/// <param name="Places">Where they belong, by name.</param>
/// <param name="Left">Where they belonged, by name.</param>
/// <param name="Directories">Whose accounts are let in anywhere.</param>
public sealed record AccountPage(
    Id<Person> Id, string Name, string Agency, SignInMethod? SignsInBy, string? Directory, bool IsEnabled, bool IsMachine, bool IsAnonymised, DateTime? LastSeenAt, bool IsMe,
    IReadOnlyList<AccountPage.Place> Places, IReadOnlyList<string> Left, IReadOnlyList<string> Directories)
{
    public sealed record Place(string Name, IReadOnlyList<Role> Roles);
}

internal sealed class GetAccountHandler(VruDbContext db, TenantDirectory directory, Actor actor) : IRequestHandler<GetAccount, AccountPage>
{
    public async Task<AccountPage> Handle(GetAccount request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var (id, ct) = (request.PersonId, cancellationToken);
        var person = await db.People.AsNoTracking().Where(person => person.Id == id).SingleOrNotFoundAsync(ct);
        var held = await db.Memberships.Where(held => held.PersonId == id).Select(held => new { held.TenantId, held.Role }).ToListAsync(ct);
        var left = await db.FormerMemberships.Where(former => former.PersonId == id).Select(former => former.TenantId).ToListAsync(ct);
        List<AccountPage.Place> places = [];
        foreach (var place in held.GroupBy(one => one.TenantId))
        {
            places.Add(new((await directory.GetAsync(place.Key, ct)).Name, [.. place.Select(one => one.Role).Order()]));
        }

        List<string> gone = [];
        foreach (var place in left.Except(held.Select(one => one.TenantId)))
        {
            gone.Add((await directory.GetAsync(place, ct)).Name);
        }

        return new(
            person.Id, person.Name, person.Agency, person.SignsInBy,
            await db.Directories.Where(one => one.Id == person.DirectoryId).Select(one => one.Name).SingleOrDefaultAsync(ct),
            person.IsEnabled, person.IsMachine, person.AnonymisedAt is not null, person.LastSeenAt, id == actor.PersonIdOrNull,
            [.. places.OrderBy(place => place.Name, StringComparer.Ordinal)], [.. gone.Order(StringComparer.Ordinal)],
            await db.Directories.Where(one => one.StoppedAt == null).OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(ct));
    }
}
