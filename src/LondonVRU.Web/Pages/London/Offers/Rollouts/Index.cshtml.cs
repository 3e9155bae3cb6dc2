using LondonVRU.Application.People;
using LondonVRU.Application.Rollouts;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>London's rollouts and how many boroughs have taken them up.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    public IReadOnlyList<RolloutRow> Rollouts { get; private set; } = [];

    public bool MayManage => actor.Has(Right.ManageOffers);

    public async Task OnGetAsync(CancellationToken ct) => Rollouts = await mediator.Send(new ListRollouts(), ct);
}
