using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What became of an action in the years before the plan that it stands in, the latest year first.</summary>
public sealed record GetEarlierYears(Id<PlanAction> ActionId) : IRequest<IReadOnlyList<EarlierYear>>;

/// <param name="FullNumber">"2.3" in the plan of that year.</param>
/// <param name="Status">As said last in that year; null if nobody has said.</param>
/// <param name="Updates">What was said of it, the newest first; the newest <see cref="MostUpdates"/> of all years.</param>
public sealed record EarlierYear(Id<PlanAction> Id, int StartYear, string FullNumber, string Text, ActionStatus? Status, IReadOnlyList<EarlierYear.Update> Updates)
{
    public const int MostUpdates = 40;

    /// <param name="At">UTC.</param>
    public sealed record Update(string By, DateTime At, ActionStatus Status, string? Done, string? Next);
}

internal sealed class GetEarlierYearsHandler(VruDbContext db, Actor actor) : IRequestHandler<GetEarlierYears, IReadOnlyList<EarlierYear>>
{
    public async Task<IReadOnlyList<EarlierYear>> Handle(GetEarlierYears request, CancellationToken cancellationToken)
    {
        var rows = await (
            from own in db.Actions.VisibleTo(actor)
            join ownPlan in db.Plans on own.PlanId equals ownPlan.Id
            from action in db.Actions.VisibleTo(actor).Where(action => action.ThreadId == own.ThreadId)
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            from update in db.Updates.Where(update => update.ActionId == action.Id).DefaultIfEmpty()
            from person in db.People.Where(person => person.Id == update.ById).DefaultIfEmpty()
            where own.Id == request.ActionId && plan.StartYear < ownPlan.StartYear
            orderby plan.StartYear descending, update.At descending
            select new
            {
                action.Id,
                plan.StartYear,
                ThemeNumber = theme.Number,
                action.Number,
                action.Text,
                action.Status,
                By = person == null ? null : person.Name,
                At = update == null ? (DateTime?)null : update.At,
                Said = update == null ? (ActionStatus?)null : update.Status,
                Done = update == null ? null : update.Done,
                Next = update == null ? null : update.Next,
            }).Take(EarlierYear.MostUpdates).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Id).Select(year =>
            {
                var head = year.First();
                return new EarlierYear(
                    head.Id, head.StartYear, $"{head.ThemeNumber}.{head.Number}", head.Text, head.Status,
                    [.. year.Where(row => row.At is not null).Select(row => new EarlierYear.Update(row.By ?? "", row.At!.Value, row.Said!.Value, row.Done, row.Next))]);
            }),
        ];
    }
}
