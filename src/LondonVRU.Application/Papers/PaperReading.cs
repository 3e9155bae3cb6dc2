using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Papers;

/// <summary>Reads what a paper is made from: the review as its page has it, the quarters before, and the plan's leads and ends.</summary>
internal sealed class PaperReading(VruDbContext db, IMediator mediator, CurrentTenant tenant, TimeProvider clock) : IScopedPart
{
    /// <summary>How far a chart looks back, in financial years.</summary>
    private const int Years = 2;

    public async Task<PaperSource> ReadAsync(string cycle, DateOnly? meetingOn, CancellationToken ct)
    {
        var review = await mediator.Send(new GetReview(cycle), ct);
        return new(review, tenant.Info.Name, LondonTime.Today(clock), meetingOn, await QuartersAsync(review, ct), await ActionsAsync(review.StartYear, ct));
    }

    /// <summary>Those before, counted over the themes that the review speaks of.</summary>
    private async Task<IReadOnlyList<PaperQuarter>> QuartersAsync(ReviewPage page, CancellationToken ct)
    {
        var (now, ofTheme) = (page.Cycle.Quarter, page.Cycle.Theme is not null);
        var themes = page.Themes.Select(theme => theme.Id).ToList();
        var counts = await (
            from line in db.ReviewLines
            join review in db.Reviews on line.ReviewId equals review.Id
            join cycle in db.Cycles on review.CycleId equals cycle.Id
            where !line.IsRestricted && review.SubmittedAt != null && cycle.ThemeId == null && (!ofTheme || themes.Contains(line.ThemeId)) && cycle.StartYear >= now.StartYear - Years
                && (cycle.StartYear < now.StartYear || (cycle.StartYear == now.StartYear && cycle.QuarterNumber < now.Number))
            group line by new { cycle.StartYear, cycle.QuarterNumber, line.Status } into same
            select new { same.Key.StartYear, same.Key.QuarterNumber, same.Key.Status, Count = same.Count() }).ToListAsync(ct);
        return
        [
            .. from count in counts
               group count by new Quarter(count.StartYear, count.QuarterNumber) into quarter
               orderby quarter.Key
               select new PaperQuarter(quarter.Key, [.. quarter.Select(count => (count.Status, count.Count))]),
        ];
    }

    private async Task<Dictionary<Id<PlanAction>, PaperAction>> ActionsAsync(int startYear, CancellationToken ct)
    {
        var actions = await (
            from action in db.Actions
            join plan in db.Plans on action.PlanId equals plan.Id
            where plan.StartYear == startYear
            select new { action.Id, action.LeadAgency, End = action.End.AsWritten }).ToListAsync(ct);
        return actions.ToDictionary(action => action.Id, action => new PaperAction(action.LeadAgency, action.End));
    }
}
