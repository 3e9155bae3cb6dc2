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

/// <summary>Puts one agency in the place of others over all of a plan's open actions: a new name, two that became one, a successor. Ended actions keep who led them. Answers how many changed.</summary>
/// <param name="StartYear">Of the plan.</param>
/// <param name="From">As the plan names them, whatever the case.</param>
public sealed record ReassignAgency(int StartYear, IReadOnlyList<string> From, string? To) : IRequest<int>;

internal sealed class ReassignAgencyValidator : AbstractValidator<ReassignAgency>
{
    public ReassignAgencyValidator()
    {
        RuleFor(request => request.From).NotEmpty().WithMessage("Tick the agencies that are to be replaced.");
        RuleFor(request => request.To).NotEmpty().WithMessage("Say which agency takes over.").MaximumLength(PlanAction.AgencyMaxLength).WithMessage(ActionWordsValidator.TooLong);
    }
}

internal sealed class ReassignAgencyHandler(VruDbContext db, PlanEditing editing, Standings standings, UndoKeeping undo, Watchers watchers, Actor actor) : IRequestHandler<ReassignAgency, int>
{
    public async Task<int> Handle(ReassignAgency request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var to = request.To!.Trim();
        var all = await db.Actions.VisibleTo(actor).Where(action => action.PlanId == plan.Id && action.LeadAgency != null).ToListAsync(cancellationToken);
        var led = all.Where(action => action.IsOpen && action.LeadAgency != to && request.From.Contains(action.LeadAgency!, StringComparer.OrdinalIgnoreCase)).ToList();
        if (led.Count == 0)
        {
            throw new RuleBrokenException("agency.leads-nothing", "None of these leads an open action of the plan any more.");
        }

        var before = UndoKeeping.Of(led);
        led.ForEach(action => action.Edit(action.Content() with { LeadAgency = to }));
        undo.Keep(plan, $"gave {Words.Count(led.Count, "action")} to {to}", before);
        await watchers.TellAsync(led, cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return led.Count;
    }
}
