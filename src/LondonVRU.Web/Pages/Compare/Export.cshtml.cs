using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Compare;

/// <summary>The partnership's own place as a file: what its page shows, and no more.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator, ITableWriter tables) : PageModel
{
    /// <summary>"2026-q3"; null for the latest whose due day has passed.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>"xlsx" or "csv".</summary>
    [FromQuery]
    public string Format { get; set; } = "xlsx";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var place = await mediator.Send(new GetOwnPlace(Cycle), ct) ?? throw new NotFoundException();
        return this.TableFile(tables, TableOf(place), Format, $"own-place-{place.Quarter.Code}");
    }

    private static TableExport TableOf(OwnPlace place) => new(
        $"Own place {place.Quarter.Code}",
        [new("Measure", 26), new("How it is counted", 60), new("Yours"), .. Columns(place.Peers), .. Columns("All London")],
        [.. place.Rows.Select(IReadOnlyList<TableCell> (row) => [row.Measure.Name, row.Measure.How, row.Own?.Short, .. Cells(row.Peers), .. Cells(row.All)])]);

    private static IEnumerable<TableColumn> Columns(string among) =>
        [new($"{among}: others", 18), new($"{among}: do better", 18), new($"{among}: half from", 18), new($"{among}: the middle", 18), new($"{among}: half to", 18)];

    /// <summary>Empty where it would tell of fewer than five others.</summary>
    private static TableCell[] Cells(Spread? spread) => spread is null
        ? [default, default, default, default, default]
        : [spread.Others, spread.Better is { } better ? better : default(TableCell), spread.Lower.Short, spread.Middle.Short, spread.Upper.Short];
}
