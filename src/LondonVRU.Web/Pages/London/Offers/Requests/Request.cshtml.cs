using LondonVRU.Application.People;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Offers.Requests;

/// <summary>One request as London reads, matches and answers it.</summary>
[Needs(Right.ReadShelf)]
public sealed class RequestModel(IMediator mediator, Actor actor, TimeProvider clock) : RequestPageBase(mediator, clock)
{
    public override string Root => "/london/offers";

    protected override bool MaySpeakAs(RequestParty party) => actor.Has(Right.ManageOffers);
}
