using LondonVRU.Application.People;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>The calendar of cycles, and who is in.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : PageModel
{
    public CyclesPage Cycles { get; private set; } = null!;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public bool MayOpen => actor.Has(Right.ManageCycles);

    public async Task OnGetAsync(CancellationToken ct) => Cycles = await mediator.Send(new GetCycles(), ct);
}
