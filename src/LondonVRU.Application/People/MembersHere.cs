using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Somebody who belongs to the current tenant, and every role they hold in it.</summary>
internal sealed record MemberHere(Person Person, IReadOnlyList<Membership> Held)
{
    public IReadOnlyList<Role> Roles => [.. Held.Select(held => held.Role).Order()];
}

/// <summary>The members of the current tenant, to be changed. Such changes raise the tenant's version, so that of two administrators who act at once one is told.</summary>
internal sealed class MembersHere(VruDbContext db, CurrentTenant current, Memberships memberships, Actor actor) : IScopedPart
{
    /// <summary>To be asked for before anything is read that a change relies on.</summary>
    public async Task<Tenant> OpenAsync(CancellationToken ct)
    {
        var here = current.Id;
        var tenant = await db.Tenants.SingleAsync(tenant => tenant.Id == here, ct);
        tenant.ChangePeople();
        return tenant;
    }

    /// <exception cref="NotFoundException">Nobody of that id belongs to this tenant; the same answer whether they are elsewhere or nowhere.</exception>
    public async Task<MemberHere> GetAsync(Id<Person> id, CancellationToken ct)
    {
        var here = current.Id;
        var held = await db.Memberships.Where(held => held.TenantId == here && held.PersonId == id).ToListAsync(ct);
        return held.Count == 0 ? throw new NotFoundException() : new(await db.People.SingleAsync(person => person.Id == id, ct), held);
    }

    /// <exception cref="RuleBrokenException">Nobody else could look after the people of these tenants.</exception>
    public async Task RequireAnotherAdministratorAsync(Id<Person> besides, IReadOnlyCollection<Id<Tenant>> tenants, CancellationToken ct)
    {
        var looked = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            where tenants.Contains(held.TenantId) && held.Role == Role.Administrator && person.IsEnabled && person.Id != besides
            select held.TenantId).Distinct().ToListAsync(ct);
        if (looked.Count < tenants.Count)
        {
            throw new RuleBrokenException("people.last-administrator", "Nobody else is an administrator there. Give somebody else that role first.");
        }
    }

    /// <summary>Ends these memberships of one person, and keeps that they were.</summary>
    /// <param name="now">UTC.</param>
    public async Task EndAsync(IReadOnlyList<Membership> all, DateTime now, CancellationToken ct)
    {
        foreach (var held in all.GroupBy(held => (held.PersonId, held.TenantId)))
        {
            var (person, tenant) = held.Key;
            var former = await db.FormerMemberships.SingleOrDefaultAsync(known => known.PersonId == person && known.TenantId == tenant, ct);
            if (former is null)
            {
                former = FormerMembership.Of(person, tenant);
                db.FormerMemberships.Add(former);
            }

            former.Leave(held.Select(one => one.Role), actor.PersonIdOrNull, now);
        }

        db.Memberships.RemoveRange(all);
    }

    /// <summary>Saves, and lets it act with that person's next request.</summary>
    public async Task SaveAsync(Id<Person> changed, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        memberships.Forget(changed);
    }
}
