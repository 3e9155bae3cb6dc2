using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Says that an option of the menu is not taken up, and why: London reads it with the plan. Said again, the reason is the new one.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record DeclineOption(int StartYear, Id<TemplateAction> OptionId, string? Reason) : IRequest;

internal sealed class DeclineOptionValidator : AbstractValidator<DeclineOption>
{
    public DeclineOptionValidator() => RuleFor(request => request.Reason).MaximumLength(DeclinedOption.ReasonMaxLength).WithMessage(ActionWordsValidator.TooLong);
}

internal sealed class DeclineOptionHandler(VruDbContext db, PlanEditing editing, Actor actor, TimeProvider clock) : AsyncRequestHandler<DeclineOption>
{
    protected override async Task Handle(DeclineOption request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var found = await (
            from option in db.TemplateActions
            join theme in db.Themes on option.ThemeId equals theme.Id
            where option.Id == request.OptionId && theme.EditionId == plan.EditionId
            select new
            {
                option,
                Declined = db.DeclinedOptions.SingleOrDefault(declined => declined.PlanId == plan.Id && declined.TemplateActionId == option.Id),
                IsTaken = db.Actions.Any(action => action.PlanId == plan.Id && action.TemplateActionId == option.Id),
            }).SingleOrNotFoundAsync(cancellationToken);
        if (found.IsTaken)
        {
            throw new RuleBrokenException("option.adopted", "This option is in the plan. Remove or stop its action instead.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (found.Declined is { } declined)
        {
            declined.Say(request.Reason, actor.PersonId, now);
        }
        else
        {
            db.DeclinedOptions.Add(DeclinedOption.In(plan, found.option, request.Reason, actor.PersonId, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
