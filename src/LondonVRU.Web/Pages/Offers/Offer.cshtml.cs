using LondonVRU.Application.People;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>One offer as a partnership reads it: ask for it, or look after one's own.</summary>
[Needs(Right.ReadPlan)]
public sealed class OfferModel(IMediator mediator, Actor actor) : OfferPageBase(mediator)
{
    public override bool MayOffer => actor.Has(Right.MakeOffers);

    public override string Root => Url.Content("~/offers");

    public override RequestParty Reader => Offer.IsOwn ? RequestParty.Offerer : RequestParty.Asker;

    public bool MayAsk => actor.Has(Right.AskForHelp);
}
