using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>A partnership offers something.</summary>
[Needs(Right.MakeOffers)]
public sealed class NewModel(IMediator mediator) : NewOfferPage(mediator);
