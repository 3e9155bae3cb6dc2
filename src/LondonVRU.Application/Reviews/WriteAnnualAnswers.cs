using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Answers questions of the annual review: all that are sent or, if one is stale, none.</summary>
public sealed record WriteAnnualAnswers(string Cycle, IReadOnlyList<AnnualWords> Answers) : IRequest;

/// <param name="Code">Of the question.</param>
/// <param name="Words">Blank takes the answer away.</param>
/// <param name="Version">Of the answer as it was read; null if there was none.</param>
/// <param name="Read">The words as they were read: an answer that is still the same is left alone. Null if the caller does not say.</param>
public sealed record AnnualWords(string Code, string? Words, int? Version, string? Read = null)
{
    internal bool IsTouched => Read is null || ReviewNarrative.Tidy(Read) != ReviewNarrative.Tidy(Words);
}

internal sealed class WriteAnnualAnswersValidator : AbstractValidator<WriteAnnualAnswers>
{
    public WriteAnnualAnswersValidator() => RuleForEach(request => request.Answers).ChildRules(answer =>
        answer.RuleFor(a => a.Words).MaximumLength(AnnualAnswer.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}."));
}

internal sealed class WriteAnnualAnswersHandler(VruDbContext db, ReviewEditing reviews, Actor actor, TimeProvider clock) : AsyncRequestHandler<WriteAnnualAnswers>
{
    protected override async Task Handle(WriteAnnualAnswers request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var questions = AnnualQuestion.Of(work.Cycle).ToDictionary(question => question.Code, StringComparer.Ordinal);
        var written = await db.AnnualAnswers.Where(answer => answer.ReviewId == work.Review.Id).ToDictionaryAsync(answer => answer.Code, StringComparer.Ordinal, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var answer in request.Answers.Where(answer => answer.IsTouched))
        {
            if (!questions.TryGetValue(answer.Code, out var question))
            {
                throw new NotFoundException();
            }

            if (written.TryGetValue(answer.Code, out var known))
            {
                known.Write(work.Review, answer.Words ?? "", answer.Version ?? 0, actor.PersonId, now);
            }
            else
            {
                db.AnnualAnswers.Add(AnnualAnswer.To(question, work.Review, answer.Words ?? "", actor.PersonId, now));
            }
        }

        reviews.HoldToState(work.Review);
        await reviews.SaveAsync(work, cancellationToken);
    }
}
