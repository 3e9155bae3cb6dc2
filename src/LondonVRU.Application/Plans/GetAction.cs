using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

internal sealed class GetActionHandler(VruDbContext db, Shelf shelf, Actor actor) : IRequestHandler<GetAction, ActionView>
{
    public async Task<ActionView> Handle(GetAction request, CancellationToken cancellationToken)
    {
        var me = actor.PersonIdOrNull;
        var found = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            join edition in db.Editions on plan.EditionId equals edition.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            join origin in db.TemplateActions on action.TemplateActionId equals origin.Id into origins
            from template in origins.DefaultIfEmpty()
            join mine in db.Watches.Where(watch => watch.PersonId == me) on action.Id equals mine.ActionId into watches
            from watch in watches.DefaultIfEmpty()
            where action.Id == request.ActionId
            select new
            {
                View = new ActionView
                {
                    Id = action.Id,
                    StartYear = plan.StartYear,
                    PlanState = plan.State,
                    WasSubmitted = plan.SubmittedAt != null,
                    ThemeId = theme.Id,
                    ThemeNumber = theme.Number,
                    ThemeName = theme.Name,
                    Number = action.Number,
                    Origin = action.Origin,
                    Text = action.Text,
                    LeadAgency = action.LeadAgency,
                    OwnerId = action.OwnerId,
                    Owner = owner != null ? owner.Name : action.OwnerAsWritten,
                    OwnerAsWritten = action.OwnerAsWritten,
                    Partners = action.Partners,
                    Start = action.Start,
                    End = action.End,
                    SuccessLooksLike = action.SuccessLooksLike,
                    KnownBy = action.KnownBy,
                    Weighting = action.Weighting,
                    Cadence = action.Cadence,
                    Maturity = action.Maturity,
                    Funding = action.Funding,
                    IsRestricted = action.IsRestricted,
                    DoesNotApplyBecause = action.DoesNotApplyBecause,
                    Status = action.Status,
                    UpdatedAt = action.UpdatedAt,
                    Version = action.Version,
                    HasEvidence = db.Evidence.Any(file => file.ActionId == action.Id),
                    IsWatched = watch != null,
                    ContinuesId = action.ContinuesId,
                    PracticeId = action.PracticeId,
                    RolloutId = action.RolloutId,
                    Template = template == null ? null : new ActionView.OfTemplate(
                        template.Id, template.Code, edition.Code, template.Kind, template.Text, template.Guidance, template.Weighting,
                        template.SuggestedAgencies, template.SuccessLooksLike, template.Evidence, template.Cadence, template.EvidenceLinks),
                },
                plan.TemplateRevision,
            }).SingleOrNotFoundAsync(cancellationToken);
        var view = found.View with { Template = await AtAsync(found.View.Template, found.TemplateRevision, cancellationToken) };
        return view.PlanState == PlanState.Submitted ? view with { Answer = await shelf.AnswerToPlanAsync(view.StartYear, cancellationToken) } : view;
    }

    /// <summary>London's words as the plan goes by them: no command where no revision has been adopted.</summary>
    private async Task<ActionView.OfTemplate?> AtAsync(ActionView.OfTemplate? template, int revision, CancellationToken ct)
    {
        if (template is null || revision == 0)
        {
            return template;
        }

        var words = await db.RevisedActions.AsNoTracking().SingleOrDefaultAsync(
            words => words.TemplateActionId == template.Id && words.Number <= revision && (words.ReplacedIn == null || words.ReplacedIn > revision), ct);
        return words is null ? template : template with
        {
            Text = words.Text,
            Guidance = words.Guidance,
            Weighting = words.Weighting,
            SuggestedAgencies = words.SuggestedAgencies,
            SuccessLooksLike = words.SuccessLooksLike,
            Evidence = words.Evidence,
            Cadence = words.Cadence,
            EvidenceLinks = words.EvidenceLinks,
        };
    }
}
