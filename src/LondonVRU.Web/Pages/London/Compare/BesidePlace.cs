using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>What stands beside others: a borough, or a group of them together.</summary>
/// <param name="Code">A borough's slug or a group's code, as in addresses.</param>
/// <param name="Boroughs">Itself alone, or those of the group.</param>
/// <param name="Group">Null of a borough.</param>
internal sealed record BesidePlace(string Code, string Name, IReadOnlyList<TenantInfo> Boroughs, BoroughGroup? Group)
{
    public Measured? Of(ComparedFigures figures, Measure measure, int? theme = null) => figures.Together(measure, Boroughs, theme: theme);

    /// <summary>What the figure is made of.</summary>
    public string HrefOf(ComparedFigures figures, Measure measure, int? theme = null) =>
        Group is { } group ? FigureLinks.OfGroup(figures, measure, group, theme: theme) : FigureLinks.Of(figures, measure, Boroughs[0], theme: theme);

    /// <summary>Each once, in the order of the address.</summary>
    /// <exception cref="NotFoundException">There is no borough and no group of one of the codes.</exception>
    public static IReadOnlyList<BesidePlace> Named(ComparedFigures figures, IEnumerable<string> codes) =>
        [.. codes.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.OrdinalIgnoreCase).Select(code => Find(figures, code) ?? throw new NotFoundException())];

    private static BesidePlace? Find(ComparedFigures figures, string code) =>
        figures.All.FirstOrDefault(one => one.Slug.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } borough ? new(borough.Slug, borough.ShortName, [borough], null)
        : figures.Groups.FirstOrDefault(one => one.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } group ? new(group.Code, group.Name, [.. figures.All.Where(group.Has)], group)
        : null;
}
