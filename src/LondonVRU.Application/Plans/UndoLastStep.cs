using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Takes back what this person did last to the plan's content: an edit, a change of several, a removal or another order. Whole or not at all.</summary>
/// <param name="StartYear">Of the plan.</param>
/// <param name="StepId">As the page offered it, so that a button of an old page takes nothing else back.</param>
public sealed record UndoLastStep(int StartYear, Id<UndoStep> StepId) : IRequest<string>;

/// <summary>Answers what was taken back: "changed “Lock knives away”".</summary>
internal sealed class UndoLastStepHandler(
    VruDbContext db, PlanEditing editing, Shelf shelf, Standings standings, Watchers watchers, CurrentTenant tenant, Actor actor, TimeProvider clock)
    : IRequestHandler<UndoLastStep, string>
{
    /// <summary>So many are named where a step can't be taken back; the rest is counted.</summary>
    private const int Named = 3;

    public async Task<string> Handle(UndoLastStep request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var since = clock.GetUtcNow().UtcDateTime - UndoStep.Keeps;
        var steps = await db.UndoSteps.Where(step => step.PlanId == plan.Id && step.PersonId == actor.PersonId).OrderByDescending(step => step.At).ThenByDescending(step => step.Id).ToListAsync(cancellationToken);
        if (steps is not [var last, ..] || last.Id != request.StepId || last.At < since)
        {
            throw new RuleBrokenException("undo.gone", "That step was taken back already, is more than a day old, or you have done something else since.");
        }

        var before = UndoKeeping.Read(last);
        var ids = before.Select(state => state.Id).ToList();
        var actions = await db.Actions.VisibleTo(actor).Where(action => ids.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancellationToken);
        RefuseIfChanged(before, actions);
        await RefuseIfTakenAsync(plan, before, cancellationToken);
        foreach (var state in before.Where(state => !state.IsRemoved))
        {
            var action = actions[state.Id];
            var becomesRestricted = state.Content.IsRestricted && !action.IsRestricted;
            action.Restore(plan, state.Content, state.ThemeId, state.Number);
            if (becomesRestricted)
            {
                await shelf.WithdrawActionAsync(action, cancellationToken);
            }
        }

        foreach (var state in before.Where(state => state.IsRemoved))
        {
            await PutBackAsync(plan, state, cancellationToken);
        }

        // Steps before it are of a plan that stood otherwise.
        db.UndoSteps.RemoveRange(steps);
        await watchers.TellAsync([.. actions.Values], cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return last.What;
    }

    /// <exception cref="RuleBrokenException">Somebody changed one of them since; it names them.</exception>
    private static void RefuseIfChanged(IReadOnlyList<UndoKeeping.Stood> before, Dictionary<Id<PlanAction>, PlanAction> actions)
    {
        List<string> changed =
        [
            .. before.Where(state => state.IsRemoved ? actions.ContainsKey(state.Id) : !actions.TryGetValue(state.Id, out var action) || action.Version != state.VersionAfter)
                .Select(state => $"“{(actions.TryGetValue(state.Id, out var action) ? action.ShortText : Short(state.Content.Text))}”"),
        ];
        if (changed.Count > 0)
        {
            var names = changed.Count <= Named ? Words.List(changed) : $"{string.Join(", ", changed.Take(Named))} and {Words.Number(changed.Count - Named)} more";
            throw new RuleBrokenException("undo.changed-since", $"{names} {(changed.Count == 1 ? "has" : "have")} been changed or removed since, so nothing is taken back.");
        }
    }

    /// <exception cref="RuleBrokenException">An action that the step did not touch has the number of one of them since.</exception>
    private async Task RefuseIfTakenAsync(Plan plan, IReadOnlyList<UndoKeeping.Stood> before, CancellationToken ct)
    {
        var places = await db.Actions.Where(action => action.PlanId == plan.Id).Select(action => new { action.Id, action.ThemeId, action.Number }).ToListAsync(ct);
        var own = before.Select(state => state.Id).ToHashSet();
        var taken = places.Where(place => !own.Contains(place.Id)).Select(place => (place.ThemeId, place.Number)).ToHashSet();
        if (before.FirstOrDefault(state => taken.Contains((state.ThemeId, state.Number))) is { } lost)
        {
            throw new RuleBrokenException("undo.number-taken", $"Another action has the number of “{Short(lost.Content.Text)}” since, so nothing is taken back.");
        }
    }

    private async Task PutBackAsync(Plan plan, UndoKeeping.Stood state, CancellationToken ct)
    {
        var template = state.TemplateActionId is { } id ? await db.TemplateActions.SingleAsync(option => option.Id == id, ct) : null;
        var action = state.PracticeId is { } practice
            ? PlanAction.Adopting(practice, plan, state.ThemeId, state.Number, state.Content, state.Id)
            : state.RolloutId is { } rollout ? PlanAction.TakingUp(rollout, plan, state.ThemeId, state.Number, state.Content, state.Id)
            : PlanAction.In(plan, state.ThemeId, state.Number, state.Content, template, state.Id);
        db.Actions.Add(action);
        if (!action.IsRestricted)
        {
            (await db.Adoptions.Where(own => own.TenantId == tenant.Id && own.ActionId == action.Id).ToListAsync(ct)).ForEach(own => own.Return());
            (await db.RolloutAnswers.Where(own => own.TenantId == tenant.Id && own.ActionId == action.Id).ToListAsync(ct)).ForEach(own => own.Return());
        }

        plan.NumberTaken(state.ThemeId, state.Number);
        foreach (var reaching in state.Milestones)
        {
            var milestone = Milestone.Of(action, plan.State, reaching.Id, reaching.Text, reaching.DueFirst);
            if (reaching.Due != reaching.DueFirst)
            {
                milestone.Change(plan.State, reaching.Text, reaching.Due, actor.PersonId, clock.GetUtcNow().UtcDateTime);
            }

            db.Milestones.Add(milestone);
        }

        await LinkAgainAsync(action, state, ct);
    }

    /// <summary>With what is still in the plan, as far as it makes no circle with what was linked since.</summary>
    private async Task LinkAgainAsync(PlanAction action, UndoKeeping.Stood state, CancellationToken ct)
    {
        var ids = state.Follows.Concat(state.FollowedBy).ToList();
        var others = await db.Actions.Where(other => ids.Contains(other.Id)).ToDictionaryAsync(other => other.Id, ct);
        var links = (await db.Links.Select(link => new { link.ActionId, link.FollowsId }).ToListAsync(ct)).Select(link => (link.ActionId, link.FollowsId)).ToList();
        var pairs = state.Follows.Where(others.ContainsKey).Select(id => (Action: action, Follows: others[id]))
            .Concat(state.FollowedBy.Where(others.ContainsKey).Select(id => (Action: others[id], Follows: action)));
        foreach (var (later, earlier) in pairs)
        {
            db.Links.Add(ActionLink.Between(later, earlier, new(links)));
            links.Add((later.Id, earlier.Id));
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79).TrimEnd(), "…");
}
