using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Reads an action with all that hangs on it in one command: its page asks for much else besides.</summary>
internal sealed class ActionReading(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    /// <exception cref="NotFoundException">There is none, or this person may not see it.</exception>
    public async Task<ActionWithMilestones> ReadAsync(Id<PlanAction> id, bool withMilestones, CancellationToken ct)
    {
        var (me, here) = (actor.PersonIdOrNull, tenant.Id);

        // As an id: a condition that is simply false would leave nothing to join by.
        Id<PlanAction>? asked = withMilestones ? id : null;
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
            where action.Id == id
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
                Wordings = db.RevisedActions.Where(words => words.TemplateActionId == action.TemplateActionId).ToList(),
                Answer = db.Answers.Where(answer => db.Submissions.Any(last =>
                        last.Id == answer.SubmissionId && last.TenantId == here && last.Kind == SubmissionKind.Plan && last.StartYear == plan.StartYear && last.Visibility != Visibility.Withdrawn
                        && !db.Submissions.Any(later =>
                            later.TenantId == here && later.Kind == SubmissionKind.Plan && later.StartYear == plan.StartYear && later.VersionNumber > last.VersionNumber)))
                    .OrderByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
                Milestones = (
                    from milestone in db.Milestones
                    where milestone.ActionId == action.Id && milestone.ActionId == asked
                    select new ActionWay.Step(
                        milestone.Id, milestone.Text, milestone.Due, milestone.DueFirst,
                        milestone.MovedAt, db.People.Where(person => person.Id == milestone.MovedById).Select(person => person.Name).FirstOrDefault(),
                        milestone.DoneAt, db.People.Where(person => person.Id == milestone.DoneById).Select(person => person.Name).FirstOrDefault(), milestone.Version)).ToList(),
            }).AsSingleQuery().SingleOrNotFoundAsync(ct);
        var view = found.View with
        {
            Template = At(found.View.Template, found.Wordings.Find(words => words.Number <= found.TemplateRevision && (words.ReplacedIn is null || words.ReplacedIn > found.TemplateRevision))),
            Answer = found.View.PlanState == PlanState.Submitted ? found.Answer : null,
        };
        return new(view, ActionWay.InOrder(found.Milestones));
    }

    /// <summary>London's words as the plan goes by them.</summary>
    /// <param name="words">Of the revision that the plan has adopted; null if it words nothing anew.</param>
    private static ActionView.OfTemplate? At(ActionView.OfTemplate? template, RevisedAction? words) => template is null || words is null ? template : template with
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
