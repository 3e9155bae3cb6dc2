using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Sends a draft to the chair. Editing its content takes it back; updates go on.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record AskForPlanSignOff(int StartYear) : IRequest;

internal sealed class AskForPlanSignOffHandler(VruDbContext db, Standings standings, Outbox outbox, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<AskForPlanSignOff>
{
    protected override async Task Handle(AskForPlanSignOff request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        plan.AskForSignOff(actions, actor.PersonId, now);
        await outbox.OweAsync(Role.Approver, LetterKind.SignOffAsked, plan.Id.Value, LondonTime.DayOf(now), cancellationToken, plan.Version);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
