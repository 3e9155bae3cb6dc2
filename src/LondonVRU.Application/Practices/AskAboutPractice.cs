using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Asks those who tried a practice; every partnership reads question and answer. The same <paramref name="QuestionId"/> sent twice is one.</summary>
/// <param name="QuestionId">Chosen by the form or the caller.</param>
public sealed record AskAboutPractice(Id<Practice> PracticeId, Id<PracticeQuestion> QuestionId, string? Words) : IRequest;

internal sealed class AskAboutPracticeValidator : AbstractValidator<AskAboutPractice>
{
    public AskAboutPracticeValidator()
    {
        RuleFor(request => request.QuestionId).NotEqual(default(Id<PracticeQuestion>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Words).MaximumLength(PracticeQuestion.WordsMaxLength).WithMessage($"Keep this to {PracticeQuestion.WordsMaxLength} characters.");
    }
}

internal sealed class AskAboutPracticeHandler(VruDbContext db, Outbox outbox, TenantDirectory directory, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<AskAboutPractice>
{
    protected override async Task Handle(AskAboutPractice request, CancellationToken cancellationToken)
    {
        actor.Require(Right.NominatePractice);
        var practice = await db.Practices.AsNoTracking().Where(own => own.Id == request.PracticeId && own.State == PracticeState.Published).SingleOrNotFoundAsync(cancellationToken);
        if (await db.PracticeQuestions.AnyAsync(own => own.Id == request.QuestionId, cancellationToken))
        {
            return;
        }

        var question = PracticeQuestion.About(practice, request.QuestionId, tenant.Id, actor.PersonId, request.Words, clock.GetUtcNow().UtcDateTime);
        db.PracticeQuestions.Add(question);
        var asked = practice.FromId ?? (await directory.LondonAsync(cancellationToken)).Id;
        await outbox.OweInAsync(asked, [practice.FromId is null ? Role.Officer : Role.Coordinator], LetterKind.PracticeQuestionAsked, question.Id.Value, LondonTime.Today(clock), 0, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Answers a question about a practice of this partnership's, or in London any. The same <paramref name="AnswerId"/> sent twice is one.</summary>
/// <param name="AnswerId">Chosen by the form or the caller.</param>
public sealed record AnswerPracticeQuestion(Id<PracticeQuestion> QuestionId, Id<PracticeAnswer> AnswerId, string? Words) : IRequest;

internal sealed class AnswerPracticeQuestionValidator : AbstractValidator<AnswerPracticeQuestion>
{
    public AnswerPracticeQuestionValidator()
    {
        RuleFor(request => request.AnswerId).NotEqual(default(Id<PracticeAnswer>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Words).MaximumLength(PracticeQuestion.WordsMaxLength).WithMessage($"Keep this to {PracticeQuestion.WordsMaxLength} characters.");
    }
}

internal sealed class AnswerPracticeQuestionHandler(VruDbContext db, Outbox outbox, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<AnswerPracticeQuestion>
{
    protected override async Task Handle(AnswerPracticeQuestion request, CancellationToken cancellationToken)
    {
        actor.Require(tenant.Info.IsLondon ? Right.ManagePractice : Right.NominatePractice);
        var (here, isLondon) = (tenant.Id, tenant.Info.IsLondon);
        var question = await (
            from own in db.PracticeQuestions.AsNoTracking()
            join practice in db.Practices on own.PracticeId equals practice.Id
            where own.Id == request.QuestionId && own.Visibility == Visibility.Boroughs && (isLondon || practice.FromId == here)
            select own).SingleOrNotFoundAsync(cancellationToken);
        if (await db.PracticeAnswers.AnyAsync(own => own.Id == request.AnswerId, cancellationToken))
        {
            return;
        }

        db.PracticeAnswers.Add(PracticeAnswer.To(question, request.AnswerId, here, request.Words, clock.GetUtcNow().UtcDateTime));
        var before = await db.PracticeAnswers.CountAsync(own => own.QuestionId == question.Id, cancellationToken);
        await outbox.OweInAsync(question.TenantId, [question.ById], LetterKind.PracticeQuestionAnswered, question.Id.Value, LondonTime.Today(clock), before, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
