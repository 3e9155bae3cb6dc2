using LondonVRU.Application.People;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Offers;

/// <summary>One offer as London reads it, or looks after it as its own.</summary>
[Needs(Right.ReadShelf)]
public sealed class OfferModel(IMediator mediator, Actor actor) : OfferPageBase(mediator)
{
    public override bool MayOffer => actor.Has(Right.MakeOffers);

    public override string Root => "/london/offers";

    public override RequestParty Reader => RequestParty.London;
}
