using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>A milestone as somebody writes it.</summary>
/// <param name="Text">What is to be reached.</param>
/// <param name="Due">As a plan writes it: "Oct-26", "15.9.26"; null for no date.</param>
public sealed record MilestoneWords(string? Text, string? Due);

internal sealed class MilestoneWordsValidator : AbstractValidator<MilestoneWords>
{
    public MilestoneWordsValidator()
    {
        RuleFor(words => words.Text).NotEmpty().WithMessage("Say what is to be reached.").MaximumLength(Milestone.TextMaxLength).WithMessage(ActionWordsValidator.TooLong);
        RuleFor(words => words.Due).MaximumLength(PlanDate.MaxLength).WithMessage(ActionWordsValidator.TooLong);
    }
}

/// <summary>Loads what a command on milestones needs. Whoever may update an action may keep its milestones.</summary>
internal sealed class MilestoneEditing(VruDbContext db, Actor actor) : IScopedPart
{
    /// <exception cref="NotFoundException">There is no such action, or this person may not see it.</exception>
    /// <exception cref="ForbiddenException">It is not theirs to update.</exception>
    public async Task<OfAction> FindAsync(Id<PlanAction> id, CancellationToken ct)
    {
        var found = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            where action.Id == id
            select new OfAction(action, plan.State, plan.StartYear)).SingleOrNotFoundAsync(ct);
        actor.RequireUpdateOf(found.Action);
        return found;
    }

    /// <exception cref="NotFoundException">The action has no such milestone, or this person may not see it.</exception>
    /// <exception cref="ForbiddenException">The action is not theirs to update.</exception>
    public async Task<(Milestone Milestone, OfAction Of)> FindAsync(Id<PlanAction> action, Id<Milestone> id, CancellationToken ct)
    {
        var of = await FindAsync(action, ct);
        return (await db.Milestones.Where(milestone => milestone.Id == id && milestone.ActionId == action).SingleOrNotFoundAsync(ct), of);
    }

    /// <param name="Action">Not tracked: milestones change nothing of it.</param>
    /// <param name="PlanState">Milestones go on until it is Closed.</param>
    internal sealed record OfAction(PlanAction Action, PlanState PlanState, int StartYear);
}
