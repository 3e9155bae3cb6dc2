using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>The basket as a partnership reads it, filtered by the address, and what it offers itself.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [FromQuery]
    public BasketQuery Query { get; set; } = new();

    public BasketView View { get; private set; } = null!;

    public bool MayAsk => actor.Has(Right.AskForHelp);

    public bool MayOffer => actor.Has(Right.MakeOffers);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    protected override async Task LoadAsync(CancellationToken ct) => View = new(await mediator.Send(new GetOffers(Query.Filter()), ct), Query, Url.Content("~/offers"));
}
