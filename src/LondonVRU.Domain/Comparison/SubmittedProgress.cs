using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>How an action was going when its review was put together; for London and its owner only.</summary>
public sealed class SubmittedProgress : IOnTheShelf
{
    private SubmittedProgress()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>The action in its owner's plan.</summary>
    public Id<PlanAction> ActionId { get; private init; }

    /// <summary>The action that it all began with, of an earlier year perhaps: the same in every year’s reviews.</summary>
    public Id<PlanAction> ThreadId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<Theme> ThemeId { get; private init; }

    public int Number { get; private init; }

    public string Text { get; private init; } = "";

    public bool IsEssential { get; private init; }

    /// <summary>Null if nobody had said.</summary>
    public ActionStatus? Status { get; private init; }

    public string? Done { get; private init; }

    public string? Next { get; private init; }

    public string? HelpWanted { get; private init; }

    /// <summary>UTC; null if never updated.</summary>
    public DateTime? UpdatedAt { get; private init; }

    /// <summary>Null if local.</summary>
    public Id<TemplateAction>? TemplateActionId { get; private init; }

    /// <summary>Why a minimum standard does not apply there; null if it does.</summary>
    public string? DoesNotApplyBecause { get; private init; }

    /// <summary>When it was to end, in the plan's words; empty if it does not say.</summary>
    public string EndAsWritten { get; private init; } = "";

    /// <summary>The last day of these words; null if they name none.</summary>
    public DateOnly? EndsOn { get; private init; }

    internal static SubmittedProgress Of(Submission submission, Reviews.ReviewLine line) => new()
    {
        SubmissionId = submission.Id,
        ActionId = line.ActionId,
        ThreadId = line.ThreadId,
        TenantId = submission.TenantId,
        ThemeId = line.ThemeId,
        Number = line.Number,
        Text = line.Text,
        IsEssential = line.IsEssential,
        Status = line.Status,
        Done = line.Done,
        Next = line.Next,
        HelpWanted = line.HelpWanted,
        UpdatedAt = line.UpdatedAt,
        TemplateActionId = line.TemplateActionId,
        DoesNotApplyBecause = line.DoesNotApplyBecause,
        EndAsWritten = line.End.AsWritten,
        EndsOn = line.End.To,
    };

    /// <summary>Pulled back, or its action restricted since.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}
