using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Takes an action out of a plan that London has never had. Its number is not given again.</summary>
/// <param name="Version">That was read before.</param>
public sealed record RemoveAction(Id<PlanAction> ActionId, int Version) : IRequest;

internal sealed class RemoveActionHandler(VruDbContext db, PlanEditing editing, Standings standings, Actor actor) : AsyncRequestHandler<RemoveAction>
{
    protected override async Task Handle(RemoveAction request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var action = await db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        action.RequireVersion(request.Version);
        var plan = await editing.OpenAsync(action.PlanId, cancellationToken);
        action.RequireRemovable(plan);
        if (await db.Actions.AnyAsync(later => later.ContinuesId == action.Id, cancellationToken))
        {
            throw new RuleBrokenException("action.goes-on", "A later year’s plan goes on from this action, so it stays. Stop it instead, and say why.");
        }

        db.Actions.Remove(action);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
