using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>Every change of an action, before and after.</summary>
[Needs(Right.ReadPlan)]
public sealed class HistoryModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>From 1 with the newest.</summary>
    [FromQuery(Name = "part")]
    public int Part { get; set; } = 1;

    public ActionView Action { get; private set; } = null!;

    public PageOf<HistoryEntry> Entries { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        Part = Math.Clamp(Part, 1, 10_000);
        Entries = await mediator.Send(new ListActionHistory(Action.Id, Part), ct);
    }
}
