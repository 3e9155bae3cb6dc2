using System.Collections.Concurrent;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Comparison;

/// <summary>What of the shelf a figure was made from.</summary>
internal enum ShelfPart
{
    /// <summary>Submissions, London's answers, cycles, editions, and what is told, asked and adopted of practice.</summary>
    Submissions,

    /// <summary>Standings, which change with every update that a contributor posts.</summary>
    Standings,

    /// <summary>Saved views, peer groups and what boroughs suggest of them.</summary>
    Views,
}

/// <summary>Counts the saves that touched the shelf, so that what was made from it is known to be old. A row that was only read along counts too: that costs one more reading, never a wrong figure.</summary>
internal sealed class ShelfVersion : SaveChangesInterceptor
{
    private long submissions;
    private long standings;
    private long views;

    public long Of(ShelfPart part) => part switch
    {
        ShelfPart.Submissions => Interlocked.Read(ref submissions),
        ShelfPart.Standings => Interlocked.Read(ref standings),
        _ => Interlocked.Read(ref views),
    };

    /// <summary>After a row was removed, which no save tells of.</summary>
    public void Removed(ShelfPart part)
    {
        switch (part)
        {
            case ShelfPart.Submissions:
                Interlocked.Increment(ref submissions);
                break;
            case ShelfPart.Standings:
                Interlocked.Increment(ref standings);
                break;
            default:
                Interlocked.Increment(ref views);
                break;
        }
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        foreach (var entity in eventData.Context?.ChangeTracker.Entries().Select(entry => entry.Entity) ?? [])
        {
            switch (entity)
            {
                case PlanStanding or ReviewStanding:
                    Interlocked.Increment(ref standings);
                    break;
                case SavedView or PeerGroup or PeerSuggestion or PeerAnswer:
                    Interlocked.Increment(ref views);
                    break;
                case IOnTheShelf or ReviewCycle or Edition or EditionRevision or Practice:
                    Interlocked.Increment(ref submissions);
                    break;
            }
        }

        return ValueTask.FromResult(result);
    }
}

/// <summary>Keeps what London's pages show of the shelf until the shelf changes, and never longer than <see cref="MaxAge"/>, because another process may write too. For London only.</summary>
internal sealed class ShelfCache(ShelfVersion version, TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    /// <param name="reader">Whose context <paramref name="read"/> asks: it must be London's.</param>
    /// <param name="key">What is kept; as many as there are cycles, never one a request.</param>
    /// <param name="part">What makes it old.</param>
    /// <param name="read">Reads it anew.</param>
    /// <exception cref="InvalidOperationException">Another tenant than London asks.</exception>
    public async ValueTask<T> GetAsync<T>(CurrentTenant reader, string key, ShelfPart part, Func<CancellationToken, Task<T>> read, CancellationToken ct)
        where T : class
    {
        if (!reader.Info.IsLondon)
        {
            throw new InvalidOperationException("What is kept of the shelf is for London only.");
        }

        if (Fresh<T>(key, part) is { } known)
        {
            return known;
        }

        var gate = gates.GetOrAdd(key, _ => new(1, 1));
        await gate.WaitAsync(ct);
        try
        {
            if (Fresh<T>(key, part) is { } meanwhile)
            {
                return meanwhile;
            }

            // Taken before reading: a save in between makes this one old at once.
            var (at, since) = (version.Of(part), clock.GetTimestamp());
            var fresh = await read(ct);
            kept[key] = new(fresh, at, since);
            return fresh;
        }
        finally
        {
            gate.Release();
        }
    }

    private T? Fresh<T>(string key, ShelfPart part)
        where T : class =>
        kept.TryGetValue(key, out var found) && found.Version == version.Of(part) && clock.GetElapsedTime(found.Since) < MaxAge ? (T)found.Value : null;

    private sealed record Kept(object Value, long Version, long Since);
}
