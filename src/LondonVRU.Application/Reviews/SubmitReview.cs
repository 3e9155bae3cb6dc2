using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Hands a signed review to London: the snapshot, without what is restricted, is copied to the shelf. Once only.</summary>
public sealed record SubmitReview(string Cycle) : IRequest;

internal sealed class SubmitReviewHandler(
    VruDbContext db, ReviewEditing reviews, Shelf shelf, Standings standings, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<SubmitReview>
{
    protected override async Task Handle(SubmitReview request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        var review = work.Review;
        review.Submit(work.Days, clock.GetUtcNow().UtcDateTime);

        var lines = await db.ReviewLines.Where(line => line.ReviewId == review.Id).ToListAsync(cancellationToken);
        var restrictedSince = await db.Actions.Where(action => action.PlanId == work.Plan.Id && action.IsRestricted).Select(action => action.Id).ToListAsync(cancellationToken);
        lines.Where(line => restrictedSince.Contains(line.ActionId)).ToList().ForEach(line => line.Restrict());
        var narratives = await db.Narratives.Where(narrative => narrative.ReviewId == review.Id && narrative.Words != "")
            .ToDictionaryAsync(narrative => narrative.ThemeId, narrative => narrative.Words, cancellationToken);
        await shelf.PutAsync(review, work.Cycle, work.Plan.EditionId, lines, narratives, cancellationToken);

        await standings.RewriteAsync(review, work.Cycle, cancellationToken);
        await outbox.OweAsync([Role.Coordinator, Role.Approver], LetterKind.Submitted, review.Id.Value, LondonTime.Today(clock), cancellationToken, review.Version);
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
