using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Record;

/// <summary>A link of a tenant's chain: fixes the entries that had been committed when it was made, and everything sealed before. Only ever added.</summary>
public sealed class AuditSeal : ITenantOwned, IOnlyAdded
{
    /// <summary>Length of a hash: SHA-256 as upper-case hexadecimal.</summary>
    public const int HashLength = 64;

    private AuditSeal()
    {
    }

    /// <summary>From 1 in each tenant, without gaps.</summary>
    public int Number { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>How many entries it fixes.</summary>
    public int Count { get; private init; }

    /// <summary>Over the tenant, the number, the instant, the hash of the seal before and the hashes of its entries in order.</summary>
    public string Hash { get; private init; } = "";

    /// <param name="tenant">Whose chain.</param>
    /// <param name="before">The last seal; null for the first.</param>
    /// <param name="entries">In order of time; one at least.</param>
    public static (AuditSeal Seal, IReadOnlyList<SealedEntry> Entries) Over(Id<Tenant> tenant, AuditSeal? before, IReadOnlyList<AuditEntry> entries, DateTime now)
    {
        var number = (before?.Number ?? 0) + 1;
        IReadOnlyList<SealedEntry> sealedOnes = [.. entries.Select((entry, index) => SealedEntry.Of(entry, tenant, number, index))];
        var seal = new AuditSeal
        {
            Number = number,
            At = now,
            Count = entries.Count,
            Hash = HashOf(tenant, number, now, before?.Hash, sealedOnes.Select(entry => entry.Hash)),
        };
        return (seal, sealedOnes);
    }

    /// <summary>What <see cref="Hash"/> has to be.</summary>
    /// <param name="before">The hash of the seal before; null for the first.</param>
    /// <param name="entries">The hashes of its entries, in order.</param>
    public static string HashOf(Id<Tenant> tenant, int number, DateTime at, string? before, IEnumerable<string> entries) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"1;{tenant};{number};{at:O};{before};{string.Join(';', entries)}"))));
}

/// <summary>That an entry is sealed, where in the chain, and what it said. Only ever added.</summary>
public sealed class SealedEntry : ITenantOwned, IOnlyAdded
{
    private SealedEntry()
    {
    }

    public Id<AuditEntry> EntryId { get; private init; }

    public int SealNumber { get; private init; }

    /// <summary>Within its seal, from 0.</summary>
    public int Position { get; private init; }

    /// <summary>See <see cref="AuditEntry.ContentHash"/>.</summary>
    public string Hash { get; private init; } = "";

    internal static SealedEntry Of(AuditEntry entry, Id<Tenant> tenant, int seal, int position) => new()
    {
        EntryId = entry.Id,
        SealNumber = seal,
        Position = position,
        Hash = entry.ContentHash(tenant),
    };
}
