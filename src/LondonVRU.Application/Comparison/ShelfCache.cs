using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Comparison;

/// <summary>What of the shelf something was made from.</summary>
[Flags]
internal enum ShelfParts
{
    None = 0,

    /// <summary>Submissions, London's answers, cycles, editions and tenants.</summary>
    Submissions = 1,

    /// <summary>Standings, which change with every update that a contributor posts.</summary>
    Standings = 2,

    /// <summary>Saved views, peer groups and what boroughs suggest of them.</summary>
    Views = 4,

    /// <summary>What is told, asked and adopted of practice.</summary>
    Practice = 8,

    /// <summary>What is asked of others, proposed and taken up.</summary>
    Offers = 16,
}

/// <summary>Counts the saves that changed the shelf, so that what was made from it is known to be old.</summary>
internal sealed class ShelfVersion : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly ShelfParts[] All = [.. Enum.GetValues<ShelfParts>().Where(part => part != ShelfParts.None)];
    private readonly long[] saves = new long[All.Length];
    private readonly ConditionalWeakTable<DbContext, StrongBox<ShelfParts>> changing = [];

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

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                changing.GetOrCreateValue(db).Value |= PartOf(entry.Entity);
            }
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>What was read between a save and its commit is old too.</summary>
    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(eventData.Context);
        return Task.CompletedTask;
    }

    private static ShelfParts PartOf(object entity) => entity switch
    {
        PlanStanding or ReviewStanding => ShelfParts.Standings,
        SavedView or PeerGroup or PeerSuggestion or PeerAnswer => ShelfParts.Views,
        Practice or Nomination or PracticeQuestion or PracticeAnswer or Adoption or AdoptionReport => ShelfParts.Practice,
        HelpRequest or RequestStep or Rollout or RolloutProposal or RolloutAnswer => ShelfParts.Offers,
        IOnTheShelf or ReviewCycle or Edition or EditionRevision or Tenant => ShelfParts.Submissions,
        _ => ShelfParts.None,
    };

    private void Count(DbContext? db)
    {
        var parts = db is not null && changing.TryGetValue(db, out var known) ? known.Value : ShelfParts.None;
        for (var i = 0; i < All.Length; i++)
        {
            if (parts.HasFlag(All[i]))
            {
                Interlocked.Increment(ref saves[i]);
            }
        }
    }
}

/// <summary>Keeps what pages show of the shelf until the shelf changes, and no reading longer than <see cref="MaxAge"/>, because another process may write too; what is made of two that are kept may be twice as old. Each tenant has its own: what it may read.</summary>
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
