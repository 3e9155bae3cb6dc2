using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>London's squares by any measure, and the same as a table.</summary>
[Needs(Right.ReadShelf)]
internal sealed class MapModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    /// <summary>"name", else by the figure, what needs looking at first.</summary>
    [FromQuery]
    public string? Sort { get; set; }

    public override string View => "map";

    public override CompareAddress Here => base.Here with { Sort = IsSortedByName ? "name" : null };

    public IReadOnlyList<MapRow> Rows { get; private set; } = [];

    public Shades Scale { get; private set; } = Shades.Over([], isShare: true);

    public string Heading => FigureWords.Heading(Figures!, Shown);

    /// <summary>A borough that was added later has no square: it stands in the table alone.</summary>
    public IEnumerable<MapRow> Tiles => Rows.Where(row => row.HasSquare).OrderBy(row => row.Square.Row).ThenBy(row => row.Square.Column);

    public IReadOnlyList<Column> Columns =>
    [
        new("Borough", (Here with { Sort = "name" }).ToString(), IsSortedByName ? SortWay.Ascending : SortWay.None),
        new("Figure", (Here with { Sort = null }).ToString(), IsSortedByName ? SortWay.None : Shown.Better == Better.Higher ? SortWay.Ascending : SortWay.Descending, IsNumber: true), new("Counts", IsNumber: true),
        .. Figures!.Cycles.Before is { } before ? [new(before.Quarter.ShortName, IsNumber: true), new("Change", IsNumber: true)] : Array.Empty<Column>(),
    ];

    private bool IsSortedByName => Sort == "name";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return;
        }

        var rows = figures.Boroughs.Select(borough => (borough, figure: figures.Of(Shown, borough))).ToList();
        Scale = Shades.Over(rows.Select(row => row.figure), Shown.IsShare);
        var laid = rows.Select(row => new MapRow(
            row.borough, row.figure, figures.Cycles.Before is { } before ? figures.Of(Shown, row.borough, before) : null, Scale.Of(row.figure), FigureLinks.Of(figures, Shown, row.borough)));
        Rows = [.. IsSortedByName ? laid : laid.OrderBy(row => row.Figure is null).ThenBy(row => row.Figure is { } figure ? (Shown.Better == Better.Higher ? figure.Value : -figure.Value) : 0)];
    }

    /// <summary>"12 of 35"; a dash for a number that is no share.</summary>
    public static string PartsOf(Measured? figure) => figure is { Of: { } of } ? $"{Words.Figure(figure.Part)} of {Words.Figure(of)}" : "–";
}

/// <summary>A borough of the map.</summary>
/// <param name="Figure">Null if it is not in, or there is nothing to count.</param>
internal sealed record MapRow(TenantInfo Borough, Measured? Figure, Measured? Before, Shade Shade, string Href)
{
    public bool HasSquare => LondonSquares.Of(Borough.Slug) is not null;

    public LondonSquare Square => LondonSquares.Of(Borough.Slug)!;

    public string Short => Figure?.Short ?? "–";

    public string Long => Figure?.Long ?? "nothing to count";

    public string Parts => MapModel.PartsOf(Figure);
}
