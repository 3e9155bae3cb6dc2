using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Comparison;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>Which actions are counted, by where they come from.</summary>
public enum LinesOf
{
    Everything,
    MinimumStandards,
    Menu,

    /// <summary>Of the partnership's own making.</summary>
    Local,
}

/// <summary>What is compared: whose actions, of which theme, from where. The one set of filters that every view of the comparison goes by.</summary>
/// <param name="Group">"inner", "outer", a BCU's slug or a peer group's code; null for all London.</param>
/// <param name="Theme">Number of the column, from 1; null for all.</param>
public sealed record Population(string? Group = null, int? Theme = null, LinesOf Lines = LinesOf.Everything)
{
    public bool Has(FigureLine line) => (Theme is null || line.Theme == Theme - 1) && Lines switch
    {
        LinesOf.MinimumStandards => line.IsEssential,
        LinesOf.Menu => line is { IsEssential: false, Template: not null },
        LinesOf.Local => line.Template is null,
        _ => true,
    };
}

/// <summary>A group of boroughs that can be looked at alone.</summary>
/// <param name="Code">As in addresses; empty for all London.</param>
/// <param name="Name">"Inner London".</param>
/// <param name="Kind">The heading it stands under in a list; null for all London.</param>
/// <param name="Has">Whether a borough belongs to it.</param>
public sealed record BoroughGroup(string Code, string Name, string? Kind, Func<TenantInfo, bool> Has)
{
    public static readonly BoroughGroup London = new("", "All London", null, _ => true);

    public static readonly BoroughGroup Inner = new("inner", "Inner London", "Inner and outer", borough => borough.IsInner == true);

    public static readonly BoroughGroup Outer = new("outer", "Outer London", "Inner and outer", borough => borough.IsInner == false);

    public static BoroughGroup Of(TenantInfo bcu) => new(bcu.Slug, bcu.Name, "Basic Command Units", borough => borough.BcuId == bcu.Id);

    public static BoroughGroup Of(PeerGroup peers) => new(peers.Code, peers.Name, "Peer groups", borough => peers.Boroughs.Contains(borough.Slug));
}
