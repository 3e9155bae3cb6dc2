using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>London answers what a partnership submitted. The partnership's own rows stay as they are: it reads the answer. The same <paramref name="AnswerId"/> sent twice is one answer.</summary>
/// <param name="AnswerId">Chosen by the form or the caller.</param>
/// <param name="TenantId">Whose submission it is, where the caller knows; null where the submission alone is named.</param>
/// <param name="Words">Reasons or feedback; null where none are needed.</param>
/// <param name="Themes">What is said of single themes; null for what the panel has agreed.</param>
/// <param name="Undertakings">What London will do about what a review asked of it; null for nothing.</param>
public sealed record AnswerSubmission(
    Id<SubmissionAnswer> AnswerId, Id<Tenant>? TenantId, Id<Submission> SubmissionId, AnswerKind Kind, string? Words, IReadOnlyList<ThemeWords>? Themes = null,
    IReadOnlyList<UndertakingWords>? Undertakings = null) : IRequest;

internal sealed class AnswerSubmissionValidator : AbstractValidator<AnswerSubmission>
{
    public AnswerSubmissionValidator()
    {
        RuleFor(answer => answer.AnswerId).NotEqual(default(Id<SubmissionAnswer>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(answer => answer.Kind).IsInEnum().WithMessage("Choose an answer.");
        RuleFor(answer => answer.Words).MaximumLength(SubmissionAnswer.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
        RuleFor(answer => answer.Themes)
            .Must(themes => themes is null || themes.Select(theme => theme.ThemeId).Distinct().Count() == themes.Count).WithMessage("Name each theme once.")
            .Must(themes => themes is null || themes.All(theme => theme.Words is not { Length: > SubmissionAnswer.WordsMaxLength }))
            .WithMessage($"Keep the words of each theme to {SubmissionAnswer.WordsMaxLength} characters.");
        RuleFor(answer => answer.Undertakings)
            .Must(said => said is null || said.Select(one => (one.Request, one.Subject)).Distinct().Count() == said.Count).WithMessage("Answer each request once.")
            .Must(said => said is null || said.All(one => one.Words is not { Length: > Undertaking.WordsMaxLength } && Enum.IsDefined(one.Request)))
            .WithMessage($"Keep what London will do to {Undertaking.WordsMaxLength} characters each.");
    }
}

internal sealed class AnswerSubmissionHandler(VruDbContext db, AnswerLetters letters, ShowingPlans showing, ClosingReviews closing, Actor actor, TimeProvider clock) : AsyncRequestHandler<AnswerSubmission>
{
    protected override async Task Handle(AnswerSubmission request, CancellationToken cancellationToken)
    {
        actor.Require(Right.AnswerSubmissions);
        var submission = await db.Submissions.Where(submission => submission.Id == request.SubmissionId && (request.TenantId == null || submission.TenantId == request.TenantId)).SingleOrNotFoundAsync(cancellationToken);
        var given = await db.Answers.AsNoTracking().Where(answer => answer.SubmissionId == submission.Id).OrderByDescending(answer => answer.Number).ToListAsync(cancellationToken);
        if (given.Any(answer => answer.Id == request.AnswerId))
        {
            return;
        }

        if (await db.Submissions.AnyAsync(
            later => later.TenantId == submission.TenantId && later.Kind == submission.Kind && later.StartYear == submission.StartYear
                && later.CycleCode == submission.CycleCode && later.VersionNumber > submission.VersionNumber, cancellationToken))
        {
            throw new RuleBrokenException("answer.superseded", "A later version has come in meanwhile: answer that one.");
        }

        SubmissionAnswer.RequireMayFollow(submission, given.FirstOrDefault()?.Kind, request.Kind);
        var answer = SubmissionAnswer.To(
            submission, request.Kind, request.Words, actor.Name, clock.GetUtcNow().UtcDateTime, request.AnswerId, await ThemesAsync(request, cancellationToken), given.Count + 1, await UndertakingsAsync(request, cancellationToken));
        db.Answers.Add(answer);
        await letters.OweAsync(submission, answer, cancellationToken);
        await SaveAsync(cancellationToken);
        if (answer.Kind == AnswerKind.Accepted)
        {
            await showing.RunAsync(submission.TenantId, cancellationToken);
        }
        else if (answer.Kind == AnswerKind.Closed)
        {
            await closing.RunAsync(submission.TenantId, cancellationToken);
        }
    }

    /// <summary>Each has to be about something that the review asked for.</summary>
    private async Task<IReadOnlyList<UndertakingWords>> UndertakingsAsync(AnswerSubmission request, CancellationToken ct)
    {
        if (request.Undertakings is not { Count: > 0 } said)
        {
            return [];
        }

        var id = request.SubmissionId;
        var asked = new HashSet<(Request, Guid)>();
        asked.UnionWith((await db.Submissions.Where(review => review.Id == id && review.HelpWanted != null).Select(review => review.Id).ToListAsync(ct)).Select(review => (Request.Review, review.Value)));
        asked.UnionWith((await db.SubmittedThemes.Where(theme => theme.SubmissionId == id && theme.HelpWanted != null).Select(theme => theme.ThemeId).ToListAsync(ct)).Select(theme => (Request.Theme, theme.Value)));
        asked.UnionWith((await db.SubmittedProgress.Where(line => line.SubmissionId == id && line.HelpWanted != null).Select(line => line.ActionId).ToListAsync(ct)).Select(action => (Request.Action, action.Value)));
        asked.UnionWith((await db.SubmittedRisks.Where(risk => risk.SubmissionId == id).Select(risk => risk.RiskId).ToListAsync(ct)).Select(risk => (Request.Risk, risk.Value)));
        return said.All(one => asked.Contains((one.Request, one.Subject)))
            ? said
            : throw new RuleBrokenException("answer.no-such-request", "The review does not ask for that.");
    }

    private async Task<IReadOnlyList<ThemeWords>> ThemesAsync(AnswerSubmission request, CancellationToken ct)
    {
        if (request.Kind is AnswerKind.Opened or AnswerKind.Reopened or AnswerKind.Closed)
        {
            return request.Themes is { Count: > 0 } ? throw new RuleBrokenException("answer.no-themes-here", "Only feedback, acceptance and a wish for changes speak of themes.") : [];
        }

        if (request.Themes is not { } named)
        {
            return [.. (await db.AgreedFeedback.AsNoTracking().Where(agreed => agreed.SubmissionId == request.SubmissionId).ToListAsync(ct)).Select(agreed => agreed.ToThemeWords())];
        }

        var known = await db.SubmittedThemes.Where(theme => theme.SubmissionId == request.SubmissionId).Select(theme => theme.ThemeId).ToListAsync(ct);
        return named.All(theme => known.Contains(theme.ThemeId)) ? named : throw new RuleBrokenException("answer.no-such-theme", "What was submitted has no such theme.");
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Its number is taken: somebody answered between reading and writing.
            throw new RuleBrokenException("answer.meanwhile", "Somebody else has answered a moment ago. Read that first.");
        }
    }
}
