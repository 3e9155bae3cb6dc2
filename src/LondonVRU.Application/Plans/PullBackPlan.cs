using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Takes a submitted plan back, as long as London has not opened it. What lay on the shelf is withdrawn, and the next version begins.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record PullBackPlan(int StartYear) : IRequest;

internal sealed class PullBackPlanHandler(VruDbContext db, Shelf shelf, Standings standings) : AsyncRequestHandler<PullBackPlan>
{
    protected override async Task Handle(PullBackPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        plan.PullBack(await shelf.AnswerToPlanAsync(plan.StartYear, cancellationToken));
        await shelf.WithdrawPlanAsync(plan.StartYear, cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
