using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Hands a signed plan to London: it is kept whole as a version, and a copy without what is restricted goes on the shelf. Its content can then only be read until London answers; updates go on.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record SubmitPlan(int StartYear) : IRequest;

internal sealed class SubmitPlanHandler(VruDbContext db, Shelf shelf, JointReading joint, Standings standings, Outbox outbox, TimeProvider clock) : AsyncRequestHandler<SubmitPlan>
{
    protected override async Task Handle(SubmitPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        plan.Submit(now);
        await shelf.PutAsync(plan, actions, await joint.ExceptionsToHandOverAsync(plan, cancellationToken), cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await outbox.OweAsync([Role.Coordinator, Role.Approver], LetterKind.Submitted, plan.Id.Value, LondonTime.DayOf(now), cancellationToken, plan.Version);
        await outbox.OweOfficersAsync(LetterKind.PlanReceived, plan.EditionId.Value, LondonTime.DayOf(now), cancellationToken, plan.Version);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Somebody pressed the button at the same moment: theirs is the submission.
            throw new RuleBrokenException("plan.submitted", "Somebody else has submitted the plan a moment ago, or changed it. Load it again.");
        }
    }
}
