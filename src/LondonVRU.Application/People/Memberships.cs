using System.Collections.Concurrent;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.People;

/// <summary>A person and their roles in the tenants that exist today: one that was retired, or has not begun, is left out.</summary>
public sealed record PersonEntry(Id<Person> Id, string Name, string Email, string Agency, IReadOnlyList<PersonEntry.RoleIn> Roles)
{
    public sealed record RoleIn(Id<Tenant> TenantId, Role Role);

    public bool BelongsTo(Id<Tenant> tenant) => Roles.Any(held => held.TenantId == tenant);
}

/// <summary>Who belongs where. Kept in memory for <see cref="MaxAge"/>, so that a change of role or a disabling acts within a minute.</summary>
public sealed class Memberships(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Id<Person>, (PersonEntry? Entry, long ReadAt)> known = new();

    /// <summary>Null if there is no such person or they are disabled.</summary>
    public async ValueTask<PersonEntry?> FindAsync(Id<Person> id, CancellationToken ct)
    {
        if (known.TryGetValue(id, out var hit) && clock.GetElapsedTime(hit.ReadAt) < MaxAge)
        {
            return hit.Entry;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.IsEnabled, ct);
        var today = LondonTime.Today(clock);
        var entry = person is null
            ? null
            : new PersonEntry(
                person.Id, person.Name, person.Email, person.Agency,
                await (
                    from held in db.Memberships
                    join tenant in db.Tenants on held.TenantId equals tenant.Id
                    where held.PersonId == id && tenant.From <= today && (tenant.RetiredOn == null || tenant.RetiredOn >= today)
                    select new PersonEntry.RoleIn(held.TenantId, held.Role)).ToListAsync(ct));
        known[id] = (entry, clock.GetTimestamp());
        return entry;
    }

    /// <summary>Reads the person again at the next question.</summary>
    public void Forget(Id<Person> id) => known.TryRemove(id, out _);

    /// <summary>Reads everybody again: a tenant has changed.</summary>
    public void ForgetAll() => known.Clear();
}
