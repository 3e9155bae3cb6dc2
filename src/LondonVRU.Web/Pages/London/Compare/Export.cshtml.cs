using System.Text;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Any view of the comparison as a file: a workbook, CSV, or a picture of what is drawn. Without a view, the counts by theme with the actions behind them.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator, Actor actor, ITableWriter tables) : ComparePage(mediator, actor)
{
    /// <summary>A BCU's slug, as addresses had it before there were other groups.</summary>
    [FromQuery]
    public string? Bcu { get; set; }

    /// <summary>"map", "quarters", "themes", "beside", "theme", "options", "action", "help" or "behind"; null for the counts by theme.</summary>
    [FromQuery(Name = "view")]
    public string? Which { get; set; }

    /// <summary>Slugs of boroughs, codes of groups.</summary>
    [FromQuery]
    public string[] Borough { get; set; } = [];

    /// <summary>Of a template action.</summary>
    [FromQuery]
    public string? Code { get; set; }

    /// <summary>"standards" for a picture of the minimum standards, else of status.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>"xlsx" or "csv"; "svg" of what is drawn.</summary>
    [FromQuery]
    public string Format { get; set; } = "xlsx";

    public override string View => "export";

    protected override bool NeedsPlans => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Which))
        {
            return await CountsAsync(ct);
        }

        await LoadAsync(ct);
        var figures = Figures ?? throw new NotFoundException();
        var name = $"{Which}-{figures.Cycle.Code}";
        return Format == "svg"
            ? await PictureAsync(figures, ct) is { } picture ? Picture(picture, name) : NotFound()
            : await SheetsAsync(figures, ct) switch
            {
                [] => NotFound(),
                // A workbook has all of the view and how it is counted; a CSV has room for one table.
                var sheets when Format == "xlsx" => File(tables.WriteWorkbook(sheets), TableFiles.Workbook, $"{name}.xlsx"),
                [var table, ..] => this.TableFile(tables, table, Format, name),
            };
    }

    /// <summary>The view's own table first; empty if there is no such view.</summary>
    private async Task<IReadOnlyList<TableExport>> SheetsAsync(ComparedFigures figures, CancellationToken ct)
    {
        var (method, from, ofPlans) = (ViewTables.Method(FigureWords.Method(figures, Shown)), FigureWords.From(figures), FigureWords.From(figures, ofPlans: true));
        var places = BesidePlace.Named(figures, Borough);
        return Which switch
        {
            "map" => [ViewTables.Map(figures, Shown), method],
            "quarters" => [ViewTables.Quarters(figures, Shown), .. Shown.Counts is null ? Array.Empty<TableExport>() : [ViewTables.ThemesOverQuarters(figures, Shown)], method],
            "themes" when Shown.Counts is not null => [ViewTables.Themes(figures, Shown), method],
            "beside" => [ViewTables.Beside(figures, places), .. Shown.Counts is null || places.Count == 0 ? Array.Empty<TableExport>() : [ViewTables.BesideByTheme(figures, Shown, places)], ViewTables.Method(from, ofPlans)],
            "theme" when figures.Themes.Count > 0 => [ViewTables.Theme(figures), ViewTables.Method(from)],
            "options" => [ViewTables.Options(figures, OptionsShown(figures)), ViewTables.Method(ofPlans)],
            "action" => [ViewTables.Action(figures, await Mediator.Send(new GetSameAction(figures, Code ?? ""), ct)), ViewTables.Method(from, ofPlans)],
            "help" => [ViewTables.Help(figures, await HelpAsync(figures, places, ct)), ViewTables.Method(from)],
            "behind" when Shown.Counts is not null => [ViewTables.Behind(figures, Shown, await BehindAsync(figures, ct)), method],
            _ => [],
        };
    }

    private IReadOnlyList<OptionRow> OptionsShown(ComparedFigures figures) => [.. OptionRow.Of(figures).Where(row => Show != "gaps" || row.IsGap)];

    private Task<IReadOnlyList<HelpWanted>> HelpAsync(ComparedFigures figures, IReadOnlyList<BesidePlace> places, CancellationToken ct) =>
        Mediator.Send(new GetHelpWanted(figures, places.Count > 0 ? [.. places.SelectMany(place => place.Boroughs).Distinct()] : figures.Boroughs), ct);

    private async Task<string?> PictureAsync(ComparedFigures figures, CancellationToken ct) => Which switch
    {
        "map" => Pictures.Map(figures, Shown),
        "quarters" => Pictures.Quarters(figures, Shown),
        "themes" when Shown.Counts is not null => Pictures.Of(PictureGrid.Themes(figures, Shown)),
        "beside" => Pictures.Of(PictureGrid.Beside(figures, BesidePlace.Named(figures, Borough))),
        "theme" when figures.Themes.Count > 0 => Pictures.Of(PictureGrid.Theme(figures, figures.Theme?.Number ?? 1)),
        "options" => Pictures.Of(PictureGrid.Options(figures, OptionsShown(figures))),
        "help" => Pictures.Of(PictureGrid.Help(figures, await HelpAsync(figures, BesidePlace.Named(figures, Borough), ct))),
        "action" => Pictures.Of(PictureGrid.Action(figures, await Mediator.Send(new GetSameAction(figures, Code ?? ""), ct))),
        "behind" when Shown.Counts is not null => Pictures.Of(PictureGrid.Behind(figures, Shown, await BehindAsync(figures, ct), Borough.Length == 0 ? null : Words.List(BesidePlace.Named(figures, Borough).Select(place => place.Name)))),
        _ => null,
    };

    private FileContentResult Picture(string svg, string name) => File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", $"{name}.svg");

    private Task<FigureLines> BehindAsync(ComparedFigures figures, CancellationToken ct)
    {
        var boroughs = BesidePlace.Named(figures, Borough).SelectMany(place => place.Boroughs).Distinct().ToList();
        return Mediator.Send(new GetFigureLines(figures, boroughs.Count > 0 ? boroughs : figures.Boroughs, line => Shown.Counts!(line, figures.Cycle.Quarter), PageSize: int.MaxValue), ct);
    }

    private async Task<IActionResult> CountsAsync(CancellationToken ct)
    {
        var compared = await Mediator.Send(new GetComparison(Cycle, Group ?? Bcu), ct) ?? throw new NotFoundException();
        var code = compared.Cycles.Chosen.Code;
        switch (Format)
        {
            case "csv":
                return File(tables.Write(Counts(compared), TableFormat.Csv), "text/csv; charset=utf-8", $"comparison-{code}.csv");
            case "xlsx":
                var actions = await Mediator.Send(new GetComparedActions(code, Borough: null, Theme: null, Group ?? Bcu), ct);
                return File(tables.WriteWorkbook([Counts(compared), ActionsOf(actions)]), TableFiles.Workbook, $"comparison-{code}.xlsx");
            case "svg":
                return Picture(Pictures.Of(PictureGrid.Of(compared, Show == IndexModel.MinimumStandards)), $"comparison-{code}");
            default:
                return NotFound();
        }
    }

    private static TableExport Counts(ComparedQuarter compared) => new(
        $"Counts {compared.Cycles.Chosen.Code}",
        [
            new("Borough", 24), new("BCU", 18), new("Submitted", 14), new("Days late"), new("Theme", 40), .. ActionStatuses.All.Select(status => new TableColumn(status.Name())),
            new(StatusTagHelper.NoWordYet), new("Of these joint"), new("Restricted, not shown"), new("Minimum standards"), new("Of these on track or complete"),
        ],
        [.. compared.Boroughs.SelectMany(row => row.IsIn ? row.Counts.Select((counts, index) => Row(row, compared.Themes[index], counts)) : [NotIn(row)])]);

    private static IReadOnlyList<TableCell> Row(ComparedBorough row, ComparedTheme theme, StatusCounts counts) =>
    [
        row.Borough.Name, row.BcuName, $"{LondonTime.DayOf(row.SubmittedAt!.Value):yyyy-MM-dd}", row.DaysLate ?? 0, theme.Name,
        .. ActionStatuses.All.Select(status => (TableCell)counts.Of(status)), counts.NoWordYet, counts.Joint, counts.Restricted, counts.Essential, counts.EssentialMet,
    ];

    private static IReadOnlyList<TableCell> NotIn(ComparedBorough row) =>
        [row.Borough.Name, row.BcuName, "Not in", .. Enumerable.Repeat(default(TableCell), ActionStatuses.All.Count + 7)];

    private static TableExport ActionsOf(IReadOnlyList<ComparedAction> actions) => new(
        "Actions",
        [
            new("Borough", 24), new("Joint"), new("Theme", 40), new("No."), new("Action", 60), new("Minimum standard"), new("Status"), new("Done", 60), new("Next", 40), new("Help wanted", 40),
            new("Updated"),
        ],
        [
            .. actions.Select(IReadOnlyList<TableCell> (action) =>
            [
                action.Borough.PlaceName, action.IsJoint ? "Yes" : "No", action.Theme, action.Number, action.Text, action.IsEssential ? "Yes" : "No", StatusTagHelper.NameOf(action.Status), action.Done, action.Next,
                action.HelpWanted, action.UpdatedAt is { } at ? $"{LondonTime.DayOf(at):yyyy-MM-dd}" : null,
            ]),
        ]);
}
