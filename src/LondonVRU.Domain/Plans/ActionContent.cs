using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>What the plan says of an action: its content, as against how it is going. Null means that the plan does not say.</summary>
public sealed record ActionContent
{
    public required string Text { get; init; }

    public string? LeadAgency { get; init; }

    public Id<Person>? OwnerId { get; init; }

    /// <summary>The owner as the plan's words have them, where nobody who signs in is meant yet.</summary>
    public string? OwnerAsWritten { get; init; }

    public string? Partners { get; init; }

    public PlanDate Start { get; init; } = PlanDate.Blank;

    public PlanDate End { get; init; } = PlanDate.Blank;

    public string? SuccessLooksLike { get; init; }

    public string? KnownBy { get; init; }

    public Weighting Weighting { get; init; } = Weighting.Medium;

    public Cadence Cadence { get; init; } = Cadence.None;

    public Maturity Maturity { get; init; } = Maturity.Current;

    /// <summary>What pays for it, or could.</summary>
    public string? Funding { get; init; }

    /// <summary>OFFICIAL-SENSITIVE: it never leaves the tenant; a count may.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Why an essential action does not apply here; null if it does.</summary>
    public string? DoesNotApplyBecause { get; init; }
}
