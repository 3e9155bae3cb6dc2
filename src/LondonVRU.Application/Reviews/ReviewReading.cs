using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>What a review's page is read from: one question to the database each, as this person may see it.</summary>
internal sealed class ReviewReading(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    private bool ReadsRestricted => actor.Has(Right.ReadRestricted);

    /// <summary>With what it says of money and to the annual review's questions: few rows, so that one command reads them all.</summary>
    public async Task<ReviewHead> HeadAsync(string code, CancellationToken ct)
    {
        var earlier = ReviewBefore.Of(db, code);
        return await (
            from cycle in db.Cycles
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
            select new ReviewHead(
                cycle, extension, plan.Id, plan.EditionId, review, asker.Name, signer.Name,
                earlier.Select(before => (Id<Review>?)before.Id).FirstOrDefault(), earlier.Select(before => before.Code).FirstOrDefault(),
                db.SpendLines.Where(line => line.ReviewId == review.Id)
                    .Select(line => new ReviewPage.SpendLine(line.Id, line.ThemeId, line.What, line.Planned, line.Spent, line.Forecast, line.Note, line.Version)).ToList(),
                db.AnnualAnswers.Where(answer => answer.ReviewId == review.Id).Select(answer => new ReviewHead.Answer(answer.Code, answer.Words, answer.Version)).ToList()))
            .AsNoTracking().AsSingleQuery().SingleOrNotFoundAsync(ct);
    }

    public async Task<IReadOnlyList<ReviewTheme>> ThemesAsync(ReviewHead head, CancellationToken ct)
    {
        var (review, own) = (head.Review?.Id, actor.PersonIdOrNull);
        var themes = db.Themes.Where(theme => theme.EditionId == head.EditionId).AskedBy(head.Cycle).OrderBy(theme => theme.Number);
        return await (ReadsRestricted ? themes.Select(theme => new ReviewTheme(theme.Id, theme.Number, theme.Name, theme.FormerNames, 0))
            : head.IsSnapshot ? themes.Select(theme => new ReviewTheme(
                theme.Id, theme.Number, theme.Name, theme.FormerNames, db.ReviewLines.Count(line => line.ReviewId == review && line.ThemeId == theme.Id && line.IsRestricted)))
            : themes.Select(theme => new ReviewTheme(
                theme.Id, theme.Number, theme.Name, theme.FormerNames,
                db.Actions.Count(action => action.PlanId == head.PlanId && action.ThemeId == theme.Id && action.IsRestricted && action.OwnerId != own)))).ToListAsync(ct);
    }

    /// <summary>This quarter's and last quarter's.</summary>
    public async Task<IReadOnlyList<ReviewNarrativeOf>> NarrativesAsync(ReviewHead head, CancellationToken ct)
    {
        var (now, before) = (head.Review?.Id, head.PreviousId);
        return await (
            from narrative in db.Narratives.AsNoTracking()
            join theme in db.Themes on narrative.ThemeId equals theme.Id
            join person in db.People on narrative.WrittenById equals person.Id
            where narrative.ReviewId == now || narrative.ReviewId == before
            select new ReviewNarrativeOf(
                narrative.ReviewId, narrative.ThemeId, theme.Name,
                new(narrative.Words, narrative.Version, person.Name, narrative.WrittenAt) { IsCarried = narrative.IsCarried, HelpWanted = narrative.HelpWanted })).ToListAsync(ct);
    }

    /// <summary>The snapshot's lines, each with last quarter's.</summary>
    public async Task<IReadOnlyList<ReviewedAction>> LinesAsync(ReviewHead head, Dictionary<Id<Theme>, int> codes, CancellationToken ct)
    {
        var (now, before, all) = (head.Review!.Id, head.PreviousId, ReadsRestricted);
        var lines = await db.ReviewLines.AsNoTracking().Where(line => (line.ReviewId == now || line.ReviewId == before) && (all || !line.IsRestricted)).ToListAsync(ct);
        var earlier = lines.Where(line => line.ReviewId == before).ToDictionary(line => line.ActionId);
        return
        [
            .. from line in lines
               where line.ReviewId == now
               let was = earlier.GetValueOrDefault(line.ActionId)
               select new ReviewedAction(
                   line.ThemeId, line.Number, Row(line, codes), line.End, was is not null, was?.Status, was?.End ?? PlanDate.Blank),
        ];
    }

    /// <summary>The plan's actions as they are, each with last quarter's line.</summary>
    public async Task<IReadOnlyList<ReviewedAction>> ActionsAsync(ReviewHead head, Dictionary<Id<Theme>, int> codes, CancellationToken ct)
    {
        var (since, subject, here, before, all) = (head.Cycle.Start, head.Review?.Id.Value ?? Guid.Empty, tenant.Id, head.PreviousId, ReadsRestricted);
        var rows = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor).AskedBy(head.Cycle)
            join update in db.Updates on action.LatestUpdateId equals update.Id into updates
            from update in updates.DefaultIfEmpty()
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            join line in db.ReviewLines.Where(line => line.ReviewId == before && (all || !line.IsRestricted)) on action.Id equals line.ActionId into lines
            from was in lines.DefaultIfEmpty()
            where action.PlanId == head.PlanId
            select new
            {
                action,
                update,
                was,
                Owner = owner != null ? owner.Name : action.OwnerAsWritten,
                Agency = owner != null ? owner.Agency : action.LeadAgency,
                LastReminder = db.LetterDebts
                    .Where(debt => debt.TenantId == here && debt.SubjectId == subject && debt.PersonId == action.OwnerId
                        && (debt.Kind == LetterKind.Nudge || debt.Kind == LetterKind.ReviewReminder))
                    .Max(debt => (DateOnly?)debt.DueDay),
            }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new ReviewedAction(
                row.action.ThemeId, row.action.Number,
                new(
                    row.action.Id, $"{codes[row.action.ThemeId]}.{row.action.Number}", row.action.Text, row.action.IsEssential, row.action.IsRestricted, row.action.DoesNotApplyBecause,
                    row.action.OwnerId, row.Owner, row.Agency, row.action.Status, row.update?.Done, row.update?.Next, row.update?.HelpWanted, row.action.UpdatedAt,
                    row.action.IsOpen && !(row.action.UpdatedAt >= since), row.LastReminder) { End = row.action.End.AsWritten },
                row.action.End, row.was is not null, row.was?.Status, row.was?.End ?? PlanDate.Blank)),
        ];
    }

    /// <summary>As they stand, with those resolved since the cycle opened; of a snapshot, as they stood.</summary>
    public async Task<IReadOnlyList<ReviewPage.Risk>> RisksAsync(ReviewHead head, Dictionary<Id<Theme>, int> codes, CancellationToken ct)
    {
        var (review, since, own, all) = (head.Review?.Id, head.Cycle.Start, actor.PersonIdOrNull, ReadsRestricted);
        var rows = head.IsSnapshot
            ? await (
                from risk in db.ReviewRisks.AsNoTracking()
                join person in db.People on risk.OwnerId equals person.Id into owners
                from owner in owners.DefaultIfEmpty()
                where risk.ReviewId == review && (all || !risk.IsRestricted || (own != null && risk.OwnerId == own))
                select new { Id = risk.RiskId, risk.Kind, risk.Level, risk.Words, risk.Mitigation, risk.ThemeId, Owner = (string?)owner.Name, risk.IsRestricted, risk.AskedOfLondon, risk.Resolution }).ToListAsync(ct)
            : await (
                from risk in db.Risks.AsNoTracking().VisibleTo(actor).AskedBy(head.Cycle)
                join person in db.People on risk.OwnerId equals person.Id into owners
                from owner in owners.DefaultIfEmpty()
                where risk.ResolvedAt == null || risk.ResolvedAt >= since
                select new { risk.Id, risk.Kind, risk.Level, risk.Words, risk.Mitigation, risk.ThemeId, Owner = (string?)owner.Name, risk.IsRestricted, risk.AskedOfLondon, risk.Resolution }).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(row => row.Resolution is not null).ThenByDescending(row => row.Level).ThenBy(row => row.Id.Value).Select(row => new ReviewPage.Risk(
                row.Id, row.Kind, row.Level, row.Words, row.Mitigation, row.ThemeId is { } theme && codes.TryGetValue(theme, out var number) ? number : null, row.Owner, row.IsRestricted,
                row.AskedOfLondon, row.Resolution)),
        ];
    }

    /// <summary>London's, the newest first.</summary>
    public async Task<IReadOnlyList<ReviewPage.Answer>> AnswersAsync(string code, CancellationToken ct) => await (
        from answer in db.Answers.AsNoTracking()
        join submission in db.Submissions on answer.SubmissionId equals submission.Id
        where submission.TenantId == tenant.Id && submission.Kind == SubmissionKind.Review && submission.CycleCode == code
        orderby submission.VersionNumber descending, answer.Number descending
        select new ReviewPage.Answer(
            answer.Kind, answer.Words, answer.By, answer.At, submission.VersionNumber,
            db.AnsweredThemes.Where(theme => theme.AnswerId == answer.Id).Select(theme => new ThemeWords(theme.ThemeId, theme.Words, theme.WantsChanges)).ToList())
        {
            Undertakings = db.Undertakings.Where(said => said.AnswerId == answer.Id).Select(said => new UndertakingWords(said.Request, said.Subject, said.Words)).ToList(),
        }).AsSingleQuery().ToListAsync(ct);

    private static ReviewPage.Row Row(ReviewLine line, Dictionary<Id<Theme>, int> codes) => new(
        line.ActionId, $"{codes[line.ThemeId]}.{line.Number}", line.Text, line.IsEssential, line.IsRestricted, line.DoesNotApplyBecause, null, null, null,
        line.Status, line.Done, line.Next, line.HelpWanted, line.UpdatedAt, AwaitsUpdate: false, LastReminder: null) { End = line.End.AsWritten };
}

/// <param name="Review">Null if nobody has begun it.</param>
/// <param name="PreviousId">The review before; null if there is none.</param>
internal sealed record ReviewHead(
    ReviewCycle Cycle, CycleExtension? Extension, Id<Plan> PlanId, Id<Edition> EditionId, Review? Review, string? AskedBy, string? SignedBy, Id<Review>? PreviousId, string? PreviousCode,
    List<ReviewPage.SpendLine> Spend, List<ReviewHead.Answer> Answers)
{
    /// <summary>What the review before is called: one about a theme is about this very theme.</summary>
    public CycleName? Previous => CycleName.Of(PreviousCode, Cycle.ThemeName);

    public bool IsSnapshot => Review is { State: not ReviewState.Open };

    internal sealed record Answer(string Code, string Words, int Version);
}

internal sealed record ReviewTheme(Id<Theme> Id, int Number, string Name, IReadOnlyList<string> FormerNames, int Hidden);

internal sealed record ReviewNarrativeOf(Id<Review> ReviewId, Id<Theme> ThemeId, string Theme, ReviewPage.Narrative Narrative);

/// <summary>An action as the review shows it, and how it stood last quarter.</summary>
/// <param name="WasThere">Whether last quarter's review had it.</param>
internal sealed record ReviewedAction(Id<Theme> ThemeId, int Number, ReviewPage.Row Row, PlanDate End, bool WasThere, ActionStatus? StatusBefore, PlanDate EndBefore);
