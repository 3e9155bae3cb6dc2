using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>Where London reads one action of a partnership's.</summary>
internal static class SubmittedActions
{
    /// <param name="slug">Whose it is.</param>
    public static string Address(string slug, Id<PlanAction> action) => $"/london/boroughs/{slug}/actions/{action}";

    /// <summary>Where an officer writes a practice of it, with its words to begin with.</summary>
    public static string PracticeAddress(string slug, Id<PlanAction> action) => $"/london/practice/new?borough={slug}&action={action}";
}
