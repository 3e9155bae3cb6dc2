using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>An action as a wording of a plan has it, wherever it comes from: a version, the draft, or what lies on the shelf. Null is what that wording does not say.</summary>
public sealed record PlanLine
{
    /// <summary>The action, by which two wordings are held together.</summary>
    public required Id<PlanAction> Id { get; init; }

    /// <summary>Number of its theme, from 1.</summary>
    public required int Theme { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public ActionOrigin Origin { get; init; }

    public string? LeadAgency { get; init; }

    public string? Owner { get; init; }

    public string? Partners { get; init; }

    /// <summary>As written; empty if nothing was.</summary>
    public string Start { get; init; } = "";

    /// <summary>As written; empty if nothing was.</summary>
    public string End { get; init; } = "";

    public string? SuccessLooksLike { get; init; }

    public string? KnownBy { get; init; }

    public Weighting Weighting { get; init; }

    public Cadence? Cadence { get; init; }

    public Maturity? Maturity { get; init; }

    public bool IsRestricted { get; init; }

    public string? DoesNotApplyBecause { get; init; }

    /// <summary>Null if nobody had said, or the wording keeps no statuses.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>"3.2".</summary>
    public string Code => $"{Theme}.{Number}";
}
