using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>A cycle's days in one partnership: London's, with its extension, and the earlier ones that the partnership set for itself.</summary>
/// <param name="Owners">Days before the due day of single owners.</param>
internal sealed record PartnershipDays(CycleDays Days, int ForOwners, int ForBoard, IReadOnlyDictionary<Id<Person>, int> Owners)
{
    public int DaysEarlierOf(Id<Person> owner) => Owners.TryGetValue(owner, out var own) ? own : ForOwners;

    /// <summary>London day by which that owner is to have updated.</summary>
    public DateOnly DueOf(Id<Person> owner) => Days.Earlier(DaysEarlierOf(owner));

    /// <summary>London day by which the review is to be ready for the partnership's own board.</summary>
    public DateOnly BoardsDay => Days.Earlier(ForBoard);
}

/// <summary>Reads them for the current tenant: two commands.</summary>
internal sealed class DaysHere(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    public async Task<PartnershipDays> OfAsync(ReviewCycle cycle, CancellationToken ct)
    {
        var here = tenant.Id;
        var row = await db.Cycles.Where(known => known.Id == cycle.Id).Select(known => new
        {
            Extended = db.Extensions.Where(extension => extension.CycleId == known.Id && extension.TenantId == here).Max(extension => (DateOnly?)extension.DueOn),
            ForOwners = db.OwnDays.Max(own => (int?)own.ForOwners),
            ForBoard = db.OwnDays.Max(own => (int?)own.ForBoard),
        }).SingleAsync(ct);
        var owners = await db.OwnersDays.AsNoTracking().ToDictionaryAsync(own => own.PersonId, own => own.Days, ct);
        return new(cycle.For(row.Extended), row.ForOwners ?? 0, row.ForBoard ?? 0, owners);
    }
}
