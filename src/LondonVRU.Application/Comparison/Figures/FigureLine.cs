using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>A line of a review as measures count it: without its words. Restricted actions are never among them.</summary>
/// <param name="TenantId">The BCU, if it is an action of its joint plan.</param>
/// <param name="Theme">Index of the theme's column, from 0.</param>
/// <param name="Template">Null if local.</param>
/// <param name="Status">Null if nobody has said.</param>
/// <param name="UpdatedAt">UTC; null if never.</param>
/// <param name="EndsOn">The last day of the end's words; null if they name none.</param>
public sealed record FigureLine(
    Id<Tenant> TenantId, Id<PlanAction> Action, int Theme, Id<TemplateAction>? Template, bool IsEssential, ActionStatus? Status, bool AsksForHelp, DateTime? UpdatedAt, DateOnly? EndsOn)
{
    /// <summary>It counts with each borough of the BCU, and once for several together.</summary>
    public bool IsJoint { get; init; }

    /// <summary>The same action in the review of the quarter before; null if there was none.</summary>
    public FigureLine? Before { get; init; }

    public bool IsOpen => Status is not (ActionStatus.Complete or ActionStatus.Stopped);

    public bool IsWell => Status is ActionStatus.OnTrack or ActionStatus.Complete;

    public bool IsSlipping => Status is ActionStatus.AtRisk or ActionStatus.OffTrack;

    /// <summary>Off track now, and not a quarter before.</summary>
    public bool MovedOffTrack => Status == ActionStatus.OffTrack && Before is { Status: not ActionStatus.OffTrack };

    /// <summary>At risk or off track a quarter before, and well now.</summary>
    public bool HasRecovered => IsWell && Before is { IsSlipping: true };

    /// <summary>Its end was put later since the quarter before.</summary>
    public bool HasSlippedItsEnd => EndsOn > Before?.EndsOn;

    /// <summary>A minimum standard is answered by each borough in its own plan, never by a joint one.</summary>
    public bool IsOwnStandard => IsEssential && !IsJoint;
}
