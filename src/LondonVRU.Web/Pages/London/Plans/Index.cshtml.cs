using LondonVRU.Application.Panel;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Plans;

/// <summary>The review panel's queue: what is to be opened, what is being read, what went back, what is in force.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>First calendar year; null for the one that it is.</summary>
    [FromQuery]
    public int? Year { get; set; }

    public PanelQueue Queue { get; private set; } = null!;

    /// <summary>In the order of what needs doing; with what stands there if nothing does, or null for nothing at all.</summary>
    public IReadOnlyList<(PanelStage Stage, string Heading, string? Empty)> Stages { get; } =
    [
        (PanelStage.ToOpen, "To open", "Nothing waits to be opened. What comes in stands here, the longest wait first."),
        (PanelStage.InPanel, "In the panel", "Nothing is being read."),
        (PanelStage.WithBorough, "Sent back", null),
        (PanelStage.Accepted, "Accepted", null),
        (PanelStage.NotIn, "Not in yet", null),
    ];

    public string Title => (Queue.In(PanelStage.ToOpen).Count, Queue.In(PanelStage.InPanel).Count) switch
    {
        (0, 0) => Queue.In(PanelStage.Accepted).Count is > 0 and var accepted ? $"{Words.CountFirst(accepted, "plan")} accepted, none waiting" : "No plan is in yet",
        (0, var open) => $"{Words.CountFirst(open, "plan")} in the panel",
        (var waiting, _) => $"{Words.CountFirst(waiting, "plan")} to open",
    };

    public string? Lead => Queue.In(PanelStage.ToOpen) is [{ SubmittedAt: { } at } first, ..] ? $"{first.Name}’s came in first, on {Words.Day(LondonTime.DayOf(at))}." : null;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await mediator.Send(new GetPanelQueue(Year), ct);
}
