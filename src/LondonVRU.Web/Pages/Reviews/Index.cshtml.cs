using LondonVRU.Application.People;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>Every cycle, and how this tenant's review of it stands.</summary>
[Needs(Right.ReadPlan)]
internal sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ReviewRow> Reviews { get; private set; } = [];

    public bool SetsDays => actor.Has(Right.ManageSettings);

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public async Task OnGetAsync(CancellationToken ct) => Reviews = await mediator.Send(new GetReviews(), ct);
}
