using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Says of several actions at once that nothing has changed, with a word. What its owner has updated since the cycle opened is left alone.</summary>
/// <param name="Updates">The action, and the id of the update to be: chosen by the form, so that the same form sent twice is one update each.</param>
/// <param name="Word">For all of them; null repeats what was said last.</param>
public sealed record NoChangeInBulk(string Cycle, IReadOnlyDictionary<Id<PlanAction>, Id<ActionUpdate>> Updates, string? Word) : IRequest<int>;

internal sealed class NoChangeInBulkValidator : AbstractValidator<NoChangeInBulk>
{
    public NoChangeInBulkValidator()
    {
        RuleFor(request => request.Updates).NotEmpty().WithMessage("Tick the actions that have not changed.");
        RuleFor(request => request.Word).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
    }
}

/// <summary>Answers how many actions were updated.</summary>
internal sealed class NoChangeInBulkHandler(VruDbContext db, ReviewEditing reviews, Standings standings, Actor actor, TimeProvider clock)
    : IRequestHandler<NoChangeInBulk, int>
{
    public async Task<int> Handle(NoChangeInBulk request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var ids = request.Updates.Keys.ToList();
        var actions = await db.Actions.VisibleTo(actor).AskedBy(work.Cycle).Where(action => action.PlanId == work.Plan.Id && ids.Contains(action.Id)).ToListAsync(cancellationToken);
        if (actions.Count != ids.Count)
        {
            throw new NotFoundException();
        }

        var lastIds = actions.Select(action => action.LatestUpdateId).OfType<Id<ActionUpdate>>().ToList();
        var last = await db.Updates.Where(update => lastIds.Contains(update.Id)).ToDictionaryAsync(update => update.ActionId, cancellationToken);
        var owed = actions.Where(action => action.IsOpen && !(action.UpdatedAt >= work.Cycle.Start)).ToList();
        foreach (var action in owed)
        {
            actor.RequireUpdateOf(action);
            var update = ActionUpdate.NoChange(
                action, request.Updates[action.Id], last.GetValueOrDefault(action.Id), request.Word, actor.PersonId, clock.GetUtcNow().UtcDateTime);
            action.Take(update, work.Plan.State);
            db.Updates.Add(update);
        }

        if (owed.Count > 0)
        {
            await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
            await reviews.SaveAsync(work, cancellationToken);
        }

        return owed.Count;
    }
}
