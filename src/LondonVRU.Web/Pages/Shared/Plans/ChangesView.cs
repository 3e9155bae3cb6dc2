using LondonVRU.Application.Plans.Versions;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.Shared.Plans;

/// <summary>What changed in one theme: _ThemeChanges.</summary>
/// <param name="Address">Of an action; null where it has no page here.</param>
public sealed record ChangesView(PlanChanges.Theme Theme, Func<Id<PlanAction>, string?> Address);
