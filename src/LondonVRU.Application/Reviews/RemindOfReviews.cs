using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Owes the letters that the cycles' schedules name: to owners with actions still to update, counted from their own day; to coordinators, counted from the
/// board's; and, past the days of grace, to approvers and London, counted from London's or the extended day. Safe to run again, at any hour: it pays for the latest
/// day of the schedule that has begun.</summary>
internal sealed class RemindOfReviews(VruDbContext db, DaysHere daysHere, Outbox outbox, PeopleHere people, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    /// <summary>London time at which a day of the schedule begins.</summary>
    public static readonly TimeOnly At = new(7, 30);

    /// <summary>How far back a day is caught up on which the service was down.</summary>
    public const int CatchUpDays = 3;

    public async Task RunAsync(CancellationToken ct)
    {
        var day = LatestDay();
        var rows = await (
            from review in db.Reviews.AsNoTracking()
            join cycle in db.Cycles.AsNoTracking() on review.CycleId equals cycle.Id
            where review.State != ReviewState.Submitted && review.State != ReviewState.Closed && cycle.OpensOn <= day && !cycle.IsCancelled
            select new { review, cycle }).ToListAsync(ct);
        foreach (var row in rows)
        {
            await OweAsync(row.review, row.cycle, await daysHere.OfAsync(row.cycle, ct), day, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private DateOnly LatestDay()
    {
        var now = LondonTime.Of(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        return TimeOnly.FromDateTime(now) >= At ? today : today.AddDays(-1);
    }

    private async Task OweAsync(Review review, ReviewCycle cycle, PartnershipDays here, DateOnly day, CancellationToken ct)
    {
        var owed = await OwedLatelyAsync(review, day, ct);
        if (review.State == ReviewState.Open && here.Owners.Values.Append(here.ForOwners).Any(earlier => DayToPay(here.Days, earlier, day) is not null))
        {
            await OweOwnersAsync(review, cycle, here, owed, day, ct);
        }

        if (DayToPay(here.Days, here.ForBoard, day) is { } board && !owed.Exists(debt => debt.Kind == LetterKind.ReviewToPutTogether && debt.Day >= board))
        {
            await outbox.OweAsync(Role.Coordinator, LetterKind.ReviewToPutTogether, review.Id.Value, board, ct);
        }

        if (DayToPay(here.Days, 0, day) is { } due && due > here.Days.GraceEndsOn && !owed.Exists(debt => debt.Kind == LetterKind.Escalation && debt.Day >= due))
        {
            await outbox.OweAsync(Role.Approver, LetterKind.Escalation, review.Id.Value, due, ct);
            await outbox.OweOfficersAsync(LetterKind.Escalation, cycle.Id.Value, due, ct);
        }
    }

    private async Task OweOwnersAsync(Review review, ReviewCycle cycle, PartnershipDays here, List<Owed> owed, DateOnly day, CancellationToken ct)
    {
        var owners = await (
            from action in db.Actions.OpenIn(review.PlanId, cycle).NotUpdatedIn(cycle)
            join person in people.Query() on action.OwnerId equals person.Id
            select person.Id).Distinct().ToListAsync(ct);
        foreach (var group in owners.GroupBy(here.DaysEarlierOf))
        {
            if (DayToPay(here.Days, group.Key, day) is { } due)
            {
                var told = owed.Where(debt => debt.Kind == LetterKind.ReviewReminder && debt.Day >= due && group.Contains(debt.Person)).Select(debt => debt.Person).ToHashSet();
                if (due == day || told.Count == 0)
                {
                    await outbox.OweAsync([.. group.Where(owner => !told.Contains(owner))], LetterKind.ReviewReminder, review.Id.Value, due, ct);
                }
            }
        }
    }

    /// <summary>The day itself if the schedule names it; else an earlier one, for which is owed what was not owed because nothing ran. Null if there is none.</summary>
    private static DateOnly? DayToPay(CycleDays days, int earlier, DateOnly day) =>
        Enumerable.Range(0, CatchUpDays + 1).Select(back => day.AddDays(-back)).Where(named => days.RemindsOn(named, earlier)).Select(named => (DateOnly?)named).FirstOrDefault();

    private Task<List<Owed>> OwedLatelyAsync(Review review, DateOnly day, CancellationToken ct)
    {
        var since = day.AddDays(-CatchUpDays);
        return db.LetterDebts.Where(debt => debt.TenantId == tenant.Id && debt.SubjectId == review.Id.Value && debt.DueDay >= since)
            .Select(debt => new Owed(debt.Kind, debt.PersonId, debt.DueDay)).ToListAsync(ct);
    }

    private sealed record Owed(LetterKind Kind, Id<Person> Person, DateOnly Day);
}
