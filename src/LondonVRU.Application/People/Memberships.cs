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

    /// <summary>Null if there is no such person, they are disabled, or their directory's accounts are no longer let in.</summary>
    public async ValueTask<PersonEntry?> FindAsync(Id<Person> id, CancellationToken ct)
    {
        if (known.TryGetValue(id, out var hit) && clock.GetElapsedTime(hit.ReadAt) < MaxAge)
        {
            return hit.Entry;
        }

        await using var scope = scopes.CreateAsyncScope();
        var entry = await ReadAsync(scope.ServiceProvider.GetRequiredService<VruDbContext>(), id, LondonTime.Today(clock), ct);
        known[id] = (entry, clock.GetTimestamp());
        return entry;
    }

    /// <summary>Reads the person again at the next question.</summary>
    public void Forget(Id<Person> id) => known.TryRemove(id, out _);

    /// <summary>Reads everybody again: a tenant, or whose accounts are let in, has changed.</summary>
    public void ForgetAll() => known.Clear();

    /// <summary>Roles count in tenants that are open today; of somebody with a directory's account, only in those that the directory is open for. One query.</summary>
    /// <param name="today">London day.</param>
    private static async Task<PersonEntry?> ReadAsync(VruDbContext db, Id<Person> id, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from person in db.People
            where person.Id == id && person.IsEnabled && (person.DirectoryId == null || db.Directories.Any(own => own.Id == person.DirectoryId && own.StoppedAt == null))
            join held in db.Memberships on person.Id equals held.PersonId into roles
            from held in roles.DefaultIfEmpty()
            join tenant in db.Tenants on held.TenantId equals tenant.Id into places
            from tenant in places.DefaultIfEmpty()
            select new
            {
                person.Name,
                person.Email,
                person.Agency,
                TenantId = (Id<Tenant>?)held!.TenantId,
                Role = (Role?)held.Role,
                Counts = db.Tenants.Any(tenant => tenant.Id == held.TenantId && tenant.From <= today && (tenant.RetiredOn == null || tenant.RetiredOn >= today))
                    && (person.DirectoryId == null || db.Directories.Any(own => own.Id == person.DirectoryId && own.Tenants.Any(open => open.TenantId == held.TenantId))),
            }).AsNoTracking().ToListAsync(ct);
        return rows is [var first, ..]
            ? new PersonEntry(
                id, first.Name, first.Email, first.Agency,
                [.. rows.Where(row => row is { TenantId: not null, Counts: true }).Select(row => new PersonEntry.RoleIn(row.TenantId!.Value, row.Role!.Value))])
            : null;
    }
}
