using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Counts what is left of this tenant's offers, by the requests that hold places of them.</summary>
internal sealed class OfferPlaces(VruDbContext db, RequestReading requests, CurrentTenant tenant) : IScopedPart
{
    /// <summary>With what is being said and not saved yet.</summary>
    /// <param name="said">The request as it stands once it is said.</param>
    public async Task CountAsync(HelpRequest request, RequestCourse said, IReadOnlyCollection<Id<Offer>> concerned, CancellationToken ct)
    {
        var offers = await OwnAsync(concerned, ct);
        var held = (await HeldAsync([.. offers.Select(offer => offer.Id)], ct)).Where(row => row.Request.Id != request.Id || row.Request.TenantId != request.TenantId)
            .ToLookup(row => row.Course.Holds!.Value, row => row.Request.Places);
        offers.ForEach(offer => offer.Count(held[offer.Id].Sum() + (said.Holds == offer.Id ? request.Places : 0)));
    }

    /// <summary>Of every offer that is in the basket.</summary>
    public async Task CountAllAsync(CancellationToken ct)
    {
        var here = tenant.Id;
        var offers = await db.Offers.Where(offer => offer.TenantId == here && offer.State == OfferState.Published && offer.Places != null).ToListAsync(ct);
        var held = (await HeldAsync([.. offers.Select(offer => offer.Id)], ct)).ToLookup(row => row.Course.Holds!.Value, row => row.Request.Places);
        offers.ForEach(offer => offer.Count(held[offer.Id].Sum()));
    }

    private Task<List<Offer>> OwnAsync(IReadOnlyCollection<Id<Offer>> ids, CancellationToken ct)
    {
        var here = tenant.Id;
        return ids.Count == 0 ? Task.FromResult<List<Offer>>([]) : db.Offers.Where(offer => offer.TenantId == here && ids.Contains(offer.Id)).ToListAsync(ct);
    }

    private async Task<List<RequestAndLast>> HeldAsync(IReadOnlyCollection<Id<Offer>> ids, CancellationToken ct) => ids.Count == 0 ? [] :
    [
        .. (await requests.All().AsNoTracking()
            .Where(row => (row.Request.OfferId != null && ids.Contains(row.Request.OfferId.Value)) || (row.Last!.OfferId != null && ids.Contains(row.Last.OfferId.Value))).ToListAsync(ct))
            .Where(row => row.Course.Holds is { } offer && ids.Contains(offer)),
    ];
}

/// <summary>Counts what is left of this tenant's offers: who asked may have said no since. Safe to run again.</summary>
internal sealed class CountOfferPlaces(VruDbContext db, OfferPlaces places) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        await places.CountAllAsync(ct);
        await db.SaveChangesAsync(ct);
    }
}
