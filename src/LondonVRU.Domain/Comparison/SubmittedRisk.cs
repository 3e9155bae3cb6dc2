using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>A risk or an issue of which a partnership asked London something; never a restricted one.</summary>
public sealed class SubmittedRisk : IOnTheShelf
{
    private SubmittedRisk()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>The risk at its owner's.</summary>
    public Id<Risk> RiskId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public RiskKind Kind { get; private init; }

    public RiskLevel Level { get; private init; }

    public string Words { get; private init; } = "";

    /// <summary>What is done about it; null if nothing yet.</summary>
    public string? Mitigation { get; private init; }

    /// <summary>Null if it is about the whole plan.</summary>
    public Id<Theme>? ThemeId { get; private init; }

    public string AskedOfLondon { get; private init; } = "";

    /// <summary>How it was resolved since; null while it stands.</summary>
    public string? Resolution { get; private init; }

    internal static SubmittedRisk Of(Submission submission, ReviewRisk risk) => new()
    {
        SubmissionId = submission.Id,
        RiskId = risk.RiskId,
        TenantId = submission.TenantId,
        Kind = risk.Kind,
        Level = risk.Level,
        Words = risk.Words,
        Mitigation = risk.Mitigation,
        ThemeId = risk.ThemeId,
        AskedOfLondon = risk.AskedOfLondon!,
        Resolution = risk.Resolution,
    };

    /// <summary>Pulled back, or restricted since.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}
