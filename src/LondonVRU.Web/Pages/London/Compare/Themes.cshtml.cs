using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Themes by borough, by any measure that counts actions.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ThemesModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    public override string View => "themes";

    public override bool TakesTheme => false;

    public override IEnumerable<Measure> MeasureChoices => Measures.All.Where(measure => measure.Counts is not null);

    public IReadOnlyList<(FigureRow Together, IReadOnlyList<FigureRow> Rows)> Groups { get; private set; } = [];

    /// <summary>All of the group together.</summary>
    public FigureRow Together { get; private set; } = new("", null, []);

    public Shades Scale { get; private set; } = Shades.Over([], isShare: true);

    public string Heading => FigureWords.Heading(Figures!, Shown);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Theme = null;
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        (Groups, Together) = FigureRow.Of(figures, Shown.Counts is null ? throw new NotFoundException() : Shown);
        Scale = Shades.Over(Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).Select(cell => cell.Figure), Shown.IsShare);
    }
}

/// <summary>A borough, or all together: one figure a theme.</summary>
/// <param name="Href">What it submitted; null of all together.</param>
internal sealed record FigureRow(string Name, string? Href, IReadOnlyList<(Measured? Figure, string Href)> Cells)
{
    /// <summary>By BCU, with the figures of its boroughs together where they are several, and all together.</summary>
    /// <param name="measure">One that counts actions.</param>
    public static (IReadOnlyList<(FigureRow Together, IReadOnlyList<FigureRow> Rows)> Groups, FigureRow Together) Of(ComparedFigures figures, Measure measure)
    {
        var bcus = figures.Bcus.ToDictionary(bcu => bcu.Id);
        return (
            [
                .. figures.Boroughs.GroupBy(borough => borough.BcuId is { } id ? bcus[id] : null).OrderBy(group => group.Key?.Name ?? HeatGroup.NoBcu, StringComparer.Ordinal)
                    .Select(group => (OfBcu(group.Key, [.. group]), (IReadOnlyList<FigureRow>)[.. group.Select(OfBorough)])),
            ],
            new(figures.Group.Name, null, [.. figures.Themes.Select(theme => (figures.Together(measure, theme: theme.Number), FigureLinks.OfGroup(figures, measure, figures.Group, theme: theme.Number)))]));

        FigureRow OfBcu(TenantInfo? bcu, IReadOnlyList<TenantInfo> boroughs) => new(
            bcu?.Name ?? HeatGroup.NoBcu, null, bcu is null || boroughs.Count < 2 ? [] :
            [.. figures.Themes.Select(theme => (figures.Together(measure, boroughs, theme: theme.Number), FigureLinks.OfGroup(figures, measure, BoroughGroup.Of(bcu), theme: theme.Number)))]);

        FigureRow OfBorough(TenantInfo borough) => new(
            borough.Name, $"/london/boroughs/{borough.Slug}?cycle={figures.Cycle.Code}",
            [.. figures.Themes.Select(theme => (figures.Of(measure, borough, theme: theme.Number), FigureLinks.Of(figures, measure, borough, theme: theme.Number)))]);
    }
}
