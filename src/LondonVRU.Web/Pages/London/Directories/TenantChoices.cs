using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Directories;

/// <summary>Every tenant, to tick: London, the boroughs, the BCUs.</summary>
internal static class TenantChoices
{
    public static async Task<IReadOnlyList<Choice>> OfAsync(TenantDirectory directory, CancellationToken ct) =>
        [.. new[] { await directory.LondonAsync(ct) }.Concat(await directory.BoroughsAsync(ct)).Concat(await directory.BcusAsync(ct)).Select(tenant => new Choice(tenant.Id.ToString(), tenant.Name))];

    public static IReadOnlyList<Id<Tenant>> Read(IEnumerable<string>? ticked) =>
        [.. (ticked ?? []).Where(id => Guid.TryParse(id, out _)).Select(id => Id<Tenant>.Parse(id, null))];
}
