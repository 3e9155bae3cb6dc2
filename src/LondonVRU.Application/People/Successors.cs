using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Who can take over what somebody owns here: members who may update actions. An administrator gives nothing to themselves, because an owner reads what is restricted.</summary>
internal sealed class Successors(VruDbContext db, CurrentTenant current, PeopleHere people, Actor actor) : IScopedPart
{
    private static readonly Role[] WhoUpdate = [.. Enum.GetValues<Role>().Where(role => Rights.Of(role, inLondon: false).Contains(Right.UpdateOwnActions))];

    public IQueryable<Person> Of(Id<Person> from)
    {
        var (here, me) = (current.Id, actor.PersonIdOrNull);
        return people.Query().Where(person => person.Id != from && person.Id != me
            && db.Memberships.Any(held => held.PersonId == person.Id && held.TenantId == here && WhoUpdate.Contains(held.Role)));
    }

    /// <exception cref="NotFoundException">The one never belonged here, or the other does not.</exception>
    /// <exception cref="RuleBrokenException">The other may not update actions, is the same person, or is the actor.</exception>
    public async Task RequireAsync(Id<Person> from, Id<Person> to, CancellationToken ct)
    {
        var here = current.Id;
        if (!await db.Memberships.AnyAsync(held => held.PersonId == from && held.TenantId == here, ct)
            && !await db.FormerMemberships.AnyAsync(former => former.PersonId == from && former.TenantId == here, ct))
        {
            throw new NotFoundException();
        }

        await people.RequireAsync(to, ct);
        if (to == actor.PersonIdOrNull)
        {
            throw new RuleBrokenException("hand-over.yourself", "Nobody takes actions over by their own hand, because an owner reads what is restricted. Ask another administrator.");
        }

        if (!await Of(from).AnyAsync(person => person.Id == to, ct))
        {
            throw new RuleBrokenException("hand-over.cannot-update", "They could not update these actions. Make them a contributor or coordinator first.");
        }
    }
}
