using System.Collections.Concurrent;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Search;

/// <summary>
/// The search index of each tenant, built when it is first asked for. An index holds no text, and belongs to one tenant: nobody else's search ever
/// asks it. Beyond <see cref="MostDocuments"/> the one that was not asked for the longest goes.
/// </summary>
internal sealed class KeptIndexes(TimeProvider clock) : IDisposable
{
    /// <summary>About 100 bytes each, so a few dozen megabytes at the most, and one tenant's own however large it is.</summary>
    public const int MostDocuments = 400_000;

    private readonly ConcurrentDictionary<Id<Tenant>, KeptIndex> kept = new();

    public KeptIndex Of(Id<Tenant> tenant)
    {
        var own = kept.GetOrAdd(tenant, _ => new());
        own.Asked = clock.GetTimestamp();
        return own;
    }

    /// <summary>Lets go what is too much.</summary>
    /// <param name="besides">Which is being asked, and which nobody builds by asking: London's.</param>
    public void Shrink(params Id<Tenant>[] besides)
    {
        var total = kept.Values.Sum(one => one.Index.Count);
        foreach (var (tenant, index) in kept.OrderBy(pair => pair.Value.Asked).Where(pair => !besides.Contains(pair.Key)))
        {
            if (total <= MostDocuments)
            {
                return;
            }

            // A search that is still at work keeps what it holds.
            total -= index.Index.Count;
            kept.TryRemove(tenant, out _);
        }
    }

    public void Dispose()
    {
        foreach (var index in kept.Values)
        {
            index.Dispose();
        }
    }
}
