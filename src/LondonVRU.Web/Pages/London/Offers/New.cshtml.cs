using LondonVRU.Domain.People;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Security;
using MediatR;

namespace LondonVRU.Web.Pages.London.Offers;

/// <summary>London offers something.</summary>
[Needs(Right.MakeOffers)]
public sealed class NewModel(IMediator mediator) : NewOfferPage(mediator);
