using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>One action, if this person may see it.</summary>
public sealed record GetAction(Id<PlanAction> ActionId) : IRequest<ActionView>;

/// <summary>Everything that the plan says of an action, and how it stands.</summary>
public sealed record ActionView
{
    public required Id<PlanAction> Id { get; init; }

    /// <summary>First calendar year of its plan.</summary>
    public required int StartYear { get; init; }

    public required PlanState PlanState { get; init; }

    /// <summary>The plan has been with London at least once.</summary>
    public required bool WasSubmitted { get; init; }

    public required Id<Theme> ThemeId { get; init; }

    public required int ThemeNumber { get; init; }

    public required string ThemeName { get; init; }

    public required int Number { get; init; }

    public required ActionOrigin Origin { get; init; }

    public required string Text { get; init; }

    public string? LeadAgency { get; init; }

    public Id<Person>? OwnerId { get; init; }

    /// <summary>The person's name, or the owner as the plan's words have it; null if nobody.</summary>
    public string? Owner { get; init; }

    public string? OwnerAsWritten { get; init; }

    public string? Partners { get; init; }

    public required PlanDate Start { get; init; }

    public required PlanDate End { get; init; }

    public string? SuccessLooksLike { get; init; }

    public string? KnownBy { get; init; }

    public required Weighting Weighting { get; init; }

    public required Cadence Cadence { get; init; }

    public required Maturity Maturity { get; init; }

    /// <summary>What pays for it, or could; null if the plan does not say.</summary>
    public string? Funding { get; init; }

    public required bool IsRestricted { get; init; }

    public string? DoesNotApplyBecause { get; init; }

    /// <summary>Null if nobody has said.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>UTC; null if never.</summary>
    public DateTime? UpdatedAt { get; init; }

    public required int Version { get; init; }

    /// <summary>There is or was evidence of it; whether the reader may see it is another question.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>The reader gets a letter when it changes.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The practice of others that it was adopted from; null if it was not.</summary>
    public Id<Practice>? PracticeId { get; init; }

    /// <summary>London's rollout that it was taken up from; null if from none.</summary>
    public Id<Rollout>? RolloutId { get; init; }

    /// <summary>The action of an earlier year's plan that it goes on from; null if it began with this plan.</summary>
    public Id<PlanAction>? ContinuesId { get; init; }

    /// <summary>London's words, as the plan goes by them; null for a local action.</summary>
    public OfTemplate? Template { get; init; }

    /// <summary>London's latest answer to the plan as submitted last; null if none, or it is not with London.</summary>
    public AnswerKind? Answer { get; init; }

    public bool IsOpen => Status.IsOpen() && DoesNotApplyBecause is null;

    /// <summary>"3.4": theme and number.</summary>
    public string FullNumber => $"{ThemeNumber}.{Number}";

    /// <summary>Whether the plan's state lets its content be changed.</summary>
    public bool MayChange => PlanState switch
    {
        PlanState.Closed => false,
        PlanState.Submitted => Answer is AnswerKind.Accepted or AnswerKind.ChangesRequested or AnswerKind.Reopened,
        _ => true,
    };

    /// <summary>Whether it may leave the plan for good.</summary>
    public bool IsRemovable => MayChange && !WasSubmitted && Origin != ActionOrigin.Essential && UpdatedAt is null;

    public bool IsPastItsEnd(DateOnly today) => IsOpen && End.Kind == PlanDateKind.Range && End.IsPast(today);

    /// <summary>Its content as words, to be changed and sent back.</summary>
    public ActionWords Words() => new()
    {
        Text = Text,
        LeadAgency = LeadAgency,
        OwnerId = OwnerId,
        OwnerAsWritten = OwnerAsWritten,
        Partners = Partners,
        Start = Start.AsWritten.Length == 0 ? null : Start.AsWritten,
        End = End.AsWritten.Length == 0 ? null : End.AsWritten,
        SuccessLooksLike = SuccessLooksLike,
        KnownBy = KnownBy,
        Weighting = Weighting,
        Cadence = Cadence,
        Maturity = Maturity,
        Funding = Funding,
        IsRestricted = IsRestricted,
        DoesNotApplyBecause = DoesNotApplyBecause,
    };

    /// <param name="Code">"3.1" or "3c".</param>
    /// <param name="EditionCode">"2026-27".</param>
    /// <param name="Guidance">Markdown.</param>
    /// <param name="EvidenceLinks">"https://example.org/report What works for young people", one a link.</param>
    public sealed record OfTemplate(
        Id<TemplateAction> Id, string Code, string EditionCode, TemplateActionKind Kind, string Text, string Guidance, Weighting Weighting,
        IReadOnlyList<string> SuggestedAgencies, string? SuccessLooksLike, string? Evidence, Cadence Cadence, IReadOnlyList<string> EvidenceLinks);
}

internal sealed class GetActionHandler(ActionReading reading) : IRequestHandler<GetAction, ActionView>
{
    public async Task<ActionView> Handle(GetAction request, CancellationToken cancellationToken) => (await reading.ReadAsync(request.ActionId, withMilestones: false, cancellationToken)).Action;
}

/// <summary>One action with its milestones, if this person may see it: one command.</summary>
public sealed record GetActionWithMilestones(Id<PlanAction> ActionId) : IRequest<ActionWithMilestones>;

/// <param name="Milestones">By date, undated last.</param>
public sealed record ActionWithMilestones(ActionView Action, IReadOnlyList<ActionWay.Step> Milestones);

internal sealed class GetActionWithMilestonesHandler(ActionReading reading) : IRequestHandler<GetActionWithMilestones, ActionWithMilestones>
{
    public Task<ActionWithMilestones> Handle(GetActionWithMilestones request, CancellationToken cancellationToken) => reading.ReadAsync(request.ActionId, withMilestones: true, cancellationToken);
}
