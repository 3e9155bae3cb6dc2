using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Tenants;

internal static class Partnerships
{
    /// <exception cref="NotFoundException">There is no borough or BCU of that slug.</exception>
    public static async Task<TenantInfo> PartnershipAsync(this TenantDirectory directory, string slug, CancellationToken ct) =>
        await directory.FindAsync(slug, ct) is { Kind: not TenantKind.London } partnership ? partnership : throw new NotFoundException();
}
