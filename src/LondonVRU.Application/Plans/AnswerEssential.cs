using FluentValidation;
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

/// <summary>Answers a minimum standard: who sees to it here, or why it does not apply.</summary>
/// <param name="Version">That was read before.</param>
/// <param name="OwnerId">Somebody of this tenant; null for nobody who signs in.</param>
/// <param name="OwnerAsWritten">The owner in words; passed over if <paramref name="OwnerId"/> is given.</param>
/// <param name="DoesNotApplyBecause">Null if it applies.</param>
public sealed record AnswerEssential(Id<PlanAction> ActionId, int Version, Id<Person>? OwnerId, string? OwnerAsWritten, string? DoesNotApplyBecause) : IRequest;

internal sealed class AnswerEssentialValidator : AbstractValidator<AnswerEssential>
{
    public AnswerEssentialValidator()
    {
        RuleFor(request => request.OwnerAsWritten).MaximumLength(PlanAction.OwnerAsWrittenMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(request => request.DoesNotApplyBecause).MaximumLength(PlanAction.ReasonMaxLength).WithMessage(ActionWordsValidator.TooLong);
    }
}

internal sealed class AnswerEssentialHandler(VruDbContext db, PlanEditing editing, PeopleHere people, Standings standings, UndoKeeping undo, Watchers watchers, Actor actor)
    : AsyncRequestHandler<AnswerEssential>
{
    protected override async Task Handle(AnswerEssential request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var action = await db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        action.RequireVersion(request.Version);
        if (request.OwnerId != action.OwnerId)
        {
            await people.RequireAsync(request.OwnerId, cancellationToken);
        }

        var plan = await editing.OpenAsync(action.PlanId, cancellationToken);
        var before = UndoKeeping.Of([action]);
        action.Answer(request.OwnerId, request.OwnerAsWritten, request.DoesNotApplyBecause);
        undo.Keep(plan, $"answered “{action.ShortText}”", before);
        await watchers.TellAsync([action], cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
