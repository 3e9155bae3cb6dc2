using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications.Days;

/// <summary>The days of whoever's calendar has these words, in every tenant that they belong to at this moment, as a calendar file.</summary>
/// <exception cref="NotFoundException">No calendar has them, they were ended, or the person may sign in no more.</exception>
public sealed record ReadCalendar(string Words) : IRequest<string>;

internal sealed class ReadCalendarHandler(VruDbContext db, TenantDoor door, Memberships memberships, TimeProvider clock, IOptions<LetterOptions> options) : IRequestHandler<ReadCalendar, string>
{
    /// <summary>Days that have gone by stay for as long.</summary>
    private const int DaysKept = 90;

    private static readonly TimeSpan Noted = TimeSpan.FromHours(1);

    public async Task<string> Handle(ReadCalendar request, CancellationToken cancellationToken)
    {
        var hash = Secret.HashOf(request.Words);
        var feed = await db.CalendarFeeds.Where(feed => feed.SecretHash == hash && feed.EndedAt == null).SingleOrNotFoundAsync(cancellationToken);
        memberships.Forget(feed.PersonId);
        var person = await memberships.FindAsync(feed.PersonId, cancellationToken) ?? throw new NotFoundException();
        var now = clock.GetUtcNow().UtcDateTime;
        List<CalendarDay> days = [];
        foreach (var tenant in person.Roles.Select(held => held.TenantId).Distinct())
        {
            await using var room = await door.OpenAsync(tenant, person.Id, cancellationToken);
            days.AddRange(await room.Services.GetRequiredService<OwnCalendar>().ListAsync(LondonTime.DayOf(now).AddDays(-DaysKept), cancellationToken));
        }

        if (feed.LastReadAt is null || now - feed.LastReadAt > Noted)
        {
            feed.Read(now);
            await db.SaveChangesAsync(cancellationToken);
        }

        return CalendarText.Of(days.OrderBy(day => day.Day).ThenBy(day => day.Key, StringComparer.Ordinal), "LondonVRU", new Uri(options.Value.PublicAddress).Host, now);
    }
}
