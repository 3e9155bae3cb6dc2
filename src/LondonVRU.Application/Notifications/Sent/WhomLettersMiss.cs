using System.Collections.Concurrent;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;

namespace LondonVRU.Application.Notifications.Sent;

/// <summary>"Name (agency)" of those whom letters about this tenant don't reach, for who is to call them.</summary>
public sealed record WhomLettersMiss : IRequest<IReadOnlyList<string>>;

internal sealed class WhomLettersMissHandler(UndeliveredReading reading, CurrentTenant tenant, Actor actor, Unreached unreached) : IRequestHandler<WhomLettersMiss, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(WhomLettersMiss request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadLetters);
        if (unreached.Find(tenant.Id) is { } known)
        {
            return known;
        }

        IReadOnlyList<string> names = [.. (await reading.ListAsync(cancellationToken)).Select(letter => $"{letter.Name} ({letter.Agency})").Distinct(StringComparer.Ordinal)];
        unreached.Keep(tenant.Id, names);
        return names;
    }
}

/// <summary>Whom letters about each tenant don't reach, kept in memory for <see cref="MaxAge"/>: every coordinator's home asks.</summary>
public sealed class Unreached(TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Id<Tenant>, (IReadOnlyList<string> Names, long ReadAt)> known = new();

    /// <summary>Null if it is not known, or not any more.</summary>
    public IReadOnlyList<string>? Find(Id<Tenant> tenant) => known.TryGetValue(tenant, out var hit) && clock.GetElapsedTime(hit.ReadAt) < MaxAge ? hit.Names : null;

    public void Keep(Id<Tenant> tenant, IReadOnlyList<string> names) => known[tenant] = (names, clock.GetTimestamp());
}
