using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Moves an action by one place within its theme, or to the end of another theme. Only while London has never had the plan.</summary>
/// <param name="PlanVersion">That was read before.</param>
/// <param name="Steps">-1 is up, 1 is down; 0 with a theme.</param>
/// <param name="ToTheme">Null to stay in its own.</param>
public sealed record MoveAction(int StartYear, int PlanVersion, Id<PlanAction> ActionId, int Steps, Id<Theme>? ToTheme = null) : IRequest;

internal sealed class MoveActionHandler(VruDbContext db, PlanEditing editing, UndoKeeping undo, Standings standings, Actor actor) : AsyncRequestHandler<MoveAction>
{
    protected override async Task Handle(MoveAction request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, request.PlanVersion, cancellationToken);
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        var action = actions.Find(action => action.Id == request.ActionId) ?? throw new NotFoundException();
        if (request.ToTheme is { } theme)
        {
            var before = UndoKeeping.Of([action]);
            PlanNumbering.MoveTo(plan, action, theme);
            undo.Keep(plan, $"moved “{action.ShortText}” to another theme", before);
        }
        else
        {
            var stood = UndoKeeping.Of(actions).ToDictionary(state => state.Id);
            var moved = PlanNumbering.Move(plan, actions, action, Math.Sign(request.Steps));
            undo.Keep(plan, $"moved “{action.ShortText}”", [.. moved.Select(other => stood[other.Id])]);
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
