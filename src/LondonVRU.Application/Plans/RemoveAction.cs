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

internal sealed class RemoveActionHandler(VruDbContext db, PlanEditing editing, Standings standings, UndoKeeping undo, Shelf shelf, Actor actor) : AsyncRequestHandler<RemoveAction>
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

        var milestones = await db.Milestones.Where(milestone => milestone.ActionId == action.Id).ToListAsync(cancellationToken);
        if (milestones.Exists(milestone => milestone.IsDone))
        {
            throw new RuleBrokenException("action.has-updates", "A milestone of this action was reached, and that is kept. Stop it instead, and say why.");
        }

        if (await db.Evidence.AnyAsync(file => file.ActionId == action.Id, cancellationToken))
        {
            throw new RuleBrokenException("action.has-evidence", "There is evidence of this action, or a record that there was, and that is kept. Stop it instead, and say why.");
        }

        var links = await db.Links.Where(link => link.FollowsId == action.Id || link.ActionId == action.Id).ToListAsync(cancellationToken);
        var before = UndoKeeping.Of([action])[0] with
        {
            Milestones = [.. milestones.Select(milestone => new UndoKeeping.Reaching(milestone.Id, milestone.Text, milestone.DueFirst, milestone.Due))],
            Follows = [.. links.Where(link => link.ActionId == action.Id).Select(link => link.FollowsId)],
            FollowedBy = [.. links.Where(link => link.FollowsId == action.Id).Select(link => link.ActionId)],
        };
        db.Milestones.RemoveRange(milestones);
        db.Links.RemoveRange(links);
        db.Actions.Remove(action);
        await shelf.WithdrawAdoptionAsync(action.Id, cancellationToken);
        await shelf.WithdrawRolloutAsync(action.Id, cancellationToken);
        undo.Keep(plan, $"removed “{action.ShortText}”", [before]);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
