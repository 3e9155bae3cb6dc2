using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Tenants;

/// <summary>Kinds and states of tenants, as the pages say them.</summary>
internal static class TenantWords
{
    public static string KindOf(TenantKind kind) => kind switch
    {
        TenantKind.Borough => "Borough",
        TenantKind.Bcu => "BCU",
        _ => "London",
    };

    /// <summary>"In use", "From 1 April 2027", "Until 31 March 2027", "Retired on 31 March 2026".</summary>
    public static string StateOf(DateOnly from, DateOnly? retiredOn, DateOnly today) => retiredOn is { } last
        ? last < today ? $"Retired on {Words.Date(last)}" : $"Until {Words.Date(last)}"
        : from > today ? $"From {Words.Date(from)}" : "In use";

    public static IReadOnlyList<Choice> Bcus(IEnumerable<TenantInfo> bcus) => [.. bcus.Select(bcu => new Choice(bcu.Slug, bcu.Name))];
}
