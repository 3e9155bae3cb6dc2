using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.People;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications.Days;

/// <summary>Makes an address under which a calendar program reads the person's days; an earlier one ends. It is answered here and never again.</summary>
public sealed record MakeCalendar : IRequest<string>;

/// <summary>Ends the address: calendars that have it get nothing any more.</summary>
public sealed record EndCalendar : IRequest;

internal sealed class MakeCalendarHandler(VruDbContext db, Actor actor, TimeProvider clock, IOptions<LetterOptions> options) : IRequestHandler<MakeCalendar, string>
{
    public async Task<string> Handle(MakeCalendar request, CancellationToken cancellationToken)
    {
        var (me, now, secret) = (actor.PersonId, clock.GetUtcNow().UtcDateTime, Secret.New());
        (await db.CalendarFeeds.Where(feed => feed.PersonId == me && feed.EndedAt == null).ToListAsync(cancellationToken)).ForEach(feed => feed.End(now));
        db.CalendarFeeds.Add(CalendarFeed.Of(me, secret, now));
        await db.SaveChangesAsync(cancellationToken);
        return options.Value.AddressOf($"/calendar/{secret.Words}.ics");
    }
}

internal sealed class EndCalendarHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<EndCalendar>
{
    protected override async Task Handle(EndCalendar request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        (await db.CalendarFeeds.Where(feed => feed.PersonId == me && feed.EndedAt == null).ToListAsync(cancellationToken)).ForEach(feed => feed.End(clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }
}
