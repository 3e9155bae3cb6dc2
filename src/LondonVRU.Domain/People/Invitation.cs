using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>Asks somebody to join a tenant in a role. Whoever has its words and signs in as it says, joins.</summary>
public sealed class Invitation : IPlatform, IRecorded
{
    /// <summary>How long it can be accepted.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    private Invitation()
    {
    }

    public Id<Invitation> Id { get; private init; }

    public Guid RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PersonId.Value;

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>To whom it is addressed; they have no role before they accept.</summary>
    public Id<Person> PersonId { get; private init; }

    public Role Role { get; private init; }

    /// <summary>How they are to sign in.</summary>
    public SignInMethod Method { get; private init; }

    /// <summary>Null if the service itself invited them: London's first administrator.</summary>
    public Id<Person>? InvitedById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime InvitedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Of the words in the last letter (<see cref="Secret"/>); null until a letter was written.</summary>
    [NotInRecord("A secret’s.")]
    public string? SecretHash { get; private set; }

    /// <summary>UTC; null while nobody has.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>UTC; null unless taken back.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public static Invitation Of(Person person, Tenant tenant, Role role, SignInMethod method, Id<Person>? by, DateTime now) =>
        Rights.Exists(role, tenant.Kind == TenantKind.London)
            ? new()
            {
                Id = Id<Invitation>.New(),
                TenantId = tenant.Id,
                PersonId = person.Id,
                Role = role,
                Method = method,
                InvitedById = by,
                InvitedAt = now,
                ExpiresAt = now + Lasts,
            }
            : throw new RuleBrokenException("membership.wrong-kind", $"{role} is not a role of {tenant.Name}.");

    public bool IsOpen(DateTime now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    /// <summary>Gives it new words, for a letter; those of an earlier letter open nothing any more.</summary>
    public Secret Renew(DateTime now)
    {
        var secret = Secret.New();
        SecretHash = secret.Hash;
        ExpiresAt = now + Lasts;
        return secret;
    }

    /// <exception cref="RuleBrokenException">It was accepted, taken back, or is too old.</exception>
    public void Accept(DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new RuleBrokenException("invitation.closed", "This invitation was used, taken back or is too old. Ask whoever invited you for a new one.");
        }

        AcceptedAt = now;
        SecretHash = null;
    }

    public void Withdraw(DateTime now)
    {
        WithdrawnAt ??= now;
        SecretHash = null;
    }
}
