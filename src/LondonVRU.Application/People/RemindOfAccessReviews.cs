using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.People;

/// <summary>Owes the administrators a letter when nobody has looked at who has access for a year, and another each month until somebody does.
/// Safe to run again, at any hour, and after days on which nothing ran: it pays for the latest day that has come.</summary>
internal sealed class RemindOfAccessReviews(VruDbContext db, PeopleReading reading, Outbox outbox, CurrentTenant current, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var (today, (_, dueOn)) = (LondonTime.Today(clock), await reading.ReviewAsync(ct));
        if (today < dueOn)
        {
            return;
        }

        await outbox.OweAsync(Role.Administrator, LetterKind.AccessReviewDue, current.Id.Value, LatestDay(dueOn, today), ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The due day, or the same day of the latest month that has come since.</summary>
    internal static DateOnly LatestDay(DateOnly dueOn, DateOnly today)
    {
        var months = ((today.Year - dueOn.Year) * 12) + today.Month - dueOn.Month;
        return dueOn.AddMonths(months) <= today ? dueOn.AddMonths(months) : dueOn.AddMonths(months - 1);
    }
}
