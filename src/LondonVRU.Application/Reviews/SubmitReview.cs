using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Reviews;

/// <summary>Hands a signed review to London: the snapshot, without what is restricted, is copied to the shelf. Once only.</summary>
public sealed record SubmitReview(string Cycle) : IRequest;

internal sealed class SubmitReviewHandler(
    VruDbContext db, ReviewEditing reviews, ReviewFixing snapshot, Shelf shelf, Standings standings, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<SubmitReview>
{
    protected override async Task Handle(SubmitReview request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        var review = work.Review;
        review.Submit(work.Days, clock.GetUtcNow().UtcDateTime);

        var parts = await snapshot.ReadAsync(work, cancellationToken);
        await shelf.PutAsync(review, work.Cycle, work.Plan.EditionId, parts, cancellationToken);

        await standings.RewriteAsync(review, work.Cycle, cancellationToken);
        await outbox.OweAsync([Role.Coordinator, Role.Approver], LetterKind.Submitted, review.Id.Value, LondonTime.Today(clock), cancellationToken, review.Version);
        await outbox.OweOfficersAsync(LetterKind.ReviewReceived, work.Cycle.Id.Value, LondonTime.Today(clock), cancellationToken, review.VersionNumber);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Somebody pressed the button at the same moment: theirs is the submission.
            throw new RuleBrokenException("review.submitted", "Somebody else has submitted the review a moment ago.");
        }
    }
}
