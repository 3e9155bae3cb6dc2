using System.Collections.Concurrent;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.SignIn;

/// <summary>An organisation's account, as its directory says it: the two ids that never change. An e-mail address is no part of it.</summary>
/// <param name="DirectoryId">Entra's tenant id, "tid" in tokens.</param>
/// <param name="ObjectId">"oid" in tokens.</param>
public readonly record struct DirectoryAccount(Guid DirectoryId, Guid ObjectId);

/// <summary>What is known of an account.</summary>
/// <param name="IsAllowed">Its directory's accounts are let in.</param>
/// <param name="PersonId">Whose it is; null if nobody's.</param>
/// <param name="IsEnabled">That person may sign in.</param>
/// <param name="IsMachine">It is a program's.</param>
public sealed record AccountEntry(bool IsAllowed, Id<Person>? PersonId, bool IsEnabled, bool IsMachine);

/// <summary>Whose account it is.</summary>
public sealed class KnownAccounts(IServiceScopeFactory scopes, RealTime time)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<DirectoryAccount, (AccountEntry Entry, DateTime ReadAt)> known = new();

    /// <summary>As it is now. One query.</summary>
    public async Task<AccountEntry> ReadAsync(DirectoryAccount account, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var row = await (
            from directory in db.Directories
            where directory.EntraTenantId == account.DirectoryId
            join person in db.People.Where(person => person.ObjectId == account.ObjectId) on (Id<IdentityDirectory>?)directory.Id equals person.DirectoryId into people
            from person in people.DefaultIfEmpty()
            select new { IsAllowed = directory.StoppedAt == null, PersonId = (Id<Person>?)person!.Id, IsEnabled = (bool?)person.IsEnabled, IsMachine = (bool?)person.IsMachine })
            .SingleOrDefaultAsync(ct);
        return row is null ? new(false, null, false, false) : new(row.IsAllowed, row.PersonId, row.IsEnabled == true, row.IsMachine == true);
    }

    /// <summary>As it was at most <see cref="MaxAge"/> ago: for the API, which asks with every request. Strangers are not kept.</summary>
    public async ValueTask<AccountEntry> FindAsync(DirectoryAccount account, CancellationToken ct)
    {
        if (known.TryGetValue(account, out var hit) && time.Now < hit.ReadAt + MaxAge)
        {
            return hit.Entry;
        }

        var entry = await ReadAsync(account, ct);
        if (entry.PersonId is null)
        {
            known.TryRemove(account, out _);
        }
        else
        {
            known[account] = (entry, time.Now);
        }

        return entry;
    }
}
