using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.People;

/// <summary>Somebody who signs in. Which tenants they may enter, and as what, their memberships say.</summary>
public sealed class Person : IPlatform
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;
    public const int AgencyMaxLength = 120;

    private Person()
    {
    }

    public Id<Person> Id { get; private init; }

    /// <summary>Lower case.</summary>
    public string Email { get; private set; } = "";

    /// <summary>How others see them: a name or a post ("Trading Standards Manager").</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who they work for: "Council", "Metropolitan Police Service" …</summary>
    public string Agency { get; private set; } = "";

    public bool IsEnabled { get; private set; } = true;

    public static Person Named(string name, string email, string agency) => new()
    {
        Id = Id<Person>.New(),
        Name = name,
        Email = email.Trim().ToLowerInvariant(),
        Agency = agency,
    };

    /// <summary>They can no longer enter anything; what they wrote keeps their name.</summary>
    public void Disable() => IsEnabled = false;
}

/// <summary>A person's role in a tenant. One person may hold several, in several tenants.</summary>
public sealed class Membership : IPlatform
{
    private Membership()
    {
    }

    public Id<Membership> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Role Role { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; private init; }

    public static Membership Of(Person person, Tenant tenant, Role role, DateTime now)
    {
        if (tenant.Kind == TenantKind.London != Rights.IsOfLondon(role) && role != Role.Administrator)
        {
            throw new RuleBrokenException("membership.wrong-kind", $"{role} is not a role of {tenant.Name}.");
        }

        return new() { Id = Id<Membership>.New(), PersonId = person.Id, TenantId = tenant.Id, Role = role, Since = now };
    }
}
