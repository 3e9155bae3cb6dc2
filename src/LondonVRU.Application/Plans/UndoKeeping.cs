using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Keeps how actions stood before a person's step, so that it can be taken back. Nothing is saved here: the command saves the step with what it does.</summary>
internal sealed class UndoKeeping(VruDbContext db, Actor actor, TimeProvider clock) : IScopedPart
{
    /// <summary>Taken before the step changes anything.</summary>
    public static IReadOnlyList<Stood> Of(IEnumerable<PlanAction> actions) =>
        [.. actions.Select(action => new Stood(action.Id, action.ThemeId, action.Number, action.TemplateActionId, action.Content(), 0, false) { PracticeId = action.PracticeId, RolloutId = action.RolloutId })];

    /// <summary>Called after the step, before it is saved. What a job does is nobody's to take back.</summary>
    /// <param name="what">"changed “Lock knives away”".</param>
    /// <param name="before">By <see cref="Of"/>.</param>
    public void Keep(Plan plan, string what, IReadOnlyList<Stood> before)
    {
        if (actor.PersonIdOrNull is not { } person || before.Count == 0)
        {
            return;
        }

        var entries = db.ChangeTracker.Entries<PlanAction>().ToDictionary(entry => entry.Entity.Id);
        Stood[] stood = [.. before.Select(state => state with { VersionAfter = entries[state.Id].Entity.Version, IsRemoved = entries[state.Id].State == EntityState.Deleted })];
        db.UndoSteps.Add(UndoStep.In(plan.Id, person, what, JsonSerializer.Serialize(stood), clock.GetUtcNow().UtcDateTime));
    }

    public static IReadOnlyList<Stood> Read(UndoStep step) => JsonSerializer.Deserialize<Stood[]>(step.Before) ?? [];

    /// <summary>An action as it stood before a step.</summary>
    /// <param name="VersionAfter">That the step gave it: anybody's later change has another.</param>
    /// <param name="IsRemoved">The step took it out of the plan.</param>
    internal sealed record Stood(
        Id<PlanAction> Id, Id<Theme> ThemeId, int Number, Id<TemplateAction>? TemplateActionId, ActionContent Content, int VersionAfter, bool IsRemoved)
    {
        /// <summary>That it was adopted from; null if from none.</summary>
        public Id<Practice>? PracticeId { get; init; }

        /// <summary>That it was taken up from; null if from none.</summary>
        public Id<Rollout>? RolloutId { get; init; }

        /// <summary>Of one that was removed.</summary>
        public IReadOnlyList<Reaching> Milestones { get; init; } = [];

        /// <summary>What it followed from; of one that was removed.</summary>
        public IReadOnlyList<Id<PlanAction>> Follows { get; init; } = [];

        /// <summary>What followed from it; of one that was removed.</summary>
        public IReadOnlyList<Id<PlanAction>> FollowedBy { get; init; } = [];
    }

    /// <summary>A milestone that was not reached.</summary>
    internal sealed record Reaching(Id<Milestone> Id, string Text, PlanDate DueFirst, PlanDate Due);
}
