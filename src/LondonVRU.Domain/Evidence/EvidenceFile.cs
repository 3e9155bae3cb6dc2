using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Domain.Evidence;

/// <summary>What people say of a piece of evidence.</summary>
/// <param name="Description">Null for none.</param>
/// <param name="Date">The day that it is of, or was made; null if not said.</param>
/// <param name="IsRestricted">OFFICIAL-SENSITIVE: it never leaves the tenant.</param>
/// <param name="IsShared">London is to have it with the next review that is submitted.</param>
public sealed record EvidenceFacts(string Name, string? Description, DateOnly? Date, bool IsRestricted, bool IsShared);

/// <summary>What a piece of evidence is kept with: an action, an update of it, or a review.</summary>
/// <param name="IsRestricted">Whether that is.</param>
/// <param name="IsClosed">Its year is over: nothing is added, changed or deleted any more.</param>
public sealed record EvidencePlace(Id<PlanAction>? ActionId, Id<ActionUpdate>? UpdateId, Id<Review>? ReviewId, bool IsRestricted, bool IsClosed)
{
    /// <param name="update">One of the action's; null if it is of the action itself.</param>
    public static EvidencePlace Of(PlanAction action, PlanState plan, Id<ActionUpdate>? update) => new(action.Id, update, null, action.IsRestricted, plan == PlanState.Closed);

    public static EvidencePlace Of(Review review) => new(null, null, review.Id, false, review.State == ReviewState.Closed);
}

/// <summary>A piece of evidence: what is said of it, and the chain of its versions. Deleted, its contents go and this stays, with who, when and why.</summary>
public sealed class EvidenceFile : ITenantOwned, IRecorded
{
    public const int NameMaxLength = 200;
    public const int DescriptionMaxLength = 2000;
    public const int ReasonMaxLength = 1000;

    /// <summary>Bytes that a file may have: 25 MiB.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    /// <summary>So many versions a piece of evidence can have.</summary>
    public const int MostVersions = 100;

    private readonly List<EvidenceVersion> versions = [];

    private EvidenceFile()
    {
    }

    public Id<EvidenceFile> Id { get; private init; }

    /// <summary>Null if it is a review's.</summary>
    public Id<PlanAction>? ActionId { get; private init; }

    /// <summary>The update of the action that it goes with; null if it is of the action itself.</summary>
    public Id<ActionUpdate>? UpdateId { get; private init; }

    /// <summary>Null if it is an action's.</summary>
    public Id<Review>? ReviewId { get; private init; }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public DateOnly? Date { get; private set; }

    public bool IsRestricted { get; private set; }

    public bool IsShared { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime AddedAt { get; private init; }

    [NotInRecord("The entry says who.")]
    public Id<Person> AddedById { get; private init; }

    /// <summary>From 1.</summary>
    public int LatestNumber { get; private set; }

    /// <summary>UTC; null while it is kept.</summary>
    public DateTime? DeletedAt { get; private set; }

    public Id<Person>? DeletedById { get; private set; }

    public string? DeletedBecause { get; private set; }

    /// <summary>Raised by every change; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Those that were loaded.</summary>
    public IReadOnlyList<EvidenceVersion> Versions => versions;

    public bool IsDeleted => DeletedAt is not null;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ActionId?.Value ?? ReviewId?.Value;

    string IRecorded.RecordName => Name;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one piece of evidence.</param>
    /// <exception cref="RuleBrokenException">It has no name, is restricted and to be shared, or the year is closed.</exception>
    public static EvidenceFile Of(EvidencePlace place, Id<EvidenceFile> id, EvidenceFacts facts, EvidenceContent content, Id<Person> by, DateTime now)
    {
        RequireOpen(place);
        var file = new EvidenceFile { Id = id, ActionId = place.ActionId, UpdateId = place.UpdateId, ReviewId = place.ReviewId, AddedAt = now, AddedById = by };
        file.Write(place, facts);
        file.Append(content, by, now);
        return file;
    }

    /// <summary>A newer version; those before stay.</summary>
    /// <returns>It.</returns>
    /// <exception cref="RuleBrokenException">It is deleted, has too many versions, or the year is closed.</exception>
    public EvidenceVersion Add(EvidencePlace place, EvidenceContent content, Id<Person> by, DateTime now)
    {
        RequireAddable(place);
        Version++;
        return Append(content, by, now);
    }

    /// <summary>Asked before a file is taken in, so that none is taken in for nothing.</summary>
    /// <exception cref="RuleBrokenException">It is deleted, has too many versions, or the year is closed.</exception>
    public void RequireAddable(EvidencePlace place)
    {
        RequireKept(place);
        if (LatestNumber >= MostVersions)
        {
            throw new RuleBrokenException("evidence.too-many-versions", $"A piece of evidence can have {MostVersions} versions. Begin a new one.");
        }
    }

    /// <exception cref="RuleBrokenException">It has no name, is restricted and to be shared, is deleted, or the year is closed.</exception>
    public void Change(EvidencePlace place, EvidenceFacts facts)
    {
        RequireKept(place);
        Write(place, facts);
        Version++;
    }

    /// <summary>Its contents go; what is said of it stays, with who deleted it, when and why.</summary>
    /// <exception cref="RuleBrokenException">No reason is given, it is deleted already, or the year is closed.</exception>
    public void Delete(EvidencePlace place, string because, Id<Person> by, DateTime now)
    {
        RequireKept(place);
        if (string.IsNullOrWhiteSpace(because))
        {
            throw new RuleBrokenException("evidence.no-reason", "Say why it is deleted: that is kept.");
        }

        (DeletedAt, DeletedById, DeletedBecause) = (now, by, because.Trim());
        Version++;
    }

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public static void RequireOpen(EvidencePlace place)
    {
        if (place.IsClosed)
        {
            throw new RuleBrokenException("evidence.closed", "The year is closed: its evidence can only be read.");
        }
    }

    /// <exception cref="RuleBrokenException">It has no name, or is restricted and to be shared.</exception>
    public static void RequireSound(EvidencePlace place, EvidenceFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Name))
        {
            throw new RuleBrokenException("evidence.no-name", "Give it a name that says what it is.");
        }

        if (facts.IsShared && (facts.IsRestricted || place.IsRestricted))
        {
            throw new RuleBrokenException("evidence.restricted-shared", place.IsRestricted
                ? "The action is restricted: nothing of it leaves the partnership, so its evidence can’t be shared with London."
                : "What is restricted never leaves the partnership. Take the marking away, or do not share it with London.");
        }
    }

    private void RequireKept(EvidencePlace place)
    {
        RequireOpen(place);
        if (IsDeleted)
        {
            throw new RuleBrokenException("evidence.deleted", "This evidence was deleted. What is known of it can be read; nothing of it changes any more.");
        }
    }

    private void Write(EvidencePlace place, EvidenceFacts facts)
    {
        RequireSound(place, facts);
        Name = facts.Name.Trim();
        Description = string.IsNullOrWhiteSpace(facts.Description) ? null : facts.Description.Trim();
        (Date, IsRestricted, IsShared) = (facts.Date, facts.IsRestricted, facts.IsShared);
    }

    private EvidenceVersion Append(EvidenceContent content, Id<Person> by, DateTime now)
    {
        var version = EvidenceVersion.Of(this, ++LatestNumber, content, by, now);
        versions.Add(version);
        return version;
    }
}
