using System.Collections.Concurrent;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Comparison;

/// <summary>What of the shelf something was made from.</summary>
[Flags]
internal enum ShelfParts
{
    /// <summary>Submissions, London's answers, cycles, editions, tenants, and what is told, asked and adopted of practice.</summary>
    Submissions = 1,

    /// <summary>Standings, which change with every update that a contributor posts.</summary>
    Standings = 2,

    /// <summary>Saved views, peer groups and what boroughs suggest of them.</summary>
    Views = 4,
}

/// <summary>Counts the saves that touched the shelf, so that what was made from it is known to be old. A row that was only read along counts too: that costs one more reading, never a wrong figure.</summary>
internal sealed class ShelfVersion : SaveChangesInterceptor
{
    private static readonly ShelfParts[] All = Enum.GetValues<ShelfParts>();
    private readonly long[] saves = new long[All.Length];

    /// <summary>Grows whenever one of the parts has changed.</summary>
    public long Of(ShelfParts parts)
    {
        long sum = 0;
        for (var i = 0; i < All.Length; i++)
        {
            sum += parts.HasFlag(All[i]) ? Interlocked.Read(ref saves[i]) : 0;
        }

        return sum;
    }

    /// <summary>Of which no save tells, as when a row was removed.</summary>
    public void Changed(ShelfParts part) => Interlocked.Increment(ref saves[Array.IndexOf(All, part)]);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var entity in eventData.Context?.ChangeTracker.Entries().Select(entry => entry.Entity) ?? [])
        {
            switch (entity)
            {
                case PlanStanding or ReviewStanding:
                    Changed(ShelfParts.Standings);
                    break;
                case SavedView or PeerGroup or PeerSuggestion or PeerAnswer:
                    Changed(ShelfParts.Views);
                    break;
                case IOnTheShelf or ReviewCycle or Edition or EditionRevision or Practice or Tenant:
                    Changed(ShelfParts.Submissions);
                    break;
            }
        }

        return ValueTask.FromResult(result);
    }
}

/// <summary>Keeps what pages show of the shelf until the shelf changes, and never longer than <see cref="MaxAge"/>, because another process may write too. Each tenant has its own: what it may read.</summary>
internal sealed class ShelfCache(ShelfVersion version, TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(Id<Tenant> Reader, string Key), Kept> kept = [];
    private readonly ConcurrentDictionary<(Id<Tenant> Reader, string Key), SemaphoreSlim> gates = [];

    /// <param name="reader">Whose context <paramref name="read"/> asks.</param>
    /// <param name="key">What is kept; as many as there are cycles, never one a request.</param>
    /// <param name="parts">What makes it old.</param>
    /// <param name="read">Reads it anew.</param>
    public async ValueTask<T> GetAsync<T>(CurrentTenant reader, string key, ShelfParts parts, Func<CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class
    {
        var own = (reader.Id, key);
        if (Fresh<T>(own, parts) is { } known)
        {
            return known;
        }

        var gate = gates.GetOrAdd(own, _ => new(1, 1));
        await gate.WaitAsync(ct);
        try
        {
            if (Fresh<T>(own, parts) is { } meanwhile)
            {
                return meanwhile;
            }

            // Taken before reading: a save in between makes this one old at once.
            var (at, since) = (version.Of(parts), clock.GetTimestamp());
            var fresh = await read(ct);
            kept[own] = new(fresh, at, since);
            foreach (var (tooOld, entry) in kept)
            {
                if (clock.GetElapsedTime(entry.Since) >= MaxAge)
                {
                    kept.TryRemove(tooOld, out _);
                }
            }

            return fresh;
        }
        finally
        {
            gate.Release();
        }
    }

    private T? Fresh<T>((Id<Tenant> Reader, string Key) own, ShelfParts parts)
        where T : class =>
        kept.TryGetValue(own, out var found) && found.Version == version.Of(parts) && clock.GetElapsedTime(found.Since) < MaxAge ? (T)found.Value : null;

    private sealed record Kept(object Value, long Version, long Since);
}
