using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>A request with what was said to it last.</summary>
internal sealed class RequestAndLast
{
    public required HelpRequest Request { get; init; }

    /// <summary>Null if nobody has answered yet.</summary>
    public RequestStep? Last { get; init; }

    public RequestCourse Course => new(Request, Last);
}

/// <summary>Reads requests as they stand.</summary>
internal sealed class RequestReading(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    /// <summary>All that this tenant may read: its own, those for its offers, in London everybody's.</summary>
    public IQueryable<RequestAndLast> All() =>
        from request in db.HelpRequests
        join step in db.RequestSteps.Where(step => !db.RequestSteps.Any(later => later.AskerId == step.AskerId && later.RequestId == step.RequestId && later.Number > step.Number))
            on new { request.AskerId, RequestId = request.Id } equals new { step.AskerId, step.RequestId } into said
        from last in said.DefaultIfEmpty()
        select new RequestAndLast { Request = request, Last = last };

    /// <summary>To be answered: tracked.</summary>
    /// <exception cref="NotFoundException">This tenant may read no such request.</exception>
    public async Task<RequestAndLast> FindAsync(Id<HelpRequest> id, CancellationToken ct) =>
        await All().Where(row => row.Request.Id == id).OrderBy(row => row.Request.AskedAt).FirstOrDefaultAsync(ct) ?? throw new NotFoundException();

    /// <summary>What this tenant is in a request that it may read.</summary>
    public RequestParty PartyIn(HelpRequest request) =>
        tenant.Info.IsLondon ? RequestParty.London : request.TenantId == tenant.Id ? RequestParty.Asker : request.OffererId == tenant.Id ? RequestParty.Offerer : throw new NotFoundException();
}
