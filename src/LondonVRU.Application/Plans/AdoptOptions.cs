using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Takes options of the edition's menu into the plan, each with the next number of its theme. What is in the plan already is passed over.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record AdoptOptions(int StartYear, IReadOnlyList<Id<TemplateAction>> Options) : IRequest<int>;

internal sealed class AdoptOptionsValidator : AbstractValidator<AdoptOptions>
{
    public AdoptOptionsValidator() => RuleFor(request => request.Options).NotEmpty().WithMessage("Tick what you want to adopt.");
}

/// <summary>Answers how many were new.</summary>
internal sealed class AdoptOptionsHandler(VruDbContext db, PlanEditing editing, OfficialTexts texts, Standings standings, Actor actor) : IRequestHandler<AdoptOptions, int>
{
    public async Task<int> Handle(AdoptOptions request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var chosen = request.Options.Distinct().ToList();
        var options = await (
            from option in db.TemplateActions.AsNoTracking()
            join theme in db.Themes on option.ThemeId equals theme.Id
            where theme.EditionId == plan.EditionId && option.Kind == TemplateActionKind.MenuOption && chosen.Contains(option.Id)
            orderby theme.Number, option.Number
            select option).ToListAsync(cancellationToken);
        if (options.Count != chosen.Count)
        {
            throw new NotFoundException();
        }

        db.DeclinedOptions.RemoveRange(await db.DeclinedOptions.Where(declined => declined.PlanId == plan.Id && chosen.Contains(declined.TemplateActionId)).ToListAsync(cancellationToken));
        var known = await db.Actions.Where(action => action.PlanId == plan.Id && action.TemplateActionId != null)
            .Select(action => action.TemplateActionId!.Value).ToListAsync(cancellationToken);
        var fresh = options.Where(option => !known.Contains(option.Id)).ToList();
        var words = await texts.AtAsync(plan.EditionId, plan.TemplateRevision, cancellationToken);
        foreach (var option in fresh)
        {
            db.Actions.Add(PlanAction.In(plan, option.ThemeId, plan.TakeNumber(option.ThemeId), PlanRefresh.ContentOf(words.Of(option)), option));
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return fresh.Count;
    }
}
