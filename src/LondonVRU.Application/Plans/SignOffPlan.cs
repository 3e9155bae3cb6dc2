using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>The chair signs a plan that waits for it. From then on it can be submitted.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record SignOffPlan(int StartYear) : IRequest;

internal sealed class SignOffPlanHandler(VruDbContext db, Standings standings, Outbox outbox, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<SignOffPlan>
{
    protected override async Task Handle(SignOffPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        plan.SignOff(actor.PersonId, now);
        if (plan.SignOffAskedById is { } asker)
        {
            await outbox.OweAsync([asker], LetterKind.SignedOff, plan.Id.Value, LondonTime.DayOf(now), cancellationToken, plan.Version);
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
