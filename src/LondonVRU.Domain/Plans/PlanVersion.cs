using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>A plan as it was when it went to London, whole and for ever, what is restricted included: the tenant's own copy, beside the one on London's shelf.</summary>
public sealed class PlanVersion : ITenantOwned
{
    public const int NameMaxLength = 120;

    private readonly List<PlanVersionAction> actions = [];

    private PlanVersion()
    {
    }

    public Id<PlanVersion> Id { get; private init; }

    public Id<Plan> PlanId { get; private init; }

    /// <summary>First calendar year of the plan.</summary>
    public int StartYear { get; private init; }

    /// <summary>From 1; only ever grows. Numbers of versions that were pulled back stay with them.</summary>
    public int Number { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime SubmittedAt { get; private init; }

    public string SubmittedBy { get; private init; } = "";

    public string SignedOffBy { get; private init; } = "";

    public IReadOnlyList<PlanVersionAction> Actions => actions;

    /// <param name="plan">As it is submitted.</param>
    /// <param name="actions">All of its actions.</param>
    /// <param name="nameOf">The owner's name, as others see it; null for nobody.</param>
    /// <exception cref="RuleBrokenException">The plan is not with London.</exception>
    public static PlanVersion Of(Plan plan, IEnumerable<PlanAction> actions, Func<PlanAction, string?> nameOf, string signedOffBy, string submittedBy)
    {
        if (plan is not { State: PlanState.Submitted, SubmittedAt: { } at })
        {
            throw new RuleBrokenException("plan.not-submitted", "The plan is not with London.");
        }

        var version = new PlanVersion
        {
            Id = Id<PlanVersion>.New(),
            PlanId = plan.Id,
            StartYear = plan.StartYear,
            Number = plan.VersionNumber,
            Title = plan.Title,
            SubmittedAt = at,
            SubmittedBy = submittedBy,
            SignedOffBy = signedOffBy,
        };
        version.actions.AddRange(actions.Select(action => PlanVersionAction.Of(version, action, nameOf(action))));
        return version;
    }
}

/// <summary>An action as a version of its plan has it. Who may not read it now does not read it here either.</summary>
public sealed class PlanVersionAction : ITenantOwned
{
    private PlanVersionAction()
    {
    }

    public Id<PlanVersion> VersionId { get; private init; }

    /// <summary>The action that it is a copy of.</summary>
    public Id<PlanAction> ActionId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    public int Number { get; private init; }

    public ActionOrigin Origin { get; private init; }

    /// <summary>Null if local.</summary>
    public Id<TemplateAction>? TemplateActionId { get; private init; }

    public string Text { get; private init; } = "";

    public string? LeadAgency { get; private init; }

    /// <summary>Whose it was; null if nobody who signs in.</summary>
    public Id<Person>? OwnerId { get; private init; }

    /// <summary>Name of the person or post as it was; null if nobody.</summary>
    public string? OwnerName { get; private init; }

    public string? Partners { get; private init; }

    public PlanDate Start { get; private init; } = PlanDate.Blank;

    public PlanDate End { get; private init; } = PlanDate.Blank;

    public string? SuccessLooksLike { get; private init; }

    public string? KnownBy { get; private init; }

    public Weighting Weighting { get; private init; }

    public Cadence Cadence { get; private init; }

    public Maturity Maturity { get; private init; }

    public bool IsRestricted { get; private init; }

    public string? DoesNotApplyBecause { get; private init; }

    /// <summary>As it stood that day; null if nobody had said.</summary>
    public ActionStatus? Status { get; private init; }

    internal static PlanVersionAction Of(PlanVersion version, PlanAction action, string? ownerName) => new()
    {
        VersionId = version.Id,
        ActionId = action.Id,
        ThemeId = action.ThemeId,
        Number = action.Number,
        Origin = action.Origin,
        TemplateActionId = action.TemplateActionId,
        Text = action.Text,
        LeadAgency = action.LeadAgency,
        OwnerId = action.OwnerId,
        OwnerName = ownerName,
        Partners = action.Partners,
        Start = action.Start,
        End = action.End,
        SuccessLooksLike = action.SuccessLooksLike,
        KnownBy = action.KnownBy,
        Weighting = action.Weighting,
        Cadence = action.Cadence,
        Maturity = action.Maturity,
        IsRestricted = action.IsRestricted,
        DoesNotApplyBecause = action.DoesNotApplyBecause,
        Status = action.Status,
    };
}
