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

/// <summary>Reads them for the current tenant: two commands, for however many cycles.</summary>
internal sealed class DaysHere(VruDbContext db, CurrentTenant tenant) : IScopedPart
{
    public async Task<PartnershipDays> OfAsync(ReviewCycle cycle, CancellationToken ct) => (await OfAsync([cycle], ct))[0];

    /// <summary>In the order of the cycles.</summary>
    public async Task<IReadOnlyList<PartnershipDays>> OfAsync(IReadOnlyList<ReviewCycle> cycles, CancellationToken ct)
    {
        var (here, ids) = (tenant.Id, cycles.Select(cycle => cycle.Id).ToList());
        var rows = await db.Cycles.Where(known => ids.Contains(known.Id)).Select(known => new
        {
            known.Id,
            Extended = db.Extensions.Where(extension => extension.CycleId == known.Id && extension.TenantId == here).Max(extension => (DateOnly?)extension.DueOn),
            ForOwners = db.OwnDays.Max(own => (int?)own.ForOwners),
            ForBoard = db.OwnDays.Max(own => (int?)own.ForBoard),
        }).ToDictionaryAsync(row => row.Id, ct);
        var owners = await db.OwnersDays.AsNoTracking().ToDictionaryAsync(own => own.PersonId, own => own.Days, ct);
        return [.. cycles.Select(cycle => new PartnershipDays(cycle.For(rows[cycle.Id].Extended), rows[cycle.Id].ForOwners ?? 0, rows[cycle.Id].ForBoard ?? 0, owners))];
    }
}
