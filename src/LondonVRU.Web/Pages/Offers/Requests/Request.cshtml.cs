using LondonVRU.Application.People;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.Offers.Requests;

/// <summary>One request as who asked, or whose offer it is, reads and answers it.</summary>
[Needs(Right.ReadPlan)]
public sealed class RequestModel(IMediator mediator, Actor actor, TimeProvider clock) : RequestPageBase(mediator, clock)
{
    public override string Root => Url.Content("~/offers");

    protected override bool MaySpeakAs(RequestParty party) => actor.Has(party == RequestParty.Asker ? Right.AskForHelp : Right.MakeOffers);
}
