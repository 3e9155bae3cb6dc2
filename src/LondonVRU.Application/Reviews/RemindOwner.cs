using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Reminds somebody, by a letter of today, of the actions that they have not updated for the review. Once a day, however often it is asked.</summary>
public sealed record RemindOwner(string Cycle, Id<Person> PersonId) : IRequest;

internal sealed class RemindOwnerHandler(VruDbContext db, ReviewEditing reviews, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<RemindOwner>
{
    protected override async Task Handle(RemindOwner request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var owesUpdates = await db.Actions.OpenIn(work.Plan.Id, work.Cycle).NotUpdatedIn(work.Cycle).AnyAsync(action => action.OwnerId == request.PersonId, cancellationToken);
        if (!owesUpdates)
        {
            throw await db.Actions.AskedBy(work.Cycle).AnyAsync(action => action.PlanId == work.Plan.Id && action.OwnerId == request.PersonId, cancellationToken)
                ? new RuleBrokenException("review.nothing-to-remind", "They have updated all of their actions in the meantime.")
                : new NotFoundException();
        }

        await outbox.OweAsync([request.PersonId], LetterKind.Nudge, work.Review.Id.Value, LondonTime.Today(clock), cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
    }
}
