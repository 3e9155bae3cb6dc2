using System.Collections.Concurrent;
using LondonVRU.Application.Data;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.ApiAccess;

/// <summary>What a personal token opens.</summary>
public sealed record TokenEntry(Id<PersonalToken> Id, Id<Person> PersonId, Id<Tenant> TenantId, bool MayWrite, DateTime ExpiresAt);

/// <summary>Checks personal tokens. Kept in memory for <see cref="MaxAge"/>, so that a warm call costs no query and a revoking acts within a minute on every instance.</summary>
public sealed class PersonalTokens(IServiceScopeFactory scopes, RealTime time)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, (TokenEntry Entry, DateTime ReadAt)> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Id<PersonalToken>, DateTime> used = new();

    /// <summary>Null if there is no such token that works. Strangers' are not kept.</summary>
    public async ValueTask<TokenEntry?> FindAsync(string words, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(words), time.Now);
        var entry = known.TryGetValue(hash, out var hit) && now < hit.ReadAt + MaxAge ? hit.Entry : await ReadAsync(hash, now, ct);
        if (entry is null || now >= entry.ExpiresAt)
        {
            return null;
        }

        used[entry.Id] = now;
        return entry;
    }

    /// <summary>Reads it again at the next call.</summary>
    public void Forget(Id<PersonalToken> id)
    {
        foreach (var (hash, _) in known.Where(pair => pair.Value.Entry.Id == id))
        {
            known.TryRemove(hash, out _);
        }
    }

    /// <summary>Saves when tokens were last used.</summary>
    public async Task SaveUsedAsync(CancellationToken ct)
    {
        var since = used.ToArray();
        if (since.Length == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var (ids, at) = (since.Select(pair => pair.Key).ToList(), since.ToDictionary());
        foreach (var token in await db.PersonalTokens.Where(token => ids.Contains(token.Id)).ToListAsync(ct))
        {
            token.Used(at[token.Id]);
        }

        await db.SaveChangesAsync(ct);
        foreach (var pair in since)
        {
            used.TryRemove(pair);
        }
    }

    private async Task<TokenEntry?> ReadAsync(string hash, DateTime now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<VruDbContext>().PersonalTokens.AsNoTracking().SingleOrDefaultAsync(token => token.SecretHash == hash, ct);
        if (token is null || !token.IsOpen(now))
        {
            known.TryRemove(hash, out _);
            return null;
        }

        var entry = new TokenEntry(token.Id, token.PersonId, token.TenantId, token.MayWrite, token.ExpiresAt);
        known[hash] = (entry, now);
        return entry;
    }
}
