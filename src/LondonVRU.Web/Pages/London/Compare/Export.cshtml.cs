using LondonVRU.Application.Comparison;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The comparison as a file: a workbook with the counts and the actions behind them, or the counts as CSV.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator, ITableWriter tables) : PageModel
{
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>Slug; null for all London.</summary>
    [FromQuery]
    public string? Bcu { get; set; }

    /// <summary>"xlsx" or "csv".</summary>
    [FromQuery]
    public string Format { get; set; } = "xlsx";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var compared = await mediator.Send(new GetComparison(Cycle, Bcu), ct) ?? throw new NotFoundException();
        var code = compared.Cycles.Chosen.Code;
        switch (Format)
        {
            case "csv":
                return File(tables.Write(Counts(compared), TableFormat.Csv), "text/csv; charset=utf-8", $"comparison-{code}.csv");
            case "xlsx":
                var actions = await mediator.Send(new GetComparedActions(code, Borough: null, Theme: null, Bcu), ct);
                return File(
                    tables.WriteWorkbook([Counts(compared), Lines(actions)]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"comparison-{code}.xlsx");
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

    private static TableExport Lines(IReadOnlyList<ComparedAction> actions) => new(
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
