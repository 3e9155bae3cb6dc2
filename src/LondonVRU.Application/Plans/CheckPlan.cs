using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What is missing in a plan before it goes to the chair: what blocks, and what only warns.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record CheckPlan(int StartYear) : IRequest<PlanChecks>;

/// <param name="Actions">How many the plan has that the reader may see: none at all blocks too.</param>
/// <param name="Findings">The gravest first, within a gap by theme and number.</param>
public sealed record PlanChecks(int StartYear, PlanState State, int VersionNumber, int Actions, IReadOnlyList<PlanChecks.Finding> Findings)
{
    /// <summary>The plan can't be sent to the chair as it is.</summary>
    public bool IsBlocked => Actions == 0 || Findings.Any(finding => finding.Blocks);

    /// <param name="FullNumber">"3.4".</param>
    /// <param name="Blocks">The plan can't be sent with it; else it is a warning.</param>
    /// <param name="Like">The action that may say the same: "3.6"; null for every other gap.</param>
    public sealed record Finding(Gap Gap, bool Blocks, Id<PlanAction> ActionId, string FullNumber, string Text, string? Like = null);
}

internal sealed class CheckPlanHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<CheckPlan, PlanChecks>
{
    public async Task<PlanChecks> Handle(CheckPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.Where(plan => plan.StartYear == request.StartYear)
            .Select(plan => new { plan.Id, plan.State, plan.VersionNumber }).SingleOrNotFoundAsync(cancellationToken);
        var rows = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join theme in db.Themes on action.ThemeId equals theme.Id
            where action.PlanId == plan.Id
            orderby theme.Number, action.Number
            select new
            {
                Number = $"{theme.Number}.{action.Number}",
                Checked = new CheckedAction(
                    action.Id, action.Text, action.Origin == ActionOrigin.Essential, action.OwnerId != null || action.OwnerAsWritten != null, action.DoesNotApplyBecause != null,
                    new PlanDate(action.End.AsWritten, action.End.Kind, action.End.From, action.End.To), action.KnownBy, action.Maturity, action.Funding, action.Status, action.UpdatedAt),
            }).ToListAsync(cancellationToken);
        var today = LondonTime.Today(clock);
        var numbers = rows.ToDictionary(row => row.Checked.Id, row => row.Number);
        List<CheckedAction> actions = rows.ConvertAll(row => row.Checked);
        var twins = PlanCheck.Twins(actions);
        var found = PlanCheck.Of(actions, today, LondonTime.ToUtc(Quarter.Of(today).FirstDay, TimeOnly.MinValue), twins);
        return new(request.StartYear, plan.State, plan.VersionNumber, rows.Count,
            [.. found.SelectMany(gap => gap, (gap, action) => new PlanChecks.Finding(
                gap.Key, gap.Key.Blocks(), action.Id, numbers[action.Id], action.Text, gap.Key == Gap.SameWords ? numbers[twins[action.Id]] : null))]);
    }
}
