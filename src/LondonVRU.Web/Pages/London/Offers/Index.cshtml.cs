using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Offers;

/// <summary>London's desk of offers: the requests that wait, those on their way, and the basket.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [FromQuery]
    public BasketQuery Query { get; set; } = new();

    public BasketView View { get; private set; } = null!;

    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    public bool MayOffer => actor.Has(Right.MakeOffers);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        View = new(await mediator.Send(new GetOffers(Query.Filter()), ct), Query, "/london/offers");
        Requests = await mediator.Send(new GetRequests(), ct);
    }
}
