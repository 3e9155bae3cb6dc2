using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Plans.Joint;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Hands a signed plan to London: a copy without what is restricted goes on the shelf. Its content can then only be read until London answers; updates go on.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record SubmitPlan(int StartYear) : IRequest;

internal sealed class SubmitPlanHandler(VruDbContext db, Shelf shelf, JointReading joint, Standings standings, TimeProvider clock) : AsyncRequestHandler<SubmitPlan>
{
    protected override async Task Handle(SubmitPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        plan.Submit(clock.GetUtcNow().UtcDateTime);
        await shelf.PutAsync(plan, actions, await joint.ExceptionsToHandOverAsync(plan, cancellationToken), cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
