using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Owes a letter to everybody in this partnership whom a change of London's calendar concerns: coordinators and, once the cycle has opened, approvers and the
/// owners who were asked for updates. Whose review is in already is not told of new days. Safe to run again.</summary>
internal sealed class TellOfCycles(VruDbContext db, AskedHere asked, Outbox outbox, PeopleHere people, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var since = today.AddDays(-RemindOfReviews.CatchUpDays);
        var rows = await (
            from cycle in db.Cycles.AsNoTracking()
            join plan in db.Plans on cycle.StartYear equals plan.StartYear
            join own in db.Reviews.AsNoTracking() on cycle.Id equals own.CycleId into reviews
            from review in reviews.DefaultIfEmpty()
            where cycle.ChangedOn >= since
            select new { cycle, plan, review }).ToListAsync(ct);
        foreach (var row in rows.Where(row => row.review?.IsWithLondon != true))
        {
            if (row.review is not null || await asked.OwesAsync(row.plan.EditionId, row.cycle, ct))
            {
                await OweAsync(row.cycle, row.plan.Id, today, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task OweAsync(ReviewCycle cycle, Id<Domain.Plans.Plan> plan, DateOnly today, CancellationToken ct)
    {
        var (kind, day, occasion) = (cycle.IsCancelled ? LetterKind.CycleCancelled : LetterKind.CycleChanged, cycle.ChangedOn!.Value, cycle.Version);
        await outbox.OweAsync(cycle.IsOpen(today) ? [Role.Coordinator, Role.Approver] : [Role.Coordinator], kind, cycle.Id.Value, day, ct, occasion);
        if (cycle.IsOpen(today))
        {
            var owners = await (
                from action in db.Actions.OpenIn(plan, cycle).NotUpdatedIn(cycle)
                join person in people.Query() on action.OwnerId equals person.Id
                select person.Id).Distinct().ToListAsync(ct);
            await outbox.OweAsync(owners, kind, cycle.Id.Value, day, ct, occasion);
        }
    }
}
