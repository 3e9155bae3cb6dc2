using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications;

/// <summary>Tells those who can call somebody that letters to them don't arrive: the coordinators of the places concerned, or the administrators where it is about
/// an invitation, London, or the only coordinator. Once a day for each place and person. Nothing is saved here.</summary>
internal sealed class Undelivered(VruDbContext db, Outbox outbox, TenantDirectory directory, TimeProvider clock) : IScopedPart
{
    /// <param name="letter">That was given up just now.</param>
    public async Task TellAsync(Letter letter, CancellationToken ct)
    {
        // A letter of this kind that fails is not told of by another.
        var paid = await db.LetterDebts.Where(debt => debt.LetterId == letter.Id && debt.Kind != LetterKind.SignInLink && debt.Kind != LetterKind.Undelivered)
            .Select(debt => new { debt.TenantId, debt.Kind }).ToListAsync(ct);
        var places = await db.Memberships.Where(held => held.PersonId == letter.PersonId).Select(held => held.TenantId).Distinct().ToListAsync(ct);
        var london = (await directory.LondonAsync(ct)).Id;
        foreach (var place in paid.Select(debt => debt.Kind == LetterKind.Invitation || places.Contains(debt.TenantId) ? debt.TenantId : london).Distinct())
        {
            var isInvitation = paid.Any(debt => debt.TenantId == place && debt.Kind == LetterKind.Invitation);
            var callers = await CallersAsync(place, letter.PersonId, place == london || isInvitation ? [Role.Administrator] : [Role.Coordinator], ct);
            callers = callers.Count > 0 ? callers : await CallersAsync(place, letter.PersonId, [Role.Administrator], ct);
            await outbox.OweInAsync(place, callers, LetterKind.Undelivered, letter.PersonId.Value, LondonTime.Today(clock), 0, ct);
        }
    }

    private Task<List<Id<Person>>> CallersAsync(Id<Tenant> place, Id<Person> other, IReadOnlyList<Role> roles, CancellationToken ct) => (
        from held in db.Memberships
        join person in db.People on held.PersonId equals person.Id
        where held.TenantId == place && roles.Contains(held.Role) && person.IsEnabled && person.Id != other
        select person.Id).Distinct().ToListAsync(ct);
}
