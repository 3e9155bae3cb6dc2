using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>The groups of boroughs that can be looked at alone.</summary>
internal sealed class BoroughGroups(TenantDirectory directory) : IScopedPart
{
    /// <summary>All London first.</summary>
    public async Task<IReadOnlyList<BoroughGroup>> AllAsync(CancellationToken ct) =>
        [BoroughGroup.London, BoroughGroup.Inner, BoroughGroup.Outer, .. (await directory.BcusAsync(ct)).Select(BoroughGroup.Of)];

    /// <param name="code">As in addresses; null or empty for all London.</param>
    /// <exception cref="NotFoundException">There is no such group.</exception>
    public async Task<BoroughGroup> FindAsync(string? code, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(one => one.Code.Equals(code?.Trim() ?? "", StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}
