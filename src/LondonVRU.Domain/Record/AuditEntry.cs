using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Record;

/// <summary>A change that was made: who, when, from where, what, before and after. Only ever added.</summary>
public sealed class AuditEntry : ITenantOwned, IOnlyAdded
{
    public const int ThingMaxLength = 60;
    public const int NameMaxLength = 120;

    private AuditEntry()
    {
    }

    public Id<AuditEntry> Id { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Null if the service itself did it. Their name is not kept here: it may have to be taken away one day.</summary>
    public Id<Person>? ById { get; private init; }

    public Way Way { get; private init; }

    /// <summary>See <see cref="CameFrom"/>; null if there was none.</summary>
    public string? Network { get; private init; }

    /// <summary>What kind of thing: "PlanAction".</summary>
    public string Thing { get; private init; } = "";

    public Guid ThingId { get; private init; }

    /// <summary>The thing in whose history this stands too; null for none.</summary>
    public Guid? UnderId { get; private init; }

    /// <summary>What the thing was called then; empty where it has no name of its own.</summary>
    public string Name { get; private init; } = "";

    public ChangeKind Kind { get; private init; }

    /// <summary>The thing was restricted before or after: its words are for those alone who may read restricted things.</summary>
    public bool IsRestricted { get; private init; }

    /// <summary>JSON: an array of {"field", "before", "after"}; values as text, null where there is none or where they are not kept.</summary>
    public string Changes { get; private init; } = "[]";

    public static AuditEntry Of(string thing, IRecorded changed, ChangeKind kind, string changes, bool isRestricted, Id<Person>? by, CameFrom from, DateTime now) => new()
    {
        Id = Id<AuditEntry>.New(),
        At = now,
        ById = by,
        Way = from.Way,
        Network = from.Network,
        Thing = thing,
        ThingId = changed.RecordId,
        UnderId = changed.RecordedUnder,
        Name = changed.RecordName is { Length: > NameMaxLength } name ? name[..NameMaxLength] : changed.RecordName,
        Kind = kind,
        IsRestricted = isRestricted,
        Changes = changes,
    };

    /// <summary>The SHA-256 of everything that it says, as upper-case hexadecimal: another one means that it was altered.</summary>
    /// <param name="tenant">Whose entry it is.</param>
    public string ContentHash(Id<Tenant> tenant)
    {
        // Each part with its length, so that no two entries read the same.
        var content = new StringBuilder();
        foreach (var part in new[]
        {
            "1", tenant.ToString(), Id.ToString(), At.ToString("O", CultureInfo.InvariantCulture), ById?.ToString(), Way.ToString(), Network, Thing, ThingId.ToString(),
            UnderId?.ToString(), Name, Kind.ToString(), IsRestricted ? "restricted" : "", Changes,
        })
        {
            content.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
