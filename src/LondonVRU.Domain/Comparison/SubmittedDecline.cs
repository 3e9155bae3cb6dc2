using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>An option of the menu that a submitted plan leaves out, and why; for London and its owner only.</summary>
public sealed class SubmittedDecline : IOnTheShelf
{
    private SubmittedDecline()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    public Id<TemplateAction> TemplateActionId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<Theme> ThemeId { get; private init; }

    public string Reason { get; private init; } = "";

    internal static SubmittedDecline Of(Submission submission, DeclinedOption declined, Id<Theme> theme) => new()
    {
        SubmissionId = submission.Id,
        TemplateActionId = declined.TemplateActionId,
        TenantId = submission.TenantId,
        ThemeId = theme,
        Reason = declined.Reason,
    };

    /// <summary>Pulled back.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}
