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
public sealed class Tenant : IPlatform, IRecorded
{
    public const int SlugMaxLength = 40;
    public const int NameMaxLength = 80;
    public const int CodeMaxLength = 12;
    public const int ReasonMaxLength = 500;

    /// <summary>Heads the slug of every BCU, and of nothing else.</summary>
    public const string BcuSlugStart = "bcu-";

    /// <summary>Since when the tenants exist that are there from the start: the year of the first plans.</summary>
    public static readonly DateOnly FirstDay = new(2017, 4, 1);

    /// <summary>First path segments that belong to the platform, so that no tenant may be called so.</summary>
    public static readonly IReadOnlySet<string> ReservedSlugs = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "my-actions", "calendar", "messages", "sign-in", "sign-out", "signin-oidc", "invitations", "sessions", "tokens", "start", "places", "csp-reports", "health", "openapi", "api", "dev", "lib",
        "error", "assets", "help", "accessibility", "privacy", "record",
    };

    private Tenant()
    {
    }

    public Id<Tenant> Id { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <summary>The first path segment of its pages.</summary>
    public string Slug { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>For tight places: "Hammersmith &amp; Fulham".</summary>
    public string ShortName { get; private set; } = "";

    public TenantKind Kind { get; private init; }

    /// <summary>The Office for National Statistics' code of a borough, the Met's two letters of a BCU ("NA" is North Area), null for London.</summary>
    public string? Code { get; private init; }

    /// <summary>A borough's BCU; null for the City of London, which has its own police, and for every other kind.</summary>
    public Id<Tenant>? BcuId { get; private set; }

    /// <summary>Inner London as the Office for National Statistics draws it; null unless a borough.</summary>
    public bool? IsInner { get; private init; }

    /// <summary>Row of a borough's square on the tile map, from 0 in the north; null unless a borough.</summary>
    public int? TileRow { get; private init; }

    /// <summary>Column of a borough's square on the tile map, from 0 in the west; null unless a borough.</summary>
    public int? TileColumn { get; private init; }

    public string? PoliceForce { get; private init; }

    /// <summary>Residents by the Census of 2021; null where that is not known, and unless a borough.</summary>
    public int? Population { get; private init; }

    /// <summary>London day; before it nobody enters.</summary>
    public DateOnly From { get; private init; } = FirstDay;

    /// <summary>Its last day, a London day; after it nobody enters, and what it has handed over stays with London. Null while nothing is planned.</summary>
    public DateOnly? RetiredOn { get; private set; }

    /// <summary>Null unless it is, or is to be, retired.</summary>
    public string? RetiredBecause { get; private set; }

    /// <summary>Raised by every change of itself and of who belongs to it, so that of two administrators who act at once one is told.</summary>
    public int Version { get; private set; } = 1;

    public static Tenant London() => new() { Id = Id<Tenant>.New(), Slug = "london", Name = "London", ShortName = "London", Kind = TenantKind.London };

    /// <param name="name">"West Area".</param>
    /// <param name="code">The Met's two letters.</param>
    public static Tenant Bcu(string name, string code) => new()
    {
        Id = Id<Tenant>.New(),
        Slug = BcuSlugStart + name.ToLowerInvariant().Replace(' ', '-'),
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

    /// <summary>A borough or BCU that London adds.</summary>
    /// <param name="slug">Lower-case letters, digits and single hyphens.</param>
    /// <param name="bcu">Of a borough; null for none, and for a BCU.</param>
    /// <param name="from">London day.</param>
    /// <param name="code">As <see cref="Code"/>; null if it has none yet.</param>
    /// <param name="population">Null if it is not known.</param>
    /// <exception cref="RuleBrokenException">It can't be called so, or is of no kind that is added.</exception>
    public static Tenant Make(Id<Tenant> id, TenantKind kind, string name, string slug, Tenant? bcu, DateOnly from, string? code = null, int? population = null)
    {
        if (kind == TenantKind.London)
        {
            throw new RuleBrokenException("tenant.one-london", "There is one London.");
        }

        RequireSlug(kind, slug);
        var tenant = new Tenant { Id = id, Slug = slug, Kind = kind, From = from, Code = code, Population = kind == TenantKind.Borough ? population : null };
        tenant.Describe(name, null, bcu);
        return tenant;
    }

    /// <param name="shortName">For tight places; null for the name itself.</param>
    /// <param name="bcu">Of a borough; null for none.</param>
    /// <exception cref="RuleBrokenException">It would have no name, or a BCU that is none.</exception>
    public void Describe(string name, string? shortName, Tenant? bcu)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new RuleBrokenException("tenant.no-name", "Give it its name.");
        }

        if (bcu is not null && (Kind != TenantKind.Borough || bcu.Kind != TenantKind.Bcu))
        {
            throw new RuleBrokenException("tenant.no-bcu", "Only a borough lies in a BCU.");
        }

        Name = name.Trim();
        ShortName = string.IsNullOrWhiteSpace(shortName) ? Name : shortName.Trim();
        BcuId = bcu?.Id;
        Version++;
    }

    /// <summary>Whether it can be entered on a London day, and counts on it.</summary>
    public bool ExistsOn(DateOnly day) => From <= day && (RetiredOn is null || day <= RetiredOn);

    /// <param name="lastDay">London day.</param>
    /// <param name="today">London day.</param>
    /// <exception cref="RuleBrokenException">The day has passed, there is no reason, it is London, or it is retired already.</exception>
    public void Retire(DateOnly lastDay, string reason, DateOnly today)
    {
        if (Kind == TenantKind.London)
        {
            throw new RuleBrokenException("tenant.one-london", "London cannot be retired.");
        }

        RequireNotRetired(today);
        if (lastDay < today || lastDay < From)
        {
            throw new RuleBrokenException("tenant.past-day", "Its last day can be today or later, and not before its first.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("tenant.no-reason", "Say why, for those who look it up later.");
        }

        RetiredOn = lastDay;
        RetiredBecause = reason.Trim();
        Version++;
    }

    /// <exception cref="RuleBrokenException">Its last day has passed.</exception>
    public void KeepAfterAll(DateOnly today)
    {
        RequireNotRetired(today);
        RetiredOn = null;
        RetiredBecause = null;
        Version++;
    }

    /// <summary>Said by every change of who belongs to it and as what: such changes happen one after the other.</summary>
    public void ChangePeople() => Version++;

    private static void RequireSlug(TenantKind kind, string slug)
    {
        if (slug.Length is 0 or > SlugMaxLength || slug[0] == '-' || slug[^1] == '-' || slug.Contains("--", StringComparison.Ordinal)
            || !slug.All(letter => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            throw new RuleBrokenException("tenant.bad-slug", $"The address takes small letters, digits and single hyphens between them, {SlugMaxLength} at most.");
        }

        if (ReservedSlugs.Contains(slug))
        {
            throw new RuleBrokenException("tenant.reserved-slug", $"No tenant may be called {slug}: the address is taken by the service itself.");
        }

        if (slug.StartsWith(BcuSlugStart, StringComparison.Ordinal) != (kind == TenantKind.Bcu))
        {
            throw new RuleBrokenException("tenant.bcu-slug", $"The address of a BCU begins with {BcuSlugStart}, and no other does.");
        }
    }

    private void RequireNotRetired(DateOnly today)
    {
        if (RetiredOn < today)
        {
            throw new RuleBrokenException("tenant.retired", $"{Name} was retired. Its last day has passed.");
        }
    }
}

/// <summary>What the data file knows of a borough; the meanings are those of <see cref="Tenant"/>.</summary>
public sealed record BoroughFacts(
    string Code, string Name, string ShortName, string Slug, bool IsInner, int TileRow, int TileColumn, string PoliceForce, int Population);
