using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Tenants;

/// <summary>What is known of a tenant wherever one is named. Kept in memory by <see cref="TenantDirectory"/>.</summary>
public sealed record TenantInfo(
    Id<Tenant> Id, string Slug, string Name, string ShortName, TenantKind Kind, Id<Tenant>? BcuId, bool? IsInner, int? TileRow, int? TileColumn,
    DateOnly From, DateOnly? RetiredOn)
{
    public bool IsLondon => Kind == TenantKind.London;

    /// <summary>Its plan is the joint one of several boroughs.</summary>
    public bool IsBcu => Kind == TenantKind.Bcu;

    /// <summary>Its name in a list of places, where a BCU’s could be taken for a borough’s: "South East BCU".</summary>
    public string PlaceName => IsBcu ? $"{Name} BCU" : Name;

    /// <summary>Whether it can be entered on a London day, and counts on it.</summary>
    public bool ExistsOn(DateOnly day) => From <= day && (RetiredOn is null || day <= RetiredOn);

    public static TenantInfo Of(Tenant tenant) => new(
        tenant.Id, tenant.Slug, tenant.Name, tenant.ShortName, tenant.Kind, tenant.BcuId, tenant.IsInner, tenant.TileRow, tenant.TileColumn,
        tenant.From, tenant.RetiredOn);
}

/// <summary>The tenant that a request, a job or an opened door works in: set once, never changed. Without one, no tenant's row can be asked for.</summary>
public sealed class CurrentTenant
{
    private TenantInfo? info;

    public bool IsSet => info is not null;

    /// <exception cref="NoTenantException">None was set.</exception>
    public TenantInfo Info => info ?? throw new NoTenantException();

    public Id<Tenant> Id => Info.Id;

    /// <summary>Its rows are looked at and never changed: the context of this scope refuses to save.</summary>
    public bool IsReadOnly { get; private set; }

    /// <exception cref="InvalidOperationException">One was set before.</exception>
    public void Set(TenantInfo tenant, bool isReadOnly = false)
    {
        info = info is null ? tenant : throw new InvalidOperationException("A tenant is set once.");
        IsReadOnly = isReadOnly;
    }
}

/// <summary>A tenant's rows were asked for where no tenant is set: a fault of the program, never of the user.</summary>
public sealed class NoTenantException() : InvalidOperationException("No tenant is set, so no tenant's rows can be read or written.");
