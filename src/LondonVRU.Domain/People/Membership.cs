using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>A person's role in a tenant. One person may hold several, in several tenants.</summary>
public sealed class Membership : IPlatform, IRecorded
{
    private Membership()
    {
    }

    public Id<Membership> Id { get; private init; }

    public Guid RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PersonId.Value;

    public Id<Person> PersonId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Role Role { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; private init; }

    /// <summary>Who gave the role: of an accepted invitation, whoever invited. Null if the service itself did.</summary>
    public Id<Person>? GivenById { get; private init; }

    /// <exception cref="RuleBrokenException">The role is not one of that kind of tenant.</exception>
    public static Membership Of(Person person, Tenant tenant, Role role, DateTime now, Id<Person>? by = null)
    {
        if (!Rights.Exists(role, tenant.Kind == TenantKind.London))
        {
            throw new RuleBrokenException("membership.wrong-kind", $"{role} is not a role of {tenant.Name}.");
        }

        return new() { Id = Id<Membership>.New(), PersonId = person.Id, TenantId = tenant.Id, Role = role, Since = now, GivenById = by };
    }
}
