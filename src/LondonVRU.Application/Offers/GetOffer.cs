using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>One offer, as far as the reader may know it: a draft and what was withdrawn are for who offers it alone.</summary>
public sealed record GetOffer(Id<Offer> Id) : IRequest<OfferPage>;

/// <param name="IsOpen">It can be asked for today; something is left of it.</param>
/// <param name="Reason">Why it was withdrawn or closed; null otherwise.</param>
/// <param name="IsOwn">This tenant offers it.</param>
public sealed record OfferPage(OfferCard Card, OfferContent Content, bool IsOpen, string? Reason, int Version, bool IsOwn);

internal sealed class GetOfferHandler(VruDbContext db, ThemesOfToday themes, TenantDirectory directory, CurrentTenant tenant, TimeProvider clock) : IRequestHandler<GetOffer, OfferPage>
{
    public async Task<OfferPage> Handle(GetOffer request, CancellationToken cancellationToken)
    {
        var (here, today) = (tenant.Id, LondonTime.Today(clock));
        var offer = await db.Offers.AsNoTracking().Where(offer => offer.Id == request.Id).OrderByDescending(offer => offer.TenantId == here).ThenBy(offer => offer.PublishedAt)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        var columns = await themes.ReadAsync(offer.Content().Themes, cancellationToken);
        return new(
            GetOffersHandler.CardOf(offer, columns, await directory.GetAsync(offer.TenantId, cancellationToken), today), offer.Content(), offer.IsOpenOn(today) && offer.PlacesLeft != 0, offer.Reason, offer.Version,
            offer.TenantId == here);
    }
}
