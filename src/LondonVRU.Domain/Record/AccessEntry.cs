using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Record;

/// <summary>What the record of access speaks of.</summary>
public enum AccessKind
{
    SignedIn,
    SignedOut,

    /// <summary>Somebody could not sign in: an unknown account, a link that was used up, a directory that is not let in.</summary>
    SignInRefused,

    /// <summary>A right was missing inside one's own tenant.</summary>
    Refused,

    /// <summary>Somebody signed in asked for a tenant that they do not belong to, and was told that there is none.</summary>
    TurnedAway,

    /// <summary>A token or session that was sent is not, or no longer, good.</summary>
    TokenRefused,

    /// <summary>A form without its own proof that it was sent from a page of ours.</summary>
    FormRefused,

    /// <summary>More requests than the limit lets through.</summary>
    Limited,

    /// <summary>Something was taken away as a file.</summary>
    Exported,
}

/// <summary>Who came, what they took away, and what they were refused. A tenant's own; what lies outside every tenant is London's. Only ever added.</summary>
public sealed class AccessEntry : ITenantOwned, IOnlyAdded
{
    public const int WhatMaxLength = 200;

    /// <summary>How long it is kept: a year, so that the yearly look at who has access sees a whole one, and a month to hold it in.</summary>
    public const int MonthsKept = 13;

    private AccessEntry()
    {
    }

    public Id<AccessEntry> Id { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    public AccessKind Kind { get; private init; }

    /// <summary>Null if nobody knows who it was.</summary>
    public Id<Person>? PersonId { get; private init; }

    public Way Way { get; private init; }

    /// <summary>See <see cref="CameFrom"/>; null if there was none.</summary>
    public string? Network { get; private init; }

    /// <summary>The address taken away, without its query; the route refused, without its values; or how they signed in. Never a word that somebody typed.</summary>
    public string What { get; private init; } = "";

    /// <summary>How many times within the same few seconds.</summary>
    public int Count { get; private init; }

    /// <summary>It lies outside every tenant: the platform's, which stands in London's record.</summary>
    public bool IsOutside { get; private init; }

    public static AccessEntry Of(AccessKind kind, Id<Person>? person, CameFrom from, string what, int count, bool isOutside, DateTime now) => new()
    {
        Id = Id<AccessEntry>.New(),
        At = now,
        Kind = kind,
        PersonId = person,
        Way = from.Way,
        Network = from.Network,
        What = what.Length > WhatMaxLength ? what[..WhatMaxLength] : what,
        Count = count,
        IsOutside = isOutside,
    };
}
