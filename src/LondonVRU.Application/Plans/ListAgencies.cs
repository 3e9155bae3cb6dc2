using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>The agencies that a plan names as leading, and those that London's edition suggests.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record ListAgencies(int StartYear) : IRequest<PlanAgencies>;

/// <param name="InPlan">By name.</param>
/// <param name="Suggested">That the plan does not name yet, by name.</param>
public sealed record PlanAgencies(IReadOnlyList<PlanAgencies.Row> InPlan, IReadOnlyList<string> Suggested)
{
    /// <summary>Everything that can be offered while somebody types.</summary>
    public IEnumerable<string> All => InPlan.Select(row => row.Name).Concat(Suggested);

    /// <param name="Open">How many open actions it leads.</param>
    /// <param name="Ended">How many that are complete, stopped or do not apply.</param>
    public sealed record Row(string Name, int Open, int Ended);
}

internal sealed class ListAgenciesHandler(VruDbContext db, Actor actor) : IRequestHandler<ListAgencies, PlanAgencies>
{
    public async Task<PlanAgencies> Handle(ListAgencies request, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in db.Plans
            join action in db.Actions.VisibleTo(actor).Where(action => action.LeadAgency != null) on plan.Id equals action.PlanId into actions
            from one in actions.DefaultIfEmpty()
            where plan.StartYear == request.StartYear
            select new { plan.EditionId, one.LeadAgency, one.Status, Applies = one.DoesNotApplyBecause == null }).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new NotFoundException();
        }

        var edition = rows[0].EditionId;
        var led = rows.Where(row => row.LeadAgency is not null);
        var suggested = await (
            from option in db.TemplateActions.AsNoTracking()
            join theme in db.Themes on option.ThemeId equals theme.Id
            where theme.EditionId == edition
            select option.SuggestedAgencies).ToListAsync(cancellationToken);
        var inPlan = led.GroupBy(action => action.LeadAgency!, StringComparer.OrdinalIgnoreCase)
            .Select(agency => new PlanAgencies.Row(
                agency.CountBy(action => action.LeadAgency!).MaxBy(spelling => spelling.Value).Key,
                agency.Count(action => action.Status.IsOpen() && action.Applies), agency.Count(action => !action.Status.IsOpen() || !action.Applies)))
            .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new(inPlan,
            [
                .. suggested.SelectMany(names => names).Distinct(StringComparer.OrdinalIgnoreCase).Except(inPlan.Select(row => row.Name), StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ]);
    }
}
