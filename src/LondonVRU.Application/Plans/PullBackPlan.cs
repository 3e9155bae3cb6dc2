using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Takes a submitted plan back, as long as London has not opened it. What lay on the shelf is withdrawn, and the next version begins. Who signed it and London's officers are told.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record PullBackPlan(int StartYear) : IRequest;

internal sealed class PullBackPlanHandler(VruDbContext db, Shelf shelf, Standings standings, Outbox outbox, TimeProvider clock) : AsyncRequestHandler<PullBackPlan>
{
    protected override async Task Handle(PullBackPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var signedBy = plan.SignedOffById;
        plan.PullBack(await shelf.AnswerToPlanAsync(plan.StartYear, cancellationToken));
        await shelf.WithdrawPlanAsync(plan.StartYear, cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        var today = LondonTime.Today(clock);
        if (signedBy is { } approver)
        {
            await outbox.OweAsync([approver], LetterKind.PulledBack, plan.Id.Value, today, cancellationToken, plan.Version);
        }

        await outbox.OweOfficersAsync(LetterKind.PulledBack, plan.EditionId.Value, today, cancellationToken, plan.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
