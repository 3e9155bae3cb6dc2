using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>Where London reads one action of a partnership's.</summary>
internal static class SubmittedActions
{
    /// <param name="slug">Whose it is.</param>
    public static string Address(string slug, Id<PlanAction> action) => $"/london/boroughs/{slug}/actions/{action}";
}
