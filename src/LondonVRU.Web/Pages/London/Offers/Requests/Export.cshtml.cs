using LondonVRU.Application.Offers;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.London.Offers.Requests;

/// <summary>The list of requests as a file, filtered as the page is. There is no page to it.</summary>
[Needs(Right.Export)]
[EnableRateLimiting(RateLimitOptions.Export)]
internal sealed class ExportModel(IMediator mediator, ITableWriter tables, TimeProvider clock) : PageModel
{
    /// <summary>As of <see cref="RequestFilter"/>.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>"xlsx" or "csv".</summary>
    [FromQuery]
    public string Format { get; set; } = "xlsx";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = RequestFilter.Of(await mediator.Send(new GetRequests(), ct), Show);
        return this.TableFile(tables, TableOf(shown), Format, $"requests-{LondonTime.Today(clock):yyyy-MM-dd}");
    }

    private static TableExport TableOf(IReadOnlyList<RequestRow> requests) => new(
        "Requests",
        [
            new("Request", 40), new("What they ask for", 60), new("From", 24), new("To", 24), new("Places"), new("Asked"), new("State", 16), new("Whose turn", 24), new("Since"), new("What was said last", 60),
        ],
        [
            .. requests.Select(IReadOnlyList<TableCell> (row) =>
            [
                row.Subject, row.Words, row.By.PlaceName, row.Offerer?.PlaceName ?? "London", row.Places, $"{LondonTime.DayOf(row.AskedAt):yyyy-MM-dd}", OfferNames.Of(row.State),
                row.IsMine ? "Waits for London" : OfferNames.Turn(row, RequestParty.London), $"{LondonTime.DayOf(row.ChangedAt):yyyy-MM-dd}", row.Answer,
            ]),
        ]);
}

/// <summary>Which of all requests are looked at.</summary>
internal static class RequestFilter
{
    public static IReadOnlyList<(string Key, string Words)> Keys { get; } = [("", "All"), ("waiting", "Waits for London"), ("open", "Open"), ("ended", "Ended")];

    /// <param name="key">One of <see cref="Keys"/>; all for anything else.</param>
    public static IReadOnlyList<RequestRow> Of(IReadOnlyList<RequestRow> requests, string? key) => key switch
    {
        "waiting" => [.. requests.Where(row => row.IsMine)],
        "open" => [.. requests.Where(row => row.IsOpen)],
        "ended" => [.. requests.Where(row => row is { IsOpen: false, IsMine: false })],
        _ => requests,
    };
}
