using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.People;

/// <summary>Who acts in this scope: a person with their roles in the current tenant, or the service itself.</summary>
public sealed class Actor
{
    public const string TheService = "The service";

    private PersonEntry? entry;
    private HashSet<Right> rights = [];

    /// <exception cref="ForbiddenException">Nobody is signed in.</exception>
    public Id<Person> PersonId => entry?.Id ?? throw new ForbiddenException("Sign in first.");

    public Id<Person>? PersonIdOrNull => entry?.Id;

    public bool IsSomebody => entry is not null;

    /// <summary>As others see them; "The service" for a job.</summary>
    public string Name => entry?.Name ?? TheService;

    public string Agency => entry?.Agency ?? "";

    /// <summary>The service itself, until a request says otherwise.</summary>
    public CameFrom From { get; private set; } = CameFrom.Service;

    /// <summary>In the current tenant.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Every tenant they belong to, with their roles.</summary>
    public IReadOnlyList<PersonEntry.RoleIn> AllRoles => entry?.Roles ?? [];

    public bool Has(Right right) => rights.Contains(right);

    /// <exception cref="ForbiddenException">The actor lacks the right.</exception>
    public void Require(Right right)
    {
        if (!Has(right))
        {
            throw new ForbiddenException("Your role does not allow this. Ask the coordinator, or your administrator for another role.");
        }
    }

    /// <summary>Says from where this scope's work is asked for.</summary>
    public void Came(CameFrom from) => From = from;

    /// <param name="tenant">Null outside every tenant: then there are no rights.</param>
    public void Become(PersonEntry person, TenantInfo? tenant)
    {
        entry = person;
        Roles = tenant is null ? [] : [.. person.Roles.Where(held => held.TenantId == tenant.Id).Select(held => held.Role)];
        rights = [.. Roles.SelectMany(role => Rights.Of(role, tenant!.Kind == TenantKind.London))];
    }

    /// <summary>A job: it may do what its tenant may.</summary>
    public void BecomeService()
    {
        entry = null;
        rights = [.. Enum.GetValues<Right>()];
    }
}
