namespace LondonVRU.Domain.Tenants;

public enum TenantKind
{
    /// <summary>One of London's 33: 32 boroughs and the City of London.</summary>
    Borough,

    /// <summary>A Basic Command Unit of the Metropolitan Police: two to four boroughs; holds their joint plan if they keep one.</summary>
    Bcu,

    /// <summary>MOPAC and London's Violence Reduction Unit, above the boroughs.</summary>
    London,
}

/// <summary>Whose data a row is: a borough's partnership, a BCU's, or London's.</summary>
public sealed class Tenant : IPlatform
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 80;
    public const int CodeMaxLength = 12;

    /// <summary>First path segments that belong to the platform, so that no tenant may be called so.</summary>
    public static readonly IReadOnlySet<string> ReservedSlugs = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "my-actions", "calendar", "sign-in", "sign-out", "signin-oidc", "invitations", "sessions", "tokens", "start", "csp-reports", "health", "openapi", "api", "dev", "lib",
        "error", "assets", "help", "accessibility", "privacy", "record",
    };

    private Tenant()
    {
    }

    public Id<Tenant> Id { get; private init; }

    /// <summary>The first path segment of its pages.</summary>
    public string Slug { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>For tight places: "Hammersmith &amp; Fulham".</summary>
    public string ShortName { get; private set; } = "";

    public TenantKind Kind { get; private init; }

    /// <summary>The Office for National Statistics' code of a borough, the Met's two letters of a BCU ("NA" is North Area), null for London.</summary>
    public string? Code { get; private init; }

    /// <summary>A borough's BCU; null for the City of London, which has its own police, and for every other kind.</summary>
    public Id<Tenant>? BcuId { get; private init; }

    /// <summary>Inner London as the Office for National Statistics draws it; null unless a borough.</summary>
    public bool? IsInner { get; private init; }

    /// <summary>Row of a borough's square on the tile map, from 0 in the north; null unless a borough.</summary>
    public int? TileRow { get; private init; }

    /// <summary>Column of a borough's square on the tile map, from 0 in the west; null unless a borough.</summary>
    public int? TileColumn { get; private init; }

    public string? PoliceForce { get; private init; }

    /// <summary>Residents by the Census of 2021; null unless a borough.</summary>
    public int? Population { get; private init; }

    public static Tenant London() => new() { Id = Id<Tenant>.New(), Slug = "london", Name = "London", ShortName = "London", Kind = TenantKind.London };

    /// <param name="name">"West Area".</param>
    /// <param name="code">The Met's two letters.</param>
    public static Tenant Bcu(string name, string code) => new()
    {
        Id = Id<Tenant>.New(),
        Slug = "bcu-" + name.ToLowerInvariant().Replace(' ', '-'),
        Name = name,
        ShortName = name,
        Kind = TenantKind.Bcu,
        Code = code,
        PoliceForce = "Metropolitan Police Service",
    };

    /// <param name="facts">A row of the boroughs' data file.</param>
    /// <param name="bcu">Null for the City of London.</param>
    public static Tenant Borough(BoroughFacts facts, Tenant? bcu) => ReservedSlugs.Contains(facts.Slug)
        ? throw new RuleBrokenException("tenant.reserved-slug", $"No tenant may be called {facts.Slug}: the address is taken by the service itself.")
        : new()
        {
            Id = Id<Tenant>.New(),
            Slug = facts.Slug,
            Name = facts.Name,
            ShortName = facts.ShortName,
            Kind = TenantKind.Borough,
            Code = facts.Code,
            BcuId = bcu?.Id,
            IsInner = facts.IsInner,
            TileRow = facts.TileRow,
            TileColumn = facts.TileColumn,
            PoliceForce = facts.PoliceForce,
            Population = facts.Population,
        };
}

/// <summary>What the data file knows of a borough; the meanings are those of <see cref="Tenant"/>.</summary>
public sealed record BoroughFacts(
    string Code, string Name, string ShortName, string Slug, bool IsInner, int TileRow, int TileColumn, string PoliceForce, int Population);
