using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Gives an action to somebody else.</summary>
/// <param name="Version">That was read before.</param>
/// <param name="OwnerId">Null leaves it without an owner.</param>
public sealed record AssignAction(Id<PlanAction> ActionId, int Version, Id<Person>? OwnerId) : IRequest;

internal sealed class AssignActionHandler(VruDbContext db, PlanEditing editing, PeopleHere people, Standings standings, UndoKeeping undo, Watchers watchers, Actor actor) : AsyncRequestHandler<AssignAction>
{
    protected override async Task Handle(AssignAction request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var action = await db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        action.RequireVersion(request.Version);
        await people.RequireAsync(request.OwnerId, cancellationToken);
        var plan = await editing.OpenAsync(action.PlanId, cancellationToken);
        var before = UndoKeeping.Of([action]);
        action.Assign(request.OwnerId);
        undo.Keep(plan, $"changed the owner of “{action.ShortText}”", before);
        await watchers.TellAsync([action], cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
