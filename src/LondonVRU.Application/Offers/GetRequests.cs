using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Requests as they stand: a partnership's own and those for its offers, or in London everybody's. What waits for the reader's tenant comes first, what has ended last.</summary>
/// <param name="OfferId">Only those for this offer, or that have taken it; null for all.</param>
public sealed record GetRequests(Id<Offer>? OfferId = null) : IRequest<IReadOnlyList<RequestRow>>;

/// <param name="By">Who asks.</param>
/// <param name="Offerer">Whom they ask, or whose offer they have taken; null for London.</param>
/// <param name="OfferId">That is asked for or taken; null for one's own words.</param>
/// <param name="Words">What they ask for.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Answer">What was said last, in words; null if nothing was, or not in words.</param>
/// <param name="ChangedAt">UTC; when it was asked, if nobody has answered.</param>
/// <param name="IsMine">The reader's tenant has to say something next.</param>
public sealed record RequestRow(
    Id<HelpRequest> Id, TenantInfo By, TenantInfo? Offerer, Id<Offer>? OfferId, string Subject, string Words, int Places, RequestState State, bool IsOpen, RequestParty? WaitsFor, bool IsMine, string? Answer, DateTime AskedAt,
    DateTime ChangedAt);

internal sealed class GetRequestsHandler(RequestReading requests, TenantDirectory directory) : IRequestHandler<GetRequests, IReadOnlyList<RequestRow>>
{
    public async Task<IReadOnlyList<RequestRow>> Handle(GetRequests request, CancellationToken cancellationToken)
    {
        var rows = await (request.OfferId is { } offer ? requests.All().Where(row => row.Request.OfferId == offer) : requests.All()).AsNoTracking().ToListAsync(cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(one => one.Id);
        return
        [
            .. rows.Select(row => RowOf(row, tenants, requests.PartyIn(row.Request)))
                .OrderByDescending(row => row.IsMine).ThenByDescending(row => row.IsOpen).ThenBy(row => row.IsMine ? row.AskedAt : default).ThenByDescending(row => row.ChangedAt),
        ];
    }

    internal static RequestRow RowOf(RequestAndLast row, Dictionary<Id<Domain.Tenants.Tenant>, TenantInfo> tenants, RequestParty reader)
    {
        var (request, course) = (row.Request, row.Course);
        return new(
            request.Id, tenants[request.TenantId], request.OffererId is { } offerer ? tenants[offerer] : null, request.OfferId, request.Subject, request.Words, request.Places, course.State, course.IsOpen,
            course.WaitsFor, course.WaitsFor == reader, row.Last?.Words, request.AskedAt, row.Last?.At ?? request.AskedAt);
    }
}
