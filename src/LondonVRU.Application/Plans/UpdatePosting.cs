using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>How somebody says an action is going.</summary>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Next">What is next; null for nothing.</param>
/// <param name="HelpWanted">Null if none.</param>
public sealed record UpdateWords(ActionStatus Status, string? Done, string? Next, string? HelpWanted);

internal sealed class UpdateWordsValidator : AbstractValidator<UpdateWords>
{
    public UpdateWordsValidator()
    {
        RuleFor(update => update.Status).IsInEnum().WithMessage("Choose how it is going.");
        RuleFor(update => update.Done).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(update => update.Next).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(update => update.HelpWanted).MaximumLength(ActionUpdate.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong);
    }
}

/// <summary>What every command that posts an update shares.</summary>
internal sealed class UpdatePosting(VruDbContext db, Standings standings, Watchers watchers, Actor actor, TimeProvider clock) : IScopedPart
{
    /// <summary>A double of the same form is seen at the second try.</summary>
    private const int Attempts = 4;

    /// <summary>Each edit of the content that comes in between costs a try; nobody's words are refused for that.</summary>
    private const int AttemptsBesideEdits = 100;

    /// <summary>Reads the action that the update is for, and whether the update is there already, at one go.</summary>
    /// <exception cref="NotFoundException">There is no such action, or this person may not see it.</exception>
    /// <exception cref="ForbiddenException">It is not theirs to update.</exception>
    public async Task<Target> FindAsync(Id<PlanAction> id, Id<ActionUpdate> update, CancellationToken ct)
    {
        var target = await (
            from action in db.Actions.VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            where action.Id == id
            select new Target(action, plan.State, db.Updates.Any(known => known.Id == update))).SingleOrNotFoundAsync(ct);
        actor.RequireUpdateOf(target.Action);
        return target;
    }

    /// <summary>Finds, posts and saves. Somebody who edits the action's content, or the same form sent twice, at the same moment is no reason to refuse: it is tried again.</summary>
    /// <param name="make">Makes the update; called anew for each try.</param>
    public async Task PostAndSaveAsync(Id<PlanAction> action, Id<ActionUpdate> id, Func<Target, Task> make, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var target = await FindAsync(action, id, ct);
            if (target.IsKnown)
            {
                return;
            }

            await make(target);
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (Exception lost) when ((lost is StaleException && attempt < AttemptsBesideEdits) || (lost is DbUpdateException && attempt < Attempts))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public Task PostAsync(Target target, Id<ActionUpdate> id, UpdateWords words, CancellationToken ct) => PostAsync(
        target, ActionUpdate.Of(target.Action, id, words.Status, words.Done, words.Next, words.HelpWanted, actor.PersonId, clock.GetUtcNow().UtcDateTime), ct);

    /// <param name="target">As found.</param>
    /// <param name="update">Of that action.</param>
    public async Task PostAsync(Target target, ActionUpdate update, CancellationToken ct)
    {
        var before = target.Action.Status;
        target.Action.Take(update, target.PlanState);
        db.Updates.Add(update);
        if (update.Status != before)
        {
            await watchers.TellAsync([target.Action], ct);
        }

        await standings.CountUpdateAsync(target.Action, ct);
    }

    /// <param name="Action">Tracked.</param>
    /// <param name="PlanState">Updates go on until it is Closed.</param>
    /// <param name="IsKnown">The same update was posted before.</param>
    internal sealed record Target(PlanAction Action, PlanState PlanState, bool IsKnown);
}
