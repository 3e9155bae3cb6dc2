using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>Asks somebody to join a tenant in a role. Whoever has its words and signs in as it says, joins.</summary>
public sealed class Invitation : IPlatform, IRecorded
{
    /// <summary>How long it can be accepted.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>How many letters a day a tenant may send to one address: it may be a stranger's.</summary>
    public const int MostADay = 3;

    private Invitation()
    {
    }

    public Id<Invitation> Id { get; private init; }

    public Guid RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PersonId.Value;

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>To whom it is addressed; they have no role before they accept.</summary>
    public Id<Person> PersonId { get; private init; }

    /// <summary>As whoever invited calls them: of somebody whom another tenant knows already, nothing more is shown here before they accept.</summary>
    [RecordedWithoutWords("Who they are; the trail is never shortened, and a leaver’s name is taken away.")]
    public string Name { get; private set; } = "";

    /// <summary>As whoever invited has it.</summary>
    public string Agency { get; private init; } = "";

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

    /// <param name="id">Chosen by the form, so that the same form sent twice is one invitation; null for a new one.</param>
    /// <param name="name">As whoever invited calls them; null for the person's own name.</param>
    /// <param name="agency">As whoever invited has it; null for the person's own.</param>
    /// <exception cref="RuleBrokenException">The role is not one of that kind of tenant.</exception>
    public static Invitation Of(
        Person person, Tenant tenant, Role role, SignInMethod method, Id<Person>? by, DateTime now, Id<Invitation>? id = null, string? name = null, string? agency = null) =>
        Rights.Exists(role, tenant.Kind == TenantKind.London)
            ? new()
            {
                Id = id ?? Id<Invitation>.New(),
                TenantId = tenant.Id,
                PersonId = person.Id,
                Name = name ?? person.Name,
                Agency = agency ?? person.Agency,
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

    /// <exception cref="RuleBrokenException">It was accepted.</exception>
    public void Withdraw(DateTime now)
    {
        if (AcceptedAt is not null)
        {
            throw new RuleBrokenException("invitation.accepted", "They have accepted it in the meantime. Change their roles, or remove them.");
        }

        WithdrawnAt ??= now;
        SecretHash = null;
    }

    /// <summary>Takes the name away that whoever invited had typed.</summary>
    public void ForgetName() => Name = Person.NameOfNobody;
}
