using LondonVRU.Application.Comparison;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>The chair signs the review. Whoever sent it for signature can't sign it.</summary>
public sealed record SignOffReview(string Cycle) : IRequest;

internal sealed class SignOffReviewHandler(ReviewEditing reviews, Standings standings, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<SignOffReview>
{
    protected override async Task Handle(SignOffReview request, CancellationToken cancellationToken)
    {
        actor.Require(Right.SignOff);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.SignOff(actor.PersonId, clock.GetUtcNow().UtcDateTime);
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await outbox.OweAsync([work.Review.SignOffAskedById!.Value], LetterKind.SignedOff, work.Review.Id.Value, LondonTime.Today(clock), cancellationToken, work.Review.Version);
        await reviews.SaveAsync(work, cancellationToken);
    }
}
