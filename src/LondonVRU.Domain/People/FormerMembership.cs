using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>Somebody belonged to a tenant and was removed from it: so that those who answer for the tenant can still find them, hand over what is left and take their name away.</summary>
public sealed class FormerMembership : IPlatform
{
    public const int RolesMaxLength = 120;

    private FormerMembership()
    {
    }

    public Id<FormerMembership> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>That they had, by name: "Contributor, Viewer".</summary>
    public string Roles { get; private set; } = "";

    /// <summary>UTC; the last time, if they came back in between.</summary>
    public DateTime LeftAt { get; private set; }

    /// <summary>Null if the service itself did it.</summary>
    public Id<Person>? RemovedById { get; private set; }

    public static FormerMembership Of(Id<Person> person, Id<Tenant> tenant) => new() { Id = Id<FormerMembership>.New(), PersonId = person, TenantId = tenant };

    public void Leave(IEnumerable<Role> roles, Id<Person>? by, DateTime now)
    {
        Roles = string.Join(", ", roles.Order());
        RemovedById = by;
        LeftAt = now;
    }
}
