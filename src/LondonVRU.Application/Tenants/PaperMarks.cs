using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Tenants;

/// <summary>The mark for papers.</summary>
internal sealed class PaperMarks(TenantDirectory directory) : IScopedPart
{
    /// <summary>With the tenant's boroughs lit: its own, a BCU's members, of London none.</summary>
    public async Task<PaperMark> OfAsync(TenantInfo tenant, CancellationToken ct)
    {
        var boroughs = await directory.BoroughsAsync(ct);
        bool IsLit(TenantInfo borough) => borough.Id == tenant.Id || (tenant.Kind == TenantKind.Bcu && borough.BcuId == tenant.Id);
        return new(
            $"The mark of London’s Violence Reduction Unit: a square for each of London’s {boroughs.Count} boroughs{(boroughs.Any(IsLit) ? $", with {tenant.Name} lit" : "")}.",
            [.. boroughs.Where(borough => borough.TileRow is not null && borough.TileColumn is not null).Select(borough => new PaperSquare(borough.TileRow!.Value, borough.TileColumn!.Value, borough.IsInner == true, IsLit(borough)))]);
    }
}
