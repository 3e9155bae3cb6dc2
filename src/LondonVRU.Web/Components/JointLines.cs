using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Components;

/// <summary>Joint actions in a borough's review: <c>Reviews/_Joint</c>.</summary>
/// <param name="Bcu">Name of the BCU whose joint plan it is.</param>
/// <param name="Under">"of theme 3", "of other themes".</param>
/// <param name="IsOpen">They stand open, as on paper.</param>
/// <param name="Root">The borough's plan; null on paper, where nothing leads anywhere.</param>
internal sealed record JointLines(string Bcu, string Under, IReadOnlyList<JointLine> Lines, bool IsOpen, string? Root)
{
    public string? Href(Id<PlanAction> action) => Root is null ? null : $"{Root}/joint/{action}";

    /// <param name="root">"/lewisham/plans/2026"; null on paper.</param>
    public static JointLines Of(ReviewPage review, ReviewPage.Theme theme, string? root) =>
        new(review.JointPlan?.Name ?? "", $"of theme {theme.Number}", [.. review.JointActions.Where(line => line.ThemeId == theme.Id)], root is null, root);

    /// <summary>Those of themes that the borough's edition does not have.</summary>
    /// <param name="root">"/lewisham/plans/2026"; null on paper.</param>
    public static JointLines Others(ReviewPage review, string? root) =>
        new(review.JointPlan?.Name ?? "", "of other themes", [.. review.JointActions.Where(line => line.ThemeId is null)], root is null, root);
}
