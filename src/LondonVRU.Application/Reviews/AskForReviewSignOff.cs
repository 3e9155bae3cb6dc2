using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Sends the review to the chair. The snapshot is taken now: later updates belong to the next cycle.</summary>
/// <param name="EarlyBecause">Why it is asked for although something is missing; null if nothing is.</param>
public sealed record AskForReviewSignOff(string Cycle, string? EarlyBecause) : IRequest;

internal sealed class AskForReviewSignOffValidator : AbstractValidator<AskForReviewSignOff>
{
    public AskForReviewSignOffValidator() =>
        RuleFor(request => request.EarlyBecause).MaximumLength(Review.ReasonMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class AskForReviewSignOffHandler(
    VruDbContext db, ReviewEditing reviews, ReviewFixing snapshot, Standings standings, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<AskForReviewSignOff>
{
    protected override async Task Handle(AskForReviewSignOff request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        var review = work.Review;
        var actions = await db.Actions.AskedBy(work.Cycle).Where(action => action.PlanId == work.Plan.Id).ToListAsync(cancellationToken);
        var gaps = await GapsAsync(work, actions, cancellationToken);
        review.AskForSignOff(gaps.Sentences, request.EarlyBecause, actor.PersonId, clock.GetUtcNow().UtcDateTime);

        await snapshot.FixAsync(work, actions, cancellationToken);
        await standings.RewriteAsync(review, work.Cycle, cancellationToken);
        await outbox.OweAsync(Role.Approver, LetterKind.SignOffAsked, review.Id.Value, LondonTime.Today(clock), cancellationToken, review.Version);
        await reviews.SaveAsync(work, cancellationToken);
    }

    private async Task<ReviewGaps> GapsAsync(ReviewAtWork work, IReadOnlyList<PlanAction> actions, CancellationToken ct)
    {
        var themes = await db.Themes.In(work).CountAsync(ct);
        var narratives = await db.Narratives.Where(narrative => narrative.ReviewId == work.Review.Id && narrative.Words != "").Select(narrative => narrative.IsCarried).ToListAsync(ct);
        var answered = await db.AnnualAnswers.Where(answer => answer.ReviewId == work.Review.Id && answer.Words != "").Select(answer => answer.Code).ToListAsync(ct);
        return new(
            actions.Count(action => action.IsOpen && !(action.UpdatedAt >= work.Cycle.Start)), themes - narratives.Count, narratives.Count(isCarried => isCarried),
            AnnualQuestion.Of(work.Cycle).Count(question => !answered.Contains(question.Code)));
    }
}
