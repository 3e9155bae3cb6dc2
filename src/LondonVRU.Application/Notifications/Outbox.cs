using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Webhooks;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications;

/// <summary>Owes letters: the debt is saved with what causes it, and paid by the dispatcher.</summary>
internal sealed class Outbox(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, WebhookDebts hooks, TimeProvider clock) : IScopedPart
{
    /// <summary>Owes a letter to each person, unless it is owed or was paid already for that day.</summary>
    /// <param name="subject">The id of the review or plan that it is about.</param>
    /// <param name="day">London day.</param>
    /// <param name="occasion">Where it can happen twice in a day: the version of the subject, or the number of an answer.</param>
    public Task OweAsync(IReadOnlyCollection<Id<Person>> people, LetterKind kind, Guid subject, DateOnly day, CancellationToken ct, int occasion = 0) =>
        OweAsync(tenant.Id, people, kind, subject, day, occasion, tenant.Id, ct);

    /// <summary>Owes a letter to everybody who holds a role in this tenant.</summary>
    public Task OweAsync(Role role, LetterKind kind, Guid subject, DateOnly day, CancellationToken ct, int occasion = 0) => OweAsync([role], kind, subject, day, ct, occasion);

    /// <summary>Owes one letter to everybody who holds one of the roles in this tenant, however many of them they hold.</summary>
    public Task OweAsync(IReadOnlyCollection<Role> roles, LetterKind kind, Guid subject, DateOnly day, CancellationToken ct, int occasion = 0) =>
        OweInAsync(tenant.Id, roles, kind, subject, day, occasion, ct);

    /// <summary>Owes a letter to those who hold one of the roles in another tenant, about what London has just done there. The letter is read in that tenant.</summary>
    public async Task OweInAsync(Id<Tenant> about, IReadOnlyCollection<Role> roles, LetterKind kind, Guid subject, DateOnly day, int occasion, CancellationToken ct)
    {
        var people = await db.Memberships.Where(held => held.TenantId == about && roles.Contains(held.Role)).Select(held => held.PersonId).ToListAsync(ct);
        await OweAsync(about, people, kind, subject, day, occasion, about, ct);
    }

    /// <summary>Owes London's officers a letter about this tenant.</summary>
    /// <param name="subject">The id of the cycle or edition: London does not see the review or the plan itself, only how it stands.</param>
    /// <param name="day">London day.</param>
    /// <param name="occasion">Where it can happen twice in a day.</param>
    public async Task OweOfficersAsync(LetterKind kind, Guid subject, DateOnly day, CancellationToken ct, int occasion = 0)
    {
        var london = (await directory.LondonAsync(ct)).Id;
        var officers = await db.Memberships.Where(held => held.TenantId == london && held.Role == Role.Officer).Select(held => held.PersonId).ToListAsync(ct);
        await OweAsync(tenant.Id, officers, kind, subject, day, occasion, london, ct);
    }

    /// <summary>Owes these people a letter about another tenant, or about one where none is at work.</summary>
    public Task OweInAsync(Id<Tenant> about, IReadOnlyCollection<Id<Person>> people, LetterKind kind, Guid subject, DateOnly day, int occasion, CancellationToken ct) =>
        OweAsync(about, people, kind, subject, day, occasion, about, ct);

    /// <param name="whose">Whose webhook is told besides.</param>
    private async Task OweAsync(Id<Tenant> about, IReadOnlyCollection<Id<Person>> people, LetterKind kind, Guid subject, DateOnly day, int occasion, Id<Tenant> whose, CancellationToken ct)
    {
        await hooks.OweAsync(whose, about, kind, subject, day, occasion, ct);
        var owed = await db.LetterDebts
            .Where(debt => debt.TenantId == about && debt.SubjectId == subject && debt.Kind == kind && debt.DueDay == day && debt.Occasion == occasion)
            .Select(debt => debt.PersonId).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.LetterDebts.AddRange(people.Distinct().Except(owed).Select(person => LetterDebt.Of(about, person, kind, subject, day, now, occasion)));
    }

    /// <summary>Owes the coordinators of every partnership that is at work a letter about something of London's, each in their own tenant.</summary>
    /// <param name="subject">The id of the edition or revision.</param>
    /// <param name="day">London day.</param>
    public async Task OweEveryCoordinatorAsync(LetterKind kind, Guid subject, DateOnly day, CancellationToken ct)
    {
        var owed = await db.LetterDebts.Where(debt => debt.SubjectId == subject && debt.Kind == kind && debt.DueDay == day)
            .Select(debt => new { debt.TenantId, debt.PersonId }).ToListAsync(ct);
        var coordinators = await (
            from held in db.Memberships
            join partnership in db.Tenants on held.TenantId equals partnership.Id
            where held.Role == Role.Coordinator && partnership.Kind != TenantKind.London && partnership.RetiredOn == null
            select new { held.TenantId, held.PersonId }).ToListAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.LetterDebts.AddRange(coordinators.Distinct().Except(owed).Select(held => LetterDebt.Of(held.TenantId, held.PersonId, kind, subject, day, now)));
    }
}
