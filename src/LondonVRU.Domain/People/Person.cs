using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.People;

/// <summary>How somebody proves who they are.</summary>
public enum SignInMethod
{
    /// <summary>With their own organisation's account.</summary>
    Directory,

    /// <summary>By a link that is e-mailed each time: for partners whose organisation has no directory.</summary>
    EmailLink,
}

/// <summary>Somebody, or a program, that signs in. Which tenants they may enter, and as what, their memberships say.</summary>
public sealed class Person : IPlatform, IRecorded
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int AgencyMaxLength = 120;

    /// <summary>Ends the address of somebody whose own was taken away; no letter can go there (RFC 2606).</summary>
    public const string GoneAddress = "@removed.invalid";

    /// <summary>What stands where a name was taken away.</summary>
    public const string NameOfNobody = "Former member";

    private Person()
    {
    }

    public Id<Person> Id { get; private init; }

    public Guid RecordId => Id.Value;

    /// <summary>Lower case. Letters go there; it proves nothing about who signs in from a directory.</summary>
    [RecordedWithoutWords("Whose address it is; the trail is never shortened, and a leaver’s is taken away.")]
    public string Email { get; private set; } = "";

    /// <summary>How others see them: a name or a post ("Trading Standards Manager").</summary>
    [RecordedWithoutWords("Who they are; the trail is never shortened, and a leaver’s name is taken away.")]
    public string Name { get; private set; } = "";

    /// <summary>Who they work for: "Council", "Metropolitan Police Service" …</summary>
    public string Agency { get; private set; } = "";

    public bool IsEnabled { get; private set; } = true;

    /// <summary>A program with a directory's account of its own, such as a report that refreshes itself: it uses the API alone.</summary>
    public bool IsMachine { get; private init; }

    /// <summary>Null until they accepted an invitation, and again after <see cref="Unbind"/>.</summary>
    public SignInMethod? SignsInBy { get; private set; }

    /// <summary>The directory whose account is theirs; null unless <see cref="SignInMethod.Directory"/>.</summary>
    public Id<IdentityDirectory>? DirectoryId { get; private set; }

    /// <summary>Their object id in that directory, which never changes and is never given to another; null unless <see cref="SignInMethod.Directory"/>.</summary>
    public Guid? ObjectId { get; private set; }

    /// <summary>UTC, to some minutes; null if they were never here.</summary>
    [NotInRecord("A clock, not a change: sign-ins stand in the access record.")]
    public DateTime? LastSeenAt { get; private set; }

    /// <summary>UTC; null unless their name and address were taken away after they left.</summary>
    public DateTime? AnonymisedAt { get; private set; }

    public static Person Named(string name, string email, string agency) => new()
    {
        Id = Id<Person>.New(),
        Name = name,
        Email = Address(email),
        Agency = agency,
    };

    /// <summary>A program, known by the account that its directory keeps for it.</summary>
    /// <param name="objectId">Of its service principal.</param>
    public static Person Machine(string name, string agency, IdentityDirectory directory, Guid objectId)
    {
        var id = Id<Person>.New();
        var machine = new Person { Id = id, Name = name, Email = $"{id}@machine.invalid", Agency = agency, IsMachine = true };
        machine.BindTo(directory, objectId);
        return machine;
    }

    /// <summary>As addresses are stored and compared.</summary>
    public static string Address(string email) => email.Trim().ToLowerInvariant();

    /// <exception cref="RuleBrokenException">They sign in another way already.</exception>
    public void BindTo(IdentityDirectory directory, Guid objectId)
    {
        RequireUnboundOr(SignsInBy == SignInMethod.Directory && DirectoryId == directory.Id && ObjectId == objectId);
        SignsInBy = SignInMethod.Directory;
        DirectoryId = directory.Id;
        ObjectId = objectId;
    }

    /// <exception cref="RuleBrokenException">They sign in another way already.</exception>
    public void UseEmailLinks()
    {
        RequireUnboundOr(SignsInBy == SignInMethod.EmailLink);
        SignsInBy = SignInMethod.EmailLink;
    }

    /// <summary>Their account is no longer theirs (they changed employer, or the directory was replaced): they need a new invitation to come back.</summary>
    public void Unbind()
    {
        SignsInBy = null;
        DirectoryId = null;
        ObjectId = null;
    }

    public void Describe(string name, string agency)
    {
        Name = name;
        Agency = agency;
    }

    public void Seen(DateTime now) => LastSeenAt = now;

    /// <summary>They can no longer enter anything; what they wrote keeps their name.</summary>
    public void Disable() => IsEnabled = false;

    /// <exception cref="RuleBrokenException">They were anonymised: nobody knows any more who they were.</exception>
    public void Enable()
    {
        if (AnonymisedAt is not null)
        {
            throw new RuleBrokenException("person.anonymised", "Their name was taken away for good. Invite them anew.");
        }

        IsEnabled = true;
    }

    /// <summary>Takes away who they were, for good; their agency stays, so that what was done can still be understood.</summary>
    /// <exception cref="RuleBrokenException">They can still sign in.</exception>
    public void Anonymise(DateTime now)
    {
        if (IsEnabled)
        {
            throw new RuleBrokenException("person.still-enabled", $"{Name} can still sign in. Disable them first.");
        }

        Unbind();
        Name = NameOfNobody;
        Email = $"{Id}{GoneAddress}";
        AnonymisedAt = now;
    }

    private void RequireUnboundOr(bool isTheSame)
    {
        if (SignsInBy is not null && !isTheSame)
        {
            throw new RuleBrokenException("person.bound", "This person signs in another way already. Their administrator can reset that, and then invite them again.");
        }
    }
}
