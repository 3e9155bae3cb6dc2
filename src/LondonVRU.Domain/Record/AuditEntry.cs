using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Record;

/// <summary>A change that was made: who, when, what, before and after. Only ever added.</summary>
public sealed class AuditEntry : ITenantOwned
{
    public const int ThingMaxLength = 60;
    public const int NameMaxLength = 120;

    private AuditEntry()
    {
    }

    public Id<AuditEntry> Id { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Null if the service itself did it.</summary>
    public Id<Person>? ById { get; private init; }

    public string ByName { get; private init; } = "";

    /// <summary>What kind of thing: "PlanAction".</summary>
    public string Thing { get; private init; } = "";

    public Guid ThingId { get; private init; }

    public ChangeKind Kind { get; private init; }

    /// <summary>JSON: an array of {"field", "before", "after"}; values as text, null where there is none.</summary>
    public string Changes { get; private init; } = "[]";

    public static AuditEntry Of(string thing, Guid id, ChangeKind kind, string changes, Id<Person>? by, string byName, DateTime now) => new()
    {
        Id = Id<AuditEntry>.New(),
        At = now,
        ById = by,
        ByName = byName,
        Thing = thing,
        ThingId = id,
        Kind = kind,
        Changes = changes,
    };
}

public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
