using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Counts the actions of every theme anew, without gaps. Only while London has never had the plan. Answers how many have another number now.</summary>
/// <param name="PlanVersion">That was read before.</param>
public sealed record NumberAnew(int StartYear, int PlanVersion) : IRequest<int>;

internal sealed class NumberAnewHandler(VruDbContext db, PlanEditing editing, UndoKeeping undo, Actor actor) : IRequestHandler<NumberAnew, int>
{
    public async Task<int> Handle(NumberAnew request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, request.PlanVersion, cancellationToken);
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        var stood = UndoKeeping.Of(actions).ToDictionary(state => state.Id);
        var moved = PlanNumbering.CloseGaps(plan, actions);
        undo.Keep(plan, "numbered the plan anew", [.. moved.Select(action => stood[action.Id])]);
        await db.SaveChangesAsync(cancellationToken);
        return moved.Count;
    }
}
