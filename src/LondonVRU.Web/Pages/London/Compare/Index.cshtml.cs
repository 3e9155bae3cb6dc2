using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Comparison.Views;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Themes by borough as submitted, and what is behind each cell.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    public const string MinimumStandards = "standards";

    /// <summary>"2026-q3"; null for the latest that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>Code of a group of boroughs; null for all London.</summary>
    [FromQuery]
    public string? Group { get; set; }

    /// <summary>A BCU's slug, as addresses had it before there were other groups.</summary>
    [FromQuery]
    public string? Bcu { get; set; }

    /// <summary>"standards" for the minimum standards, else status.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>Slug of the cell's borough; null if no cell is open.</summary>
    [FromQuery]
    public string? Borough { get; set; }

    /// <summary>Number of the cell's theme.</summary>
    [FromQuery]
    public int? Theme { get; set; }

    /// <summary>Null if no cycle has opened yet.</summary>
    public ComparedQuarter? Compared { get; private set; }

    /// <summary>What has changed since the quarter before, in sentences that lead to what they count.</summary>
    public IReadOnlyList<ChangeLine> Changes { get; private set; } = [];

    /// <summary>What is counted, and of which day it is; null if nothing is in.</summary>
    public string? From { get; private set; }

    /// <summary>Saved views that stand first, while no cell is open.</summary>
    public IReadOnlyList<ViewRow> Pinned { get; private set; } = [];

    /// <summary>What is behind the cell that is open; null if none is.</summary>
    public BehindCell? Behind { get; private set; }

    public bool ShowsStandards => Show == MinimumStandards;

    public bool MayOpenCycles => actor.Has(Right.ManageCycles);

    public bool MayExport => actor.Has(Right.Export);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Compared = await mediator.Send(new GetComparison(Cycle, Group ?? Bcu), ct);
        if (Compared is { In: > 0 } && await mediator.Send(new GetFigures(Cycle, new(Compared.Group.Code)), ct) is { } figures)
        {
            (Changes, From) = (ChangeList.Of(figures), $"{FigureWords.From(figures)} Restricted actions are not counted. An action of a joint plan counts with each of its boroughs.");
        }

        Pinned = Borough is null || Theme is null ? [.. (await mediator.Send(new GetViews(), ct)).Where(view => view.IsPinned)] : [];
        if (Compared is null || Borough is null || Theme is not { } theme)
        {
            return;
        }

        var row = Compared.Boroughs.FirstOrDefault(borough => borough.Borough.Slug.Equals(Borough, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
        if (!row.IsIn)
        {
            return;
        }

        var actions = await mediator.Send(new GetComparedActions(Compared.Cycles.Chosen.Code, row.Borough.Slug, theme), ct);
        Behind = new(Compared, row, Compared.Themes[theme - 1], actions);
    }

    public string Heading => Compared switch
    {
        { In: 0 } => "No reviews to compare yet",
        _ when ShowsStandards => $"{Sum(counts => counts.EssentialMet):N0} of {Sum(counts => counts.Essential):N0} minimum standards are on track",
        _ when Sum(counts => counts.OffTrack) > 0 => "Where plans are slipping",
        _ => "No action is off track",
    };

    public string Lead => ShowsStandards ? StandardsLead() : ComparisonWords.WeighsMost(Compared!);

    public HeatMap Map => new(
        "How many actions are off track (R) or at risk (A). Where none is, how many are on track or done (G). Choose a cell to see what is behind it.",
        [.. Compared!.Themes.Select(theme => new HeatTheme(theme.ShortName, theme.Name))],
        [.. Groups().Select(group => new HeatGroup(group.Name, [.. group.Rows.Select(Row)]))]);

    public StandardsMap Standards => new(
        [.. Compared!.Themes.Select(theme => new HeatTheme(theme.ShortName, theme.Name))],
        [.. Groups().Select(group => new StandardsGroup(group.Name, [.. group.Rows.Select(row => new StandardsRow(
            row.Borough.Name, BoroughHref(row), [.. row.Counts.Select((counts, index) => new StandardsCell(counts.EssentialMet, counts.Essential, CellHref(row, index + 1), IsOpen(row, index + 1)))]))]))]);

    /// <summary>This page with something else chosen; the open cell closes.</summary>
    public string With(string? cycle = null, string? show = null) =>
        (View with { Cycle = cycle ?? Compared!.Cycles.Chosen.Code, Show = show ?? View.Show }).ToString();

    public string ExportHref(string format) => $"/london/compare/export?cycle={Compared!.Cycles.Chosen.Code}&format={format}{(Compared.Group.Code.Length > 0 ? $"&group={Compared.Group.Code}" : "")}{(ShowsStandards && format == "svg" ? "&show=standards" : "")}";

    /// <summary>The same quarter and group, for the other views.</summary>
    public CompareAddress View => new("", Compared!.Cycles.Chosen.Code, Compared.Group.Code, null, null, null) { Show = ShowsStandards ? MinimumStandards : null };

    private string BoroughHref(ComparedBorough row) => $"/london/boroughs/{row.Borough.Slug}?cycle={Compared!.Cycles.Chosen.Code}";

    private string CellHref(ComparedBorough row, int theme) => $"{With()}&borough={row.Borough.Slug}&theme={theme}#behind";

    private bool IsOpen(ComparedBorough row, int theme) => Behind is not null && Behind.Borough == row && Behind.Theme.Number == theme;

    private HeatRow Row(ComparedBorough row) => new(
        row.Borough.Name, BoroughHref(row),
        row.IsIn
            ? [.. row.Counts.Select((counts, index) => new HeatCell(counts.OffTrack, counts.AtRisk, counts.Well, counts.Total, CellHref(row, index + 1), IsOpen(row, index + 1)))]
            : [.. Compared!.Themes.Select(_ => (HeatCell?)null)]);

    private IEnumerable<(string Name, IEnumerable<ComparedBorough> Rows)> Groups() => Compared!.Boroughs
        .GroupBy(row => row.BcuName ?? HeatGroup.NoBcu, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.AsEnumerable()));

    private int Sum(Func<StatusCounts, int> number) => Compared!.Together.Sum(number);

    private string StandardsLead() => Compared switch
    {
        { In: 0 } => ComparisonWords.WeighsMost(Compared),
        _ => $"On track or complete, of the essential actions in the {Words.Plural(Compared!.In, "review")} that {(Compared.In == 1 ? "is" : "are")} in. Restricted actions are not counted.",
    };
}

/// <summary>What is behind a cell: _BehindCell.</summary>
internal sealed record BehindCell(ComparedQuarter Compared, ComparedBorough Borough, ComparedTheme Theme, IReadOnlyList<ComparedAction> Actions)
{
    public StatusCounts Counts => Borough.Counts[Theme.Number - 1];

    /// <summary>A quarter before; null if the borough was not in then.</summary>
    public StatusCounts? Before => Borough.Before.Count > 0 ? Borough.Before[Theme.Number - 1] : null;

    public string Summary => ComparisonWords.Summary(Counts, Before, Compared.Cycles.Before?.Quarter);
}

/// <summary>Minimum standards by borough: _StandardsMap.</summary>
internal sealed record StandardsMap(IReadOnlyList<HeatTheme> Themes, IReadOnlyList<StandardsGroup> Groups);

internal sealed record StandardsGroup(string Name, IReadOnlyList<StandardsRow> Rows);

/// <param name="Cells">Empty if the borough is not in.</param>
internal sealed record StandardsRow(string Borough, string Href, IReadOnlyList<StandardsCell> Cells);

internal sealed record StandardsCell(int Met, int Of, string Href, bool IsCurrent)
{
    /// <summary>The more are met, the fuller.</summary>
    internal string CssClass => (Met, Of) switch { (_, 0) => "h-t0", var (met, of) when met == of => "h-t3", var (met, of) when 2 * met >= of => "h-t2", _ => "h-t1" };
}
