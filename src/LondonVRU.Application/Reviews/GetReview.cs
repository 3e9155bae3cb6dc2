using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>This tenant's review of a cycle, as this person may see it. A review that nobody has begun is shown as it would be.</summary>
/// <param name="Cycle">"2026-q3".</param>
public sealed record GetReview(string Cycle) : IRequest<ReviewPage>;

/// <summary>Six questions to the database at most: the head, themes, narratives, actions, last quarter's lines, London's answers; and a few to the BCU's.</summary>
internal sealed class GetReviewHandler(VruDbContext db, CurrentTenant tenant, JointReading joint, Actor actor, TimeProvider clock) : IRequestHandler<GetReview, ReviewPage>
{
    private bool ReadsRestricted => actor.Has(Right.ReadRestricted);

    public async Task<ReviewPage> Handle(GetReview request, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(request.Cycle, cancellationToken);
        var isSnapshot = head.Review is { State: not ReviewState.Open };
        var themes = await ThemesAsync(head, isSnapshot, cancellationToken);
        var narratives = await NarrativesAsync(head, cancellationToken);
        var lines = await LinesAsync(head, isSnapshot, cancellationToken);
        var codes = themes.ToDictionary(theme => theme.Id, theme => theme.Number);
        var actions = isSnapshot
            ? [.. lines.Where(line => line.ReviewId == head.Review!.Id).Select(line => (line.ThemeId, line.Number, Row: Row(line, codes)))]
            : await ActionsAsync(head, codes, cancellationToken);
        var byTheme = actions.OrderBy(action => action.Number).ToLookup(action => action.ThemeId, action => action.Row);
        var before = lines.Where(line => line.ReviewId == head.PreviousId).ToDictionary(line => line.ActionId, line => line.Status);
        var page = new ReviewPage(
            head.Review?.Id, FactsOf(head), head.Cycle.StartYear,
            head.Review?.StateIn(head.Cycle) ?? (head.Cycle.IsCancelled ? ReviewState.Cancelled : head.Cycle.IsOpen(LondonTime.Today(clock)) ? ReviewState.Open : null),
            head.Review?.VersionNumber ?? 1, head.Review?.HelpWanted, CourseOf(head), head.PreviousQuarter, isSnapshot,
            head.Review?.SubmittedAt is null ? [] : await AnswersAsync(head.Cycle.Code, cancellationToken),
            [
                .. themes.Select(theme => new ReviewPage.Theme(
                    theme.Id, theme.Number, theme.Name, theme.Hidden,
                    narratives.Where(n => n.ReviewId == head.Review?.Id && n.ThemeId == theme.Id).Select(n => n.Narrative).SingleOrDefault(),
                    narratives.Where(n => n.ReviewId == head.PreviousId && (n.Theme == theme.Name || theme.FormerNames.Contains(n.Theme)))
                        .Select(n => n.Narrative.Words).FirstOrDefault(words => words.Length > 0),
                    [.. byTheme[theme.Id]])),
            ],
            []);
        var (jointPlan, jointLines) = await joint.LinesAsync(
            head.PlanId, head.Cycle.StartYear, [.. themes.Select(theme => theme.Id)],
            (isSnapshot ? head.Review!.SignOffAskedAt : null) ?? clock.GetUtcNow().UtcDateTime, cancellationToken);
        return page with { Changes = ChangesOf(page, before), JointPlan = jointPlan, JointActions = jointLines };
    }

    private static ReviewPage.CycleFacts FactsOf(Head head) => new(
        head.Cycle.Code, head.Cycle.Quarter, head.Cycle.OpensOn, head.Cycle.For(head.Extension?.DueOn).DueOn, head.Cycle.GraceDays, head.Extension?.Reason,
        head.Cycle.IsCancelled ? head.Cycle.ChangedBecause : null, head.Cycle.Questions);

    private static ReviewPage.CourseFacts CourseOf(Head head) => new(
        head.Review?.SignOffAskedById, head.AskedBy, head.Review?.SignOffAskedAt, head.Review?.AskedEarlyBecause, head.SignedBy, head.Review?.SignedOffAt,
        head.Review?.DeclinedBecause, head.Review?.SubmittedAt, head.Review?.DaysLate);

    private static List<ReviewPage.Change> ChangesOf(ReviewPage page, Dictionary<Id<PlanAction>, ActionStatus?> before) => before.Count == 0
        ? []
        :
        [
            .. from action in page.AllActions()
               let wasThere = before.TryGetValue(action.Id, out _)
               let was = before.GetValueOrDefault(action.Id)
               let kind = ReviewFindings.Change(wasThere, was, action.Status)
               where kind is not null
               orderby kind
               select new ReviewPage.Change(kind.Value, action, was),
        ];

    private static ReviewPage.Row Row(ReviewLine line, Dictionary<Id<Theme>, int> codes) => new(
        line.ActionId, $"{codes[line.ThemeId]}.{line.Number}", line.Text, line.IsEssential, line.IsRestricted, line.DoesNotApplyBecause, null, null, null,
        line.Status, line.Done, line.Next, line.HelpWanted, line.UpdatedAt, AwaitsUpdate: false, LastReminder: null);

    private async Task<Head> HeadAsync(string code, CancellationToken ct)
    {
        var earlier =
            from review in db.Reviews
            join cycle in db.Cycles on review.CycleId equals cycle.Id
            where !cycle.IsCancelled
            orderby cycle.StartYear descending, cycle.QuarterNumber descending
            select new { review.Id, cycle.Code, cycle.StartYear, cycle.QuarterNumber };
        return await (
            from cycle in db.Cycles.AsNoTracking()
            join plan in db.Plans on cycle.StartYear equals plan.StartYear
            join own in db.Reviews on cycle.Id equals own.CycleId into reviews
            from review in reviews.DefaultIfEmpty()
            join asker in db.People on review.SignOffAskedById equals asker.Id into askers
            from asker in askers.DefaultIfEmpty()
            join signer in db.People on review.SignedOffById equals signer.Id into signers
            from signer in signers.DefaultIfEmpty()
            join given in db.Extensions on cycle.Id equals given.CycleId into extensions
            from extension in extensions.DefaultIfEmpty()
            where cycle.Code == code
            select new Head(
                cycle, extension, plan.Id, plan.EditionId, review, asker.Name, signer.Name,
                earlier.Where(e => e.StartYear < cycle.StartYear || (e.StartYear == cycle.StartYear && e.QuarterNumber < cycle.QuarterNumber))
                    .Select(e => (Id<Review>?)e.Id).FirstOrDefault(),
                earlier.Where(e => e.StartYear < cycle.StartYear || (e.StartYear == cycle.StartYear && e.QuarterNumber < cycle.QuarterNumber))
                    .Select(e => e.Code).FirstOrDefault())).SingleOrNotFoundAsync(ct);
    }

    private async Task<IReadOnlyList<ThemeHead>> ThemesAsync(Head head, bool isSnapshot, CancellationToken ct)
    {
        var (review, own) = (head.Review?.Id, actor.PersonIdOrNull);
        var themes = db.Themes.Where(theme => theme.EditionId == head.EditionId).OrderBy(theme => theme.Number);
        return await (ReadsRestricted ? themes.Select(theme => new ThemeHead(theme.Id, theme.Number, theme.Name, theme.FormerNames, 0))
            : isSnapshot ? themes.Select(theme => new ThemeHead(
                theme.Id, theme.Number, theme.Name, theme.FormerNames, db.ReviewLines.Count(line => line.ReviewId == review && line.ThemeId == theme.Id && line.IsRestricted)))
            : themes.Select(theme => new ThemeHead(
                theme.Id, theme.Number, theme.Name, theme.FormerNames,
                db.Actions.Count(action => action.PlanId == head.PlanId && action.ThemeId == theme.Id && action.IsRestricted && action.OwnerId != own)))).ToListAsync(ct);
    }

    private Task<List<NarrativeOf>> NarrativesAsync(Head head, CancellationToken ct)
    {
        var (now, before) = (head.Review?.Id, head.PreviousId);
        return (
            from narrative in db.Narratives.AsNoTracking()
            join theme in db.Themes on narrative.ThemeId equals theme.Id
            join person in db.People on narrative.WrittenById equals person.Id
            where narrative.ReviewId == now || narrative.ReviewId == before
            select new NarrativeOf(
                narrative.ReviewId, narrative.ThemeId, theme.Name, new(narrative.Words, narrative.Version, person.Name, narrative.WrittenAt))).ToListAsync(ct);
    }

    /// <summary>Last quarter's lines and, once the snapshot is taken, this one's.</summary>
    private Task<List<ReviewLine>> LinesAsync(Head head, bool isSnapshot, CancellationToken ct)
    {
        var (now, before) = (isSnapshot ? head.Review?.Id : null, head.PreviousId);
        var (all, lines) = (ReadsRestricted, db.ReviewLines.AsNoTracking().Where(line => line.ReviewId == now || line.ReviewId == before));
        return (all ? lines : lines.Where(line => !line.IsRestricted)).ToListAsync(ct);
    }

    private async Task<List<(Id<Theme> ThemeId, int Number, ReviewPage.Row Row)>> ActionsAsync(Head head, Dictionary<Id<Theme>, int> codes, CancellationToken ct)
    {
        var (since, subject, here) = (head.Cycle.Start, head.Review?.Id.Value ?? Guid.Empty, tenant.Id);
        var rows = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join update in db.Updates on action.LatestUpdateId equals update.Id into updates
            from update in updates.DefaultIfEmpty()
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where action.PlanId == head.PlanId
            select new
            {
                action.Id,
                action.ThemeId,
                action.Number,
                action.Text,
                action.Origin,
                action.IsRestricted,
                action.DoesNotApplyBecause,
                action.OwnerId,
                Owner = owner != null ? owner.Name : action.OwnerAsWritten,
                Agency = owner != null ? owner.Agency : action.LeadAgency,
                action.Status,
                Done = update != null ? update.Done : null,
                Next = update != null ? update.Next : null,
                HelpWanted = update != null ? update.HelpWanted : null,
                action.UpdatedAt,
                LastReminder = db.LetterDebts
                    .Where(debt => debt.TenantId == here && debt.SubjectId == subject && debt.PersonId == action.OwnerId
                        && (debt.Kind == LetterKind.Nudge || debt.Kind == LetterKind.ReviewReminder))
                    .Max(debt => (DateOnly?)debt.DueDay),
            }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => (row.ThemeId, row.Number, new ReviewPage.Row(
                row.Id, $"{codes[row.ThemeId]}.{row.Number}", row.Text, row.Origin == ActionOrigin.Essential, row.IsRestricted, row.DoesNotApplyBecause, row.OwnerId, row.Owner,
                row.Agency, row.Status, row.Done, row.Next, row.HelpWanted, row.UpdatedAt,
                row.Status.IsOpen() && row.DoesNotApplyBecause is null && !(row.UpdatedAt >= since), row.LastReminder))),
        ];
    }

    private Task<List<ReviewPage.Answer>> AnswersAsync(string code, CancellationToken ct) => (
        from answer in db.Answers.AsNoTracking()
        join submission in db.Submissions on answer.SubmissionId equals submission.Id
        where submission.TenantId == tenant.Id && submission.Kind == SubmissionKind.Review && submission.CycleCode == code
        orderby submission.VersionNumber descending, answer.Number descending
        select new ReviewPage.Answer(
            answer.Kind, answer.Words, answer.By, answer.At, submission.VersionNumber,
            db.AnsweredThemes.Where(theme => theme.AnswerId == answer.Id).Select(theme => new ThemeWords(theme.ThemeId, theme.Words, theme.WantsChanges)).ToList())).ToListAsync(ct);

    private sealed record Head(
        ReviewCycle Cycle, CycleExtension? Extension, Id<Plan> PlanId, Id<Edition> EditionId, Review? Review, string? AskedBy, string? SignedBy, Id<Review>? PreviousId, string? PreviousCode)
    {
        public Quarter? PreviousQuarter => Quarter.TryParse(PreviousCode, null, out var quarter) ? quarter : null;
    }

    private sealed record ThemeHead(Id<Theme> Id, int Number, string Name, IReadOnlyList<string> FormerNames, int Hidden);

    private sealed record NarrativeOf(Id<Review> ReviewId, Id<Theme> ThemeId, string Theme, ReviewPage.Narrative Narrative);
}
