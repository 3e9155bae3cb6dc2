using LondonVRU.Application.Data;
using LondonVRU.Application.Evidence;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Puts copies on London's shelf and asks what London answered. Nothing is saved here: the command that hands over saves all at once.</summary>
internal sealed class Shelf(VruDbContext db, EvidenceOnShelf evidence, CurrentTenant tenant, Actor actor, TimeProvider clock) : IScopedPart
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Copies a plan as it stands: whole for its tenant, as a version, and without what is restricted, which is counted by theme, for London.</summary>
    /// <param name="exceptions">To joint actions that are not restricted.</param>
    public async Task PutAsync(Plan plan, IReadOnlyList<PlanAction> actions, IReadOnlyList<JointException> exceptions, CancellationToken ct)
    {
        var signedBy = await NameOfAsync(plan.SignedOffById, ct);
        var submission = Submission.OfPlan(tenant.Id, plan, signedBy, actor.Name, Now);
        var owners = actions.Select(action => action.OwnerId).OfType<Id<Person>>().Distinct().ToList();
        var names = await db.People.Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        foreach (var theme in await ThemesAsync(plan.EditionId, ct))
        {
            submission.Add(theme, narrative: null, actions.Count(action => action.ThemeId == theme.Id && action.IsRestricted));
        }

        foreach (var action in actions)
        {
            submission.Add(action, NameOf(action));
        }

        foreach (var exception in exceptions)
        {
            submission.Add(exception);
        }

        var declined = await (
            from own in db.DeclinedOptions.AsNoTracking()
            join option in db.TemplateActions on own.TemplateActionId equals option.Id
            where own.PlanId == plan.Id
            select new { own, option.ThemeId }).ToListAsync(ct);
        declined.ForEach(row => submission.Add(row.own, row.ThemeId));
        db.Submissions.Add(submission);
        db.PlanVersions.Add(PlanVersion.Of(plan, actions, NameOf, signedBy, actor.Name));

        string? NameOf(PlanAction action) => action.OwnerId is { } owner ? names.GetValueOrDefault(owner) : action.OwnerAsWritten;
    }

    /// <summary>Copies a review as it was fixed when sign-off was asked for.</summary>
    public async Task PutAsync(Review review, ReviewCycle cycle, Id<Edition> edition, ReviewParts parts, CancellationToken ct)
    {
        var submission = Submission.OfReview(tenant.Id, review, cycle, await NameOfAsync(review.SignedOffById, ct), actor.Name, Now);
        foreach (var theme in (await ThemesAsync(edition, ct)).Where(theme => cycle.AsksAbout(theme.Id)))
        {
            var narrative = parts.Narratives.FirstOrDefault(own => own.ThemeId == theme.Id);
            submission.Add(
                theme, narrative is { Words.Length: > 0 } ? narrative.Words : null, parts.Lines.Count(line => line.ThemeId == theme.Id && line.IsRestricted),
                narrative is { IsCarried: true }, narrative?.HelpWanted);
        }

        parts.Lines.ForEach(submission.Add);
        parts.Risks.ForEach(submission.Add);
        parts.Spend.ForEach(submission.Add);
        parts.AnnualAnswers.ForEach(submission.Add);
        await evidence.PutAsync(submission, review, cycle, ct);
        db.Submissions.Add(submission);
    }

    /// <summary>London's latest answer to a plan as submitted last; null if it was never submitted, was pulled back, or has no answer yet.</summary>
    public Task<AnswerKind?> AnswerToPlanAsync(int startYear, CancellationToken ct) =>
        AnswerAsync(Own().Where(submission => submission.Kind == SubmissionKind.Plan && submission.StartYear == startYear), ct);

    /// <summary>London's latest answer to a review as submitted last; null if there is none.</summary>
    public Task<AnswerKind?> AnswerToReviewAsync(string cycleCode, CancellationToken ct) =>
        AnswerAsync(Own().Where(submission => submission.Kind == SubmissionKind.Review && submission.CycleCode == cycleCode), ct);

    /// <summary>Takes the plan submitted last off the shelf, for everybody but its owner.</summary>
    public async Task WithdrawPlanAsync(int startYear, CancellationToken ct)
    {
        var last = await Own().Where(submission => submission.Kind == SubmissionKind.Plan && submission.StartYear == startYear)
            .Include(submission => submission.Themes).Include(submission => submission.Actions).Include(submission => submission.Progress)
            .Include(submission => submission.Declines).Include(submission => submission.Exceptions)
            .OrderByDescending(submission => submission.VersionNumber).FirstOrDefaultAsync(ct);
        last?.Withdraw();
    }

    /// <summary>An action is restricted from now on: every earlier copy of it leaves the shelf at once, those of the years before which it goes on from too.</summary>
    public async Task WithdrawActionAsync(PlanAction restricted, CancellationToken ct)
    {
        var earlier = await db.Actions.Where(own => own.ThreadId == restricted.ThreadId && own.Id != restricted.Id).Select(own => own.Id).ToListAsync(ct);
        foreach (var action in earlier.Append(restricted.Id))
        {
            await WithdrawActionAsync(action, ct);
        }
    }

    private async Task WithdrawActionAsync(Id<PlanAction> action, CancellationToken ct)
    {
        await evidence.WithdrawAsync(action, ct);
        (await db.SubmittedActions.Where(copy => copy.TenantId == tenant.Id && copy.ActionId == action).ToListAsync(ct)).ForEach(copy => copy.Withdraw());
        (await db.SubmittedProgress.Where(copy => copy.TenantId == tenant.Id && copy.ActionId == action).ToListAsync(ct)).ForEach(copy => copy.Withdraw());
        (await db.Nominations.Where(own => own.TenantId == tenant.Id && own.ActionId == action).ToListAsync(ct)).ForEach(own => own.TakeBack());
        var requests = await db.HelpRequests.Where(own => own.TenantId == tenant.Id && own.ActionId == action).ToListAsync(ct);
        requests.ForEach(own => own.Withdraw());
        var asked = requests.Select(own => own.Id).ToList();
        (await db.RequestSteps.Where(own => own.TenantId == tenant.Id && asked.Contains(own.RequestId)).ToListAsync(ct)).ForEach(own => own.Withdraw());
        await WithdrawAdoptionAsync(action, ct);
        await WithdrawRolloutAsync(action, ct);
    }

    /// <summary>An action is restricted or gone: that it was adopted from a practice, and what came of it, is nobody else's to hear.</summary>
    public async Task WithdrawAdoptionAsync(Id<PlanAction> action, CancellationToken ct)
    {
        var adoptions = await db.Adoptions.Where(own => own.TenantId == tenant.Id && own.ActionId == action).ToListAsync(ct);
        adoptions.ForEach(own => own.Withdraw());
        var ids = adoptions.Select(own => own.Id).ToList();
        (await db.AdoptionReports.Where(own => own.TenantId == tenant.Id && ids.Contains(own.AdoptionId)).ToListAsync(ct)).ForEach(own => own.Withdraw());
    }

    /// <summary>An action is restricted or gone: that it was taken up from a rollout is nobody else's to hear.</summary>
    public async Task WithdrawRolloutAsync(Id<PlanAction> action, CancellationToken ct) =>
        (await db.RolloutAnswers.Where(own => own.TenantId == tenant.Id && own.ActionId == action).ToListAsync(ct)).ForEach(own => own.Withdraw());

    /// <summary>A risk is restricted from now on: every earlier copy of it leaves the shelf at once.</summary>
    public async Task WithdrawRiskAsync(Id<Risk> risk, CancellationToken ct) =>
        (await db.SubmittedRisks.Where(copy => copy.TenantId == tenant.Id && copy.RiskId == risk).ToListAsync(ct)).ForEach(copy => copy.Withdraw());

    private IQueryable<Submission> Own() => db.Submissions.Where(submission => submission.TenantId == tenant.Id);

    private async Task<AnswerKind?> AnswerAsync(IQueryable<Submission> submissions, CancellationToken ct)
    {
        var last = submissions.OrderByDescending(submission => submission.VersionNumber).Take(1).Where(submission => submission.Visibility != Visibility.Withdrawn);
        return await db.Answers
            .Where(answer => last.Any(submission => submission.Id == answer.SubmissionId))
            .OrderByDescending(answer => answer.Number)
            .Select(answer => (AnswerKind?)answer.Kind)
            .FirstOrDefaultAsync(ct);
    }

    private Task<List<Theme>> ThemesAsync(Id<Edition> edition, CancellationToken ct) =>
        db.Themes.Where(theme => theme.EditionId == edition).OrderBy(theme => theme.Number).ToListAsync(ct);

    private async Task<string> NameOfAsync(Id<Person>? person, CancellationToken ct) =>
        person is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Name).SingleAsync(ct) : "";
}
