using LondonVRU.Application.Comparison.Similar;

namespace LondonVRU.Web.Pages.Shared.Comparison;

/// <summary>Actions like the one that is shown, with the terms by which they were found: Comparison/_Similar.</summary>
/// <param name="Where">In which plans they stand.</param>
/// <param name="HrefOf">Where one is read; null if nowhere.</param>
public sealed record SimilarView(IReadOnlyList<SimilarElsewhere> Likes, string Where, Func<SimilarElsewhere, string?> HrefOf)
{
    /// <summary>For a partnership, which reads no more of the others than is shown.</summary>
    public static SimilarView InForce(IReadOnlyList<SimilarElsewhere> likes) => new(likes, "In plans in force", _ => null);

    /// <summary>For London.</summary>
    public static SimilarView Submitted(IReadOnlyList<SimilarElsewhere> likes) => new(likes, "In plans as submitted last", like => London.Boroughs.SubmittedActions.Address(like.Slug, like.Id));
}
