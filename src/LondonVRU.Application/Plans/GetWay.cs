using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>What lies on an action's way through the year: its milestones, and the due dates that its cadence makes.</summary>
public sealed record GetWay(Id<PlanAction> ActionId) : IRequest<ActionWay>;

/// <param name="Milestones">By date, undated last.</param>
/// <param name="Beats">In order; empty without a cadence.</param>
public sealed record ActionWay(IReadOnlyList<ActionWay.Step> Milestones, IReadOnlyList<Beat> Beats)
{
    /// <summary>Of an action of which everything has been read.</summary>
    /// <param name="said">UTC; when it was updated.</param>
    /// <param name="today">London day.</param>
    public static ActionWay Of(ActionWithMilestones read, IEnumerable<DateTime> said, DateOnly today)
    {
        var action = read.Action;
        return new(read.Milestones, Rhythm.Of(action.Cadence, action.StartYear, action.Start, action.End, [.. said.Select(LondonTime.DayOf)], action.IsOpen, today));
    }

    /// <summary>By date, undated last.</summary>
    internal static IReadOnlyList<Step> InOrder(IEnumerable<Step> milestones) => [.. milestones.OrderBy(milestone => milestone.Due.EndOrder).ThenBy(milestone => milestone.Id.Value)];

    /// <param name="DueFirst">As first written; another one than <paramref name="Due"/> if it was moved.</param>
    /// <param name="MovedAt">UTC; null if it never was.</param>
    /// <param name="DoneAt">UTC; null while it is not reached.</param>
    /// <param name="DoneBy">The person's name.</param>
    public sealed record Step(
        Id<Milestone> Id, string Text, PlanDate Due, PlanDate DueFirst, DateTime? MovedAt, string? MovedBy, DateTime? DoneAt, string? DoneBy, int Version)
    {
        public bool IsDone => DoneAt is not null;

        public bool HasSlipped => Milestone.SlippedFrom(DueFirst, Due);

        public bool IsLate(DateOnly today) => !IsDone && Due.IsPast(today);
    }
}

internal sealed class GetWayHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<GetWay, ActionWay>
{
    public async Task<ActionWay> Handle(GetWay request, CancellationToken cancellationToken)
    {
        // One command: few milestones times the updates of a year are fewer rows than a second way to the database costs.
        var way = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            where action.Id == request.ActionId
            select new
            {
                plan.StartYear,
                action.Cadence,
                action.Start,
                action.End,
                action.Status,
                Applies = action.DoesNotApplyBecause == null,
                Milestones = (
                    from milestone in db.Milestones
                    where milestone.ActionId == action.Id
                    select new ActionWay.Step(
                        milestone.Id, milestone.Text, milestone.Due, milestone.DueFirst,
                        milestone.MovedAt, db.People.Where(person => person.Id == milestone.MovedById).Select(person => person.Name).FirstOrDefault(),
                        milestone.DoneAt, db.People.Where(person => person.Id == milestone.DoneById).Select(person => person.Name).FirstOrDefault(), milestone.Version)).ToList(),
                Updates = db.Updates.Where(update => update.ActionId == action.Id).Select(update => update.At).ToList(),
            }).AsSingleQuery().SingleOrNotFoundAsync(cancellationToken);
        var isOpen = way.Applies && way.Status.IsOpen();
        return new(
            ActionWay.InOrder(way.Milestones),
            Rhythm.Of(way.Cadence, way.StartYear, way.Start, way.End, [.. way.Updates.Select(LondonTime.DayOf)], isOpen, LondonTime.Today(clock)));
    }
}
