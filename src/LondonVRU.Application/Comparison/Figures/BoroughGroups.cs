using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>The groups of boroughs that can be looked at alone.</summary>
internal sealed class BoroughGroups(VruDbContext db, CurrentTenant tenant, ShelfCache cache, TenantDirectory directory) : IScopedPart
{
    /// <summary>All London first.</summary>
    public async Task<IReadOnlyList<BoroughGroup>> AllAsync(CancellationToken ct) =>
        [BoroughGroup.London, BoroughGroup.Inner, BoroughGroup.Outer, .. (await PeersAsync(ct)).Select(peers => BoroughGroup.Of(peers)), .. (await directory.BcusAsync(ct)).Select(bcu => BoroughGroup.Of(bcu))];

    /// <param name="code">As in addresses; null or empty for all London.</param>
    /// <exception cref="NotFoundException">There is no such group.</exception>
    public async Task<BoroughGroup> FindAsync(string? code, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(one => one.Code.Equals(code?.Trim() ?? "", StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();

    /// <summary>Those that London has defined, by name.</summary>
    public async Task<IReadOnlyList<PeerGroup>> PeersAsync(CancellationToken ct) =>
        await cache.GetAsync(tenant, "peers", ShelfParts.Views, token => db.PeerGroups.AsNoTracking().OrderBy(group => group.Name).ToListAsync(token), ct);
}
