using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Watches an action, or stops: a person's own affair. Whoever watches gets a letter on days when it changes its content or status.</summary>
public sealed record WatchAction(Id<PlanAction> ActionId, bool Watches) : IRequest;

internal sealed class WatchActionHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<WatchAction>
{
    protected override async Task Handle(WatchAction request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var action = await db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        var watch = await db.Watches.SingleOrDefaultAsync(watch => watch.ActionId == action.Id && watch.PersonId == me, cancellationToken);
        if (request.Watches == watch is not null)
        {
            return;
        }

        if (watch is null)
        {
            db.Watches.Add(ActionWatch.Of(action, me));
        }
        else
        {
            db.Watches.Remove(watch);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
