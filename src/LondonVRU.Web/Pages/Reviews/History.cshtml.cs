using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>Every change of a review and its words, before and after.</summary>
[Needs(Right.ReadPlan)]
public sealed class HistoryModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>From 1 with the newest.</summary>
    [FromQuery(Name = "part")]
    public int Part { get; set; } = 1;

    public PageOf<HistoryEntry> Entries { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Entries = await mediator.Send(new ListThingHistory(HistoryOf.Review, Cycle, Math.Clamp(Part, 1, 10_000)), ct);
}
