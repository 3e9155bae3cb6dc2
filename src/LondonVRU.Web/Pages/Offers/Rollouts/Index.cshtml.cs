using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Offers.Rollouts;

/// <summary>What London proposes to this borough, and what it has answered.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RolloutHere> Rollouts { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => (Rollouts, Today) = (await mediator.Send(new GetRolloutsHere(), ct), LondonTime.Today(clock));
}
