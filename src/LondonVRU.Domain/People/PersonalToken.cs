using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>Lets a program act for a person in one tenant through the API, with no more rights than theirs.</summary>
public sealed class PersonalToken : IPlatform, IRecorded
{
    public const int NameMaxLength = 80;

    /// <summary>Heads the words, so that a token that got about is known for what it is.</summary>
    public const string Prefix = "vru_";

    public const int TailLength = 4;

    /// <summary>The longest it can last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private PersonalToken()
    {
    }

    public Id<PersonalToken> Id { get; private init; }

    public Guid RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PersonId.Value;

    string IRecorded.RecordName => Name;

    public Id<Person> PersonId { get; private init; }

    /// <summary>The one tenant that it opens.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>What its owner calls it: "Power BI, quarterly".</summary>
    public string Name { get; private init; } = "";

    /// <summary>Without this it only reads.</summary>
    public bool MayWrite { get; private init; }

    /// <summary>Of the whole token.</summary>
    [NotInRecord("A secret’s.")]
    public string SecretHash { get; private init; } = "";

    /// <summary>Its last letters, to know it by.</summary>
    [NotInRecord("Part of a secret.")]
    public string Tail { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private init; }

    /// <summary>UTC, to some minutes; null if never.</summary>
    [NotInRecord("A clock, not a change.")]
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>UTC; null while it works.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Makes one; its words are known here and never again.</summary>
    /// <exception cref="RuleBrokenException">It would last longer than a year, or not at all.</exception>
    public static (PersonalToken Token, string Words) Make(Id<Person> person, Id<Tenant> tenant, string name, bool mayWrite, DateTime expiresAt, DateTime now)
    {
        if (expiresAt <= now || expiresAt > now + Longest)
        {
            throw new RuleBrokenException("token.bad-end", "A token ends some day within a year from today.");
        }

        var words = Prefix + Secret.New().Words;
        var token = new PersonalToken
        {
            Id = Id<PersonalToken>.New(),
            PersonId = person,
            TenantId = tenant,
            Name = name,
            MayWrite = mayWrite,
            SecretHash = Secret.HashOf(words),
            Tail = words[^TailLength..],
            MadeAt = now,
            ExpiresAt = expiresAt,
        };
        return (token, words);
    }

    public bool IsOpen(DateTime now) => RevokedAt is null && now < ExpiresAt;

    public void Used(DateTime now) => LastUsedAt = now;

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
