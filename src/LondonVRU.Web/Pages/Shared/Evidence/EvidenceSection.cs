using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>The evidence of an action, on its page.</summary>
/// <param name="Root">"/lewisham/evidence".</param>
/// <param name="Now">UTC.</param>
public sealed record EvidenceSection(Id<PlanAction> ActionId, IReadOnlyList<EvidenceRow> Rows, bool HasMore, bool MayAdd, string Root, DateTime Now)
{
    /// <summary>So many are shown; the rest is behind a link.</summary>
    public const int Shown = 5;
}
