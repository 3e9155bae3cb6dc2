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

/// <summary>Rewrites the content of an action, or says how it is going, or both at once.</summary>
/// <param name="Version">That was read before editing.</param>
/// <param name="Words">Null leaves the content as it is.</param>
/// <param name="Update">Null says nothing of how it is going.</param>
/// <param name="UpdateId">Of the update, chosen by the caller.</param>
public sealed record EditAction(Id<PlanAction> ActionId, int Version, ActionWords? Words, UpdateWords? Update, Id<ActionUpdate> UpdateId) : IRequest
{
    public EditAction(Id<PlanAction> actionId, int version, ActionWords words)
        : this(actionId, version, words, null, default)
    {
    }
}

internal sealed class EditActionValidator : AbstractValidator<EditAction>
{
    public EditActionValidator()
    {
        RuleFor(request => request.Words!).SetValidator(new ActionWordsValidator()).When(request => request.Words is not null).OverridePropertyName("");
        RuleFor(request => request.Update!).SetValidator(new UpdateWordsValidator()).When(request => request.Update is not null).OverridePropertyName("");
    }
}

internal sealed class EditActionHandler(
    VruDbContext db, PlanEditing editing, PeopleHere people, Shelf shelf, Standings standings, UpdatePosting posting, UndoKeeping undo, Watchers watchers, Actor actor)
    : AsyncRequestHandler<EditAction>
{
    protected override async Task Handle(EditAction request, CancellationToken cancellationToken)
    {
        var action = await db.Actions.VisibleTo(actor).Where(action => action.Id == request.ActionId).SingleOrNotFoundAsync(cancellationToken);
        action.RequireVersion(request.Version);
        if (request.Words is { } words)
        {
            actor.Require(Right.EditPlan);
            await WriteAsync(action, words, cancellationToken);
        }

        if (request.Update is { } update)
        {
            var target = await posting.FindAsync(action.Id, request.UpdateId, cancellationToken);
            await (target.IsKnown ? Task.CompletedTask : posting.PostAsync(target, request.UpdateId, update, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task WriteAsync(PlanAction action, ActionWords words, CancellationToken ct)
    {
        if (words.OwnerId != action.OwnerId)
        {
            // An owner who has left since stays named until somebody else is chosen.
            await people.RequireAsync(words.OwnerId, ct);
        }

        var plan = await editing.OpenAsync(action.PlanId, ct);
        var before = UndoKeeping.Of([action]);
        var becomesRestricted = words.IsRestricted && !action.IsRestricted;
        action.Edit(words.ToContent(plan.StartYear));
        undo.Keep(plan, $"changed “{action.ShortText}”", before);
        if (becomesRestricted)
        {
            await shelf.WithdrawActionAsync(action, ct);
        }

        await watchers.TellAsync([action], ct);
        await standings.RewriteAsync(plan, ct);
    }
}
