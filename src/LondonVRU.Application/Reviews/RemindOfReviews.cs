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

/// <summary>Owes the letters that the cycles' schedules name: to owners with actions still to update, to coordinators, and, past the days of grace,
/// to approvers and London. Safe to run again, at any hour: it pays for the latest day of the schedule that has begun.</summary>
internal sealed class RemindOfReviews(VruDbContext db, Outbox outbox, PeopleHere people, CurrentTenant tenant, TimeProvider clock) : ITenantJob
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
            where review.State != ReviewState.Submitted && review.State != ReviewState.Closed && cycle.OpensOn <= day
            select new { review, cycle }).ToListAsync(ct);
        foreach (var row in rows)
        {
            if (await DayToPayAsync(row.review, row.cycle, day, ct) is { } owedFor)
            {
                await OweAsync(row.review, row.cycle, owedFor, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private DateOnly LatestDay()
    {
        var now = LondonTime.Of(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        return TimeOnly.FromDateTime(now) >= At ? today : today.AddDays(-1);
    }

    /// <summary>The day itself if the schedule names it; else an earlier one on which nothing was owed because nothing ran. Null if there is none.</summary>
    private async Task<DateOnly?> DayToPayAsync(Review review, ReviewCycle cycle, DateOnly day, CancellationToken ct)
    {
        if (cycle.RemindsOn(day))
        {
            return day;
        }

        var missed = Enumerable.Range(1, CatchUpDays).Select(back => day.AddDays(-back)).Where(cycle.RemindsOn).Select(earlier => (DateOnly?)earlier).FirstOrDefault();
        return missed is null || await db.LetterDebts.AnyAsync(debt => debt.TenantId == tenant.Id && debt.SubjectId == review.Id.Value && debt.DueDay >= missed, ct)
            ? null
            : missed;
    }

    private async Task OweAsync(Review review, ReviewCycle cycle, DateOnly day, CancellationToken ct)
    {
        var subject = review.Id.Value;
        if (review.State == ReviewState.Open)
        {
            var owners = await (
                from action in db.Actions.OpenIn(review.PlanId).NotUpdatedIn(cycle)
                join person in people.Query() on action.OwnerId equals person.Id
                select person.Id).Distinct().ToListAsync(ct);
            await outbox.OweAsync(owners, LetterKind.ReviewReminder, subject, day, ct);
        }

        await outbox.OweAsync(Role.Coordinator, LetterKind.ReviewToPutTogether, subject, day, ct);
        if (day > cycle.GraceEndsOn)
        {
            await outbox.OweAsync(Role.Approver, LetterKind.Escalation, subject, day, ct);
            await outbox.OweOfficersAsync(LetterKind.Escalation, cycle.Id.Value, day, ct);
        }
    }
}
