using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>How many requests a partnership has open, beside London's cap.</summary>
internal sealed class OpenRequests(VruDbContext db, RequestReading requests, CurrentTenant tenant) : IScopedPart
{
    /// <exception cref="RuleBrokenException">It may have no more.</exception>
    public async Task RequireRoomAsync(CancellationToken ct)
    {
        if (await db.RequestCaps.AsNoTracking().SingleOrDefaultAsync(ct) is { OpenRequests: not null } cap)
        {
            cap.RequireRoom(await CountAsync(ct));
        }
    }

    public Task<int> CountAsync(CancellationToken ct)
    {
        var here = tenant.Id;
        return requests.All().CountAsync(
            row => row.Request.TenantId == here
                && (row.Last == null || row.Last.Kind == RequestStepKind.Matching || row.Last.Kind == RequestStepKind.Offered || row.Last.Kind == RequestStepKind.Accepted),
            ct);
    }
}

/// <summary>How many requests a partnership may have open; null for as many as they like.</summary>
public sealed record GetRequestCap : IRequest<int?>;

internal sealed class GetRequestCapHandler(VruDbContext db) : IRequestHandler<GetRequestCap, int?>
{
    public Task<int?> Handle(GetRequestCap request, CancellationToken cancellationToken) => db.RequestCaps.Select(cap => cap.OpenRequests).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>London says how many requests a partnership may have open.</summary>
/// <param name="OpenRequests">Null for as many as they like.</param>
public sealed record SetRequestCap(int? OpenRequests) : IRequest;

internal sealed class SetRequestCapHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<SetRequestCap>
{
    protected override async Task Handle(SetRequestCap request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageOffers);
        if (await db.RequestCaps.SingleOrDefaultAsync(cancellationToken) is not { } cap)
        {
            cap = RequestCap.None();
            db.RequestCaps.Add(cap);
        }

        cap.Set(request.OpenRequests);
        await db.SaveChangesAsync(cancellationToken);
    }
}
