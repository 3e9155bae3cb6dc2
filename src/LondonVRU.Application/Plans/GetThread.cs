using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What was said of an action in its own plan's year, and in the years before: one command for both.</summary>
public sealed record GetThread(Id<PlanAction> ActionId) : IRequest<ActionThread>;

/// <param name="Own">The first page of what was said in its own year, the newest first.</param>
/// <param name="Earlier">The years before, the latest first; empty if it began with this plan.</param>
/// <param name="Said">UTC; when something was said in its own year, of all pages.</param>
public sealed record ActionThread(PageOf<UpdateEntry> Own, IReadOnlyList<EarlierYear> Earlier, IReadOnlyList<DateTime> Said)
{
    /// <summary>Of an action of which nobody has said anything.</summary>
    public static ActionThread Silent { get; } = new(new([], 1, ListUpdates.DefaultPageSize, false), [], []);
}

/// <param name="FullNumber">"2.3" in the plan of that year.</param>
/// <param name="Status">As said last in that year; null if nobody has said.</param>
/// <param name="Updates">What was said of it, the newest first.</param>
public sealed record EarlierYear(Id<PlanAction> Id, int StartYear, string FullNumber, string Text, ActionStatus? Status, IReadOnlyList<UpdateEntry> Updates)
{
    /// <summary>Updates of all years that are read at most.</summary>
    public const int MostUpdates = 200;
}

internal sealed class GetThreadHandler(VruDbContext db, Actor actor) : IRequestHandler<GetThread, ActionThread>
{
    public async Task<ActionThread> Handle(GetThread request, CancellationToken cancellationToken)
    {
        var rows = await (
            from own in db.Actions.VisibleTo(actor)
            join ownPlan in db.Plans on own.PlanId equals ownPlan.Id
            join action in db.Actions.VisibleTo(actor) on own.ThreadId equals action.ThreadId
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            from update in db.Updates.Where(update => update.ActionId == action.Id).DefaultIfEmpty()
            from person in db.People.Where(person => person.Id == update.ById).DefaultIfEmpty()
            where own.Id == request.ActionId && plan.StartYear <= ownPlan.StartYear
            orderby plan.StartYear descending, update.At descending, update.Id descending
            select new
            {
                action.Id,
                plan.StartYear,
                ThemeNumber = theme.Number,
                action.Number,
                action.Text,
                action.Status,
                UpdateId = update == null ? (Id<ActionUpdate>?)null : update.Id,
                At = update == null ? (DateTime?)null : update.At,
                ById = update == null ? (Id<Person>?)null : update.ById,
                By = person == null ? null : person.Name,
                Said = update == null ? (ActionStatus?)null : update.Status,
                Done = update == null ? null : update.Done,
                Next = update == null ? null : update.Next,
                HelpWanted = update == null ? null : update.HelpWanted,
                IsNoChange = update != null && update.IsNoChange,
            }).Take(EarlierYear.MostUpdates).ToListAsync(cancellationToken);
        var years = rows.GroupBy(row => row.Id).Select(year =>
        {
            var head = year.First();
            return new EarlierYear(
                head.Id, head.StartYear, $"{head.ThemeNumber}.{head.Number}", head.Text, head.Status,
                [
                    .. year.Where(row => row.UpdateId is not null)
                        .Select(row => new UpdateEntry(row.UpdateId!.Value, row.At!.Value, row.ById!.Value, row.By ?? "", row.Said!.Value, row.Done, row.Next, row.HelpWanted, row.IsNoChange)),
                ]);
        }).ToList();
        var now = years.SingleOrDefault(year => year.Id == request.ActionId) ?? throw new NotFoundException();
        return new(PageOf<UpdateEntry>.Of([.. now.Updates.Take(ListUpdates.DefaultPageSize + 1)], 1, ListUpdates.DefaultPageSize), [.. years.Where(year => year.Id != request.ActionId)], [.. now.Updates.Select(update => update.At)]);
    }
}
