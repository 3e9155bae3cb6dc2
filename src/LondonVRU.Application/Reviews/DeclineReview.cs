using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>The chair sends the review back with a reason: it can be written again, and the snapshot is dropped.</summary>
public sealed record DeclineReview(string Cycle, string? Reason) : IRequest;

internal sealed class DeclineReviewValidator : AbstractValidator<DeclineReview>
{
    public DeclineReviewValidator() => RuleFor(decline => decline.Reason)
        .NotEmpty().WithMessage("Say why, so that the coordinator knows what to change.")
        .MaximumLength(Review.ReasonMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class DeclineReviewHandler(
    ReviewEditing reviews, ReviewFixing snapshot, Standings standings, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<DeclineReview>
{
    protected override async Task Handle(DeclineReview request, CancellationToken cancellationToken)
    {
        actor.Require(Right.SignOff);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.Decline(actor.PersonId, request.Reason!);
        await snapshot.ForgetAsync(work.Review, cancellationToken);
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await outbox.OweAsync([work.Review.SignOffAskedById!.Value], LetterKind.Declined, work.Review.Id.Value, LondonTime.Today(clock), cancellationToken, work.Review.Version);
        await reviews.SaveAsync(work, cancellationToken);
    }
}
