using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Says how an action is going. The same <paramref name="UpdateId"/> sent twice is one update.</summary>
/// <param name="UpdateId">Chosen by the form or the caller.</param>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Next">What is next; null for nothing.</param>
/// <param name="HelpWanted">Null if none.</param>
public sealed record AddUpdate(Id<PlanAction> ActionId, Id<ActionUpdate> UpdateId, ActionStatus Status, string? Done, string? Next, string? HelpWanted) : IRequest;

internal sealed class AddUpdateValidator : AbstractValidator<AddUpdate>
{
    public AddUpdateValidator()
    {
        const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";
        RuleFor(update => update.Status).IsInEnum().WithMessage("Choose how it is going.");
        RuleFor(update => update.Done).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(TooLong);
        RuleFor(update => update.Next).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(TooLong);
        RuleFor(update => update.HelpWanted).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(TooLong);
    }
}

internal sealed class AddUpdateHandler(VruDbContext db, Standings standings, Actor actor, TimeProvider clock) : AsyncRequestHandler<AddUpdate>
{
    protected override async Task Handle(AddUpdate request, CancellationToken cancellationToken)
    {
        var action = await db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        actor.RequireUpdateOf(action);
        if (await db.Updates.AnyAsync(update => update.Id == request.UpdateId, cancellationToken))
        {
            return;
        }

        var planState = await db.Plans.Where(plan => plan.Id == action.PlanId).Select(plan => plan.State).SingleAsync(cancellationToken);
        var update = ActionUpdate.Of(
            action, request.UpdateId, request.Status, request.Done, request.Next, request.HelpWanted, actor.PersonId, clock.GetUtcNow().UtcDateTime);
        action.Take(update, planState);
        db.Updates.Add(update);
        await standings.CountUpdateAsync(action, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
