using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>London answers what a partnership submitted. The partnership's own rows stay as they are: it reads the answer. The same <paramref name="AnswerId"/> sent twice is one answer.</summary>
/// <param name="AnswerId">Chosen by the form or the caller.</param>
/// <param name="TenantId">Whose submission it is.</param>
/// <param name="Words">Reasons or feedback; null where none are needed.</param>
public sealed record AnswerSubmission(Id<SubmissionAnswer> AnswerId, Id<Tenant> TenantId, Id<Submission> SubmissionId, AnswerKind Kind, string? Words) : IRequest;

internal sealed class AnswerSubmissionValidator : AbstractValidator<AnswerSubmission>
{
    public AnswerSubmissionValidator()
    {
        RuleFor(answer => answer.AnswerId).NotEqual(default(Id<SubmissionAnswer>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(answer => answer.Kind).IsInEnum().WithMessage("Choose an answer.");
        RuleFor(answer => answer.Words).MaximumLength(SubmissionAnswer.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
    }
}

internal sealed class AnswerSubmissionHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<AnswerSubmission>
{
    protected override async Task Handle(AnswerSubmission request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var submission = await db.Submissions.Where(submission => submission.Id == request.SubmissionId && submission.TenantId == request.TenantId).SingleOrNotFoundAsync(cancellationToken);
        var given = await db.Answers.AsNoTracking().Where(answer => answer.SubmissionId == submission.Id).OrderByDescending(answer => answer.At).ToListAsync(cancellationToken);
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

        SubmissionAnswer.RequireMayFollow(given.FirstOrDefault()?.Kind, request.Kind);
        db.Answers.Add(SubmissionAnswer.To(submission, request.Kind, request.Words, actor.Name, clock.GetUtcNow().UtcDateTime, request.AnswerId));
        await db.SaveChangesAsync(cancellationToken);
    }
}
