using LondonVRU.Application.Comparison.Similar;

namespace LondonVRU.Web.Pages.Shared.Comparison;

/// <summary>Actions like the one that is shown, with the terms by which they were found: Comparison/_Similar.</summary>
/// <param name="Where">In which plans they stand.</param>
/// <param name="HrefOf">Where one is read; null if nowhere.</param>
public sealed record SimilarView(IReadOnlyList<SimilarElsewhere> Likes, string Where, Func<SimilarElsewhere, string?> HrefOf)
{
    /// <summary>For a partnership.</summary>
    /// <param name="root">Its own address: "/ealing".</param>
    public static SimilarView InForce(IReadOnlyList<SimilarElsewhere> likes, string root) => new(likes, "In plans in force", like => root + Pages.Compare.ElsewhereModel.Address(like.Slug, like.Id));

    /// <summary>For London.</summary>
    public static SimilarView Submitted(IReadOnlyList<SimilarElsewhere> likes) => new(likes, "In plans as submitted last", like => London.Boroughs.SubmittedActions.Address(like.Slug, like.Id));
}
