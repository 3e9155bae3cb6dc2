using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Pages.Plans.Actions;

namespace LondonVRU.Web.Pages.MyActions;

/// <summary>The form of one action among several, as <c>_QuickUpdate</c> shows it. Its fields bear the action's key, so that a refusal shows in the form it is about.</summary>
/// <param name="Key">Before the names of the form's fields, and its place on the page.</param>
/// <param name="IsOpen">The form stands open from the start.</param>
/// <param name="NowUtc">For "yesterday".</param>
/// <param name="Keeps">Under which words are kept while they are typed; null where nothing may be kept on this machine.</param>
/// <param name="Said">What was just saved, to be told here where the reader goes on; null for nothing.</param>
/// <param name="Shows">Where a file can be put to that; null for nothing.</param>
public sealed record QuickUpdateView(OwnAction Action, string Key, UpdateForm Input, bool IsOpen, DateTime NowUtc, string? Keeps, string? Said, string? Shows)
{
    public string Href => $"/{Action.TenantSlug}/plans/{Action.StartYear}/actions/{Action.Id}";

    public static string KeyOf(Id<PlanAction> action) => $"a{action.Value:N}";

    /// <summary>Attribute data-keeps of a field; null keeps nothing.</summary>
    public string? KeepsOf(string field) => Keeps is null ? null : $"{Keeps}/{field}";
}
