using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Says that an action follows from another of the same plan, or no longer. Said twice, it is so once.</summary>
/// <param name="FollowsId">What it follows from.</param>
public sealed record LinkActions(Id<PlanAction> ActionId, Id<PlanAction> FollowsId, bool Follows) : IRequest;

internal sealed class LinkActionsHandler(VruDbContext db, PlanEditing editing, Actor actor) : AsyncRequestHandler<LinkActions>
{
    protected override async Task Handle(LinkActions request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var action = await FindAsync(request.ActionId, cancellationToken);
        var follows = await FindAsync(request.FollowsId, cancellationToken);
        var plan = await editing.OpenAsync(action.PlanId, cancellationToken);
        var links = await db.Links.Where(link => db.Actions.Any(own => own.Id == link.ActionId && own.PlanId == plan.Id)).ToListAsync(cancellationToken);
        var known = links.Find(link => link.ActionId == action.Id && link.FollowsId == follows.Id);
        if (request.Follows == known is not null)
        {
            return;
        }

        if (known is null)
        {
            db.Links.Add(ActionLink.Between(action, follows, new(links.Select(link => (link.ActionId, link.FollowsId)))));
        }
        else
        {
            db.Links.Remove(known);
        }

        // Two who link at once could make a circle together: one of them is told to look again.
        plan.Rearranged();
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<PlanAction> FindAsync(Id<PlanAction> id, CancellationToken ct) => db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.Id == id).SingleOrNotFoundAsync(ct);
}
