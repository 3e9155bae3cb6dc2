using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Adds a local action to a plan, with the next number of its theme. The same <paramref name="ActionId"/> sent twice is one action.</summary>
/// <param name="StartYear">Of the plan.</param>
/// <param name="ActionId">Chosen by the form or the caller.</param>
/// <param name="ThemeId">Of the plan's edition; null if it is still to be chosen.</param>
public sealed record AddAction(int StartYear, Id<PlanAction> ActionId, Id<Theme>? ThemeId, ActionWords Words) : IRequest;

internal sealed class AddActionValidator : AbstractValidator<AddAction>
{
    public AddActionValidator()
    {
        RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
        RuleFor(request => request.Words).SetValidator(new ActionWordsValidator()).OverridePropertyName("");
    }
}

internal sealed class AddActionHandler(VruDbContext db, PlanEditing editing, PeopleHere people, Standings standings, Actor actor) : AsyncRequestHandler<AddAction>
{
    protected override async Task Handle(AddAction request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        if (await db.Actions.AnyAsync(action => action.Id == request.ActionId, cancellationToken))
        {
            return;
        }

        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        await people.RequireAsync(request.Words.OwnerId, cancellationToken);
        var theme = request.ThemeId!.Value;
        db.Actions.Add(PlanAction.In(plan, theme, plan.TakeNumber(theme), request.Words.ToContent(plan.StartYear), id: request.ActionId));
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
