using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>Every change of an edition, its themes, actions, mapping and revisions, before and after.</summary>
[Needs(Right.ReadShelf)]
internal sealed class HistoryModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>From 1 with the newest.</summary>
    [FromQuery(Name = "part")]
    public int Part { get; set; } = 1;

    public PageOf<HistoryEntry> Entries { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Entries = await mediator.Send(new ListThingHistory(HistoryOf.Edition, Code, Math.Clamp(Part, 1, 10_000)), ct);
}
