using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What this person did last to the plan's content and can take back; null if nothing.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record GetUndo(int StartYear) : IRequest<GetUndo.Offer?>
{
    /// <param name="What">"changed “Lock knives away”".</param>
    /// <param name="At">UTC.</param>
    public sealed record Offer(Id<UndoStep> Id, string What, DateTime At);
}

internal sealed class GetUndoHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<GetUndo, GetUndo.Offer?>
{
    public Task<GetUndo.Offer?> Handle(GetUndo request, CancellationToken cancellationToken)
    {
        var (me, since) = (actor.PersonIdOrNull, clock.GetUtcNow().UtcDateTime - UndoStep.Keeps);
        return (
            from step in db.UndoSteps
            join plan in db.Plans on step.PlanId equals plan.Id
            where plan.StartYear == request.StartYear && step.PersonId == me && step.At >= since
            orderby step.At descending, step.Id descending
            select new GetUndo.Offer(step.Id, step.What, step.At)).FirstOrDefaultAsync(cancellationToken);
    }
}
