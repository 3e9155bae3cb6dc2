using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

/// <summary>One action as it stood when sign-off was asked for. Later updates belong to the next cycle.</summary>
public sealed class ReviewLine : ITenantOwned
{
    private ReviewLine()
    {
    }

    public Id<Review> ReviewId { get; private init; }

    public Id<PlanAction> ActionId { get; private init; }

    /// <summary>The action that it all began with, of an earlier year perhaps: the same in every year’s reviews.</summary>
    public Id<PlanAction> ThreadId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public bool IsEssential { get; private init; }

    public bool IsRestricted { get; private set; }

    /// <summary>Null if nobody had said.</summary>
    public ActionStatus? Status { get; private init; }

    public string? Done { get; private init; }

    public string? Next { get; private init; }

    public string? HelpWanted { get; private init; }

    /// <summary>UTC; null if never updated.</summary>
    public DateTime? UpdatedAt { get; private init; }

    /// <summary>The template's action that it answers; null if local.</summary>
    public Id<TemplateAction>? TemplateActionId { get; private init; }

    /// <summary>Why a minimum standard does not apply there; null if it does.</summary>
    public string? DoesNotApplyBecause { get; private init; }

    /// <summary>When it was to end: the words, and what they were read as.</summary>
    public PlanDate End { get; private init; } = PlanDate.Blank;

    /// <summary>Its action was marked restricted after the snapshot was taken: it stays, but must not leave the tenant.</summary>
    public void Restrict() => IsRestricted = true;

    public static ReviewLine Of(Review review, PlanAction action, ActionUpdate? latest) => new()
    {
        ReviewId = review.Id,
        ActionId = action.Id,
        ThreadId = action.ThreadId,
        ThemeId = action.ThemeId,
        Number = action.Number,
        Text = action.Text,
        IsEssential = action.IsEssential,
        IsRestricted = action.IsRestricted,
        Status = action.Status,
        Done = latest?.Done,
        Next = latest?.Next,
        HelpWanted = latest?.HelpWanted,
        UpdatedAt = latest?.At,
        TemplateActionId = action.TemplateActionId,
        DoesNotApplyBecause = action.DoesNotApplyBecause,
        End = action.End,
    };
}
