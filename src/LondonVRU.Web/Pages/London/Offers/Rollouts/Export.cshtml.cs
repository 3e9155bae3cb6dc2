using LondonVRU.Application.Ports;
using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>The uptake of a rollout as a file, in the order of the page. There is no page to it.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator, ITableWriter tables) : PageModel
{
    [FromRoute]
    public Id<Rollout> Id { get; set; }

    /// <summary>One of <see cref="UptakeFilter.Keys"/>.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>"xlsx" or "csv".</summary>
    [FromQuery]
    public string Format { get; set; } = "xlsx";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var uptake = await mediator.Send(new GetUptake(Id), ct);
        return uptake.State == RolloutState.Draft ? NotFound() : this.TableFile(tables, TableOf(uptake), Format, $"uptake-{Id}");
    }

    private TableExport TableOf(UptakePage uptake) => new(
        $"Uptake of {uptake.Content.Name}",
        [new("Borough", 24), new("Answer", 20), new("Answered"), new("Why it declines", 60), new("How it goes", 18)],
        [
            .. UptakeFilter.Of(uptake, Show).Select(IReadOnlyList<TableCell> (row) =>
            [
                row.Borough.Name, UptakeSquare.NameOf(UptakeFilter.AnswerOf(uptake, row)), row.AnsweredAt is { } at ? $"{LondonTime.DayOf(at):yyyy-MM-dd}" : null, row.Reason,
                row.IsReported ? StatusTagHelper.NameOf(row.Status) : row.IsTakenUp ? "No review yet" : null,
            ]),
        ]);
}
