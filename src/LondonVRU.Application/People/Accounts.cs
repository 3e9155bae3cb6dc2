using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Who may change what a person is everywhere: name and agency, how they sign in, whether they may, and whether anybody still knows who they were.
/// An administrator of every tenant that they belong or belonged to may, and London's administrator.</summary>
internal sealed class Accounts(VruDbContext db, CurrentTenant current, Actor actor) : IScopedPart
{
    /// <summary>London's administrator at work in London; elsewhere they are an administrator like others.</summary>
    private bool IsLondons => actor.Has(Right.ManageTenants);

    /// <exception cref="NotFoundException">They never belonged to this tenant, and it is not London's administrator who asks.</exception>
    /// <exception cref="RuleBrokenException">They belong to a tenant that the actor does not administer.</exception>
    public async Task<Person> GetAsync(Id<Person> id, CancellationToken ct)
    {
        var person = await db.People.Where(person => person.Id == id).SingleOrNotFoundAsync(ct);
        if (IsLondons)
        {
            return person;
        }

        var places = await PlacesAsync(id, ct);
        if (!places.Contains(current.Id))
        {
            throw new NotFoundException();
        }

        return places.All(IsMine)
            ? person
            : throw new RuleBrokenException("account.shared", "They belong, or belonged, to other places too. London’s administrator can do this, or an administrator of all of them.");
    }

    /// <summary>The same question for a page: whether to offer it.</summary>
    public async Task<bool> MayChangeAsync(Id<Person> id, CancellationToken ct) => IsLondons || (await PlacesAsync(id, ct)).All(IsMine);

    /// <exception cref="RuleBrokenException">It is the actor.</exception>
    public void RequireSomebodyElse(Id<Person> person)
    {
        if (person == actor.PersonIdOrNull)
        {
            throw new RuleBrokenException("people.yourself", "That is you. Ask another administrator to do it.");
        }
    }

    /// <summary>Ends every stay of theirs in any browser.</summary>
    /// <param name="now">UTC.</param>
    public async Task EndSessionsAsync(Id<Person> person, DateTime now, CancellationToken ct) =>
        (await db.Sessions.Where(session => session.PersonId == person && session.EndedAt == null).ToListAsync(ct)).ForEach(session => session.End(now));

    /// <param name="tenant">Null for every tenant.</param>
    /// <param name="now">UTC.</param>
    public async Task RevokeTokensAsync(Id<Person> person, Id<Tenant>? tenant, DateTime now, CancellationToken ct) =>
        (await db.PersonalTokens.Where(token => token.PersonId == person && token.RevokedAt == null && (tenant == null || token.TenantId == tenant)).ToListAsync(ct))
            .ForEach(token => token.Revoke(now));

    /// <summary>Where they belong or belonged, retired tenants included.</summary>
    private async Task<IReadOnlyList<Id<Tenant>>> PlacesAsync(Id<Person> id, CancellationToken ct) =>
        await db.Memberships.Where(held => held.PersonId == id).Select(held => held.TenantId)
            .Union(db.FormerMemberships.Where(former => former.PersonId == id).Select(former => former.TenantId)).ToListAsync(ct);

    private bool IsMine(Id<Tenant> tenant) => actor.AllRoles.Any(held => held.TenantId == tenant && held.Role == Role.Administrator);
}
