using System.Collections.Concurrent;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Offers;

/// <summary>What waits in each tenant because of offers, requests and rollouts, kept in memory for <see cref="MaxAge"/>, or until somebody says something in this process: every home asks.</summary>
public sealed class OffersWaiting(TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Id<Tenant>, (Known Known, long ReadAt)> known = new();

    internal sealed record Known(IReadOnlyList<(RequestParty Party, OffersToDo.Waiting Waiting)> Requests, IReadOnlyList<OffersToDo.Proposed> Rollouts);

    /// <summary>Null if it is not known, or not any more.</summary>
    internal Known? Find(Id<Tenant> tenant) => known.TryGetValue(tenant, out var hit) && clock.GetElapsedTime(hit.ReadAt) < MaxAge ? hit.Known : null;

    internal void Keep(Id<Tenant> tenant, Known waiting) => known[tenant] = (waiting, clock.GetTimestamp());

    /// <summary>Called once something was said and saved: it may wait for others now.</summary>
    public void Forget() => known.Clear();
}
