using System.Globalization;
using System.Text;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Days;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Practices;

/// <summary>Learning sessions, the newest first.</summary>
/// <param name="Id">One alone; null for all.</param>
public sealed record GetSessions(Id<LearningSession>? Id = null) : IRequest<IReadOnlyList<SessionRow>>;

/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Theme">Null for none in particular.</param>
/// <param name="Practices">Those that are published.</param>
/// <param name="Comers">Who means to come: in London all, elsewhere those of one's own partnership, by place and name.</param>
/// <param name="Comes">The reader does.</param>
/// <param name="IsOpen">One can sign up.</param>
public sealed record SessionRow(
    Id<LearningSession> Id, string Title, string? Words, DateTime StartsAt, DateTime EndsAt, string Place, Id<Theme>? ThemeId, string? Theme, IReadOnlyList<SessionRow.Told> Practices, string? Notes,
    string? CancelledBecause, int Version, IReadOnlyList<SessionRow.Comer> Comers, bool Comes, bool IsOpen, bool HasBegun)
{
    public sealed record Told(Id<Practice> Id, string Name);

    /// <param name="Agency">Of theirs.</param>
    public sealed record Comer(string Name, string Agency, string Place);
}

internal sealed class GetSessionsHandler(VruDbContext db, TenantDirectory directory, Actor actor, TimeProvider clock) : IRequestHandler<GetSessions, IReadOnlyList<SessionRow>>
{
    public async Task<IReadOnlyList<SessionRow>> Handle(GetSessions request, CancellationToken cancellationToken)
    {
        var (one, me, now) = (request.Id, actor.PersonIdOrNull, clock.GetUtcNow().UtcDateTime);
        var sessions = await (
            from session in db.LearningSessions.AsNoTracking()
            join own in db.Themes on session.ThemeId equals own.Id into themes
            from theme in themes.DefaultIfEmpty()
            where one == null || session.Id == one
            orderby session.StartsAt descending
            select new { session, Theme = theme.Name }).ToListAsync(cancellationToken);
        var comers = await (
            from place in db.SessionPlaces.AsNoTracking()
            join person in db.People on place.PersonId equals person.Id
            where one == null || place.SessionId == one
            orderby person.Name
            select new { place.SessionId, place.TenantId, place.PersonId, person.Name, person.Agency }).ToListAsync(cancellationToken);
        var practices = await db.Practices.Where(practice => practice.State == PracticeState.Published).Select(practice => new SessionRow.Told(practice.Id, practice.Name)).ToListAsync(cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(tenant => tenant.Id);
        return
        [
            .. sessions.Select(row => new SessionRow(
                row.session.Id, row.session.Title, row.session.Words, row.session.StartsAt, row.session.EndsAt, row.session.Place, row.session.ThemeId, row.Theme,
                [.. practices.Where(practice => row.session.PracticeIds.Contains(practice.Id.Value)).OrderBy(practice => practice.Name, StringComparer.Ordinal)],
                row.session.Notes, row.session.CancelledBecause, row.session.Version,
                [.. comers.Where(comer => comer.SessionId == row.session.Id).Select(comer => new SessionRow.Comer(comer.Name, comer.Agency, tenants[comer.TenantId].PlaceName))],
                comers.Exists(comer => comer.SessionId == row.session.Id && comer.PersonId == me), row.session.CancelledBecause is null && row.session.StartsAt > now, row.session.StartsAt <= now)),
        ];
    }
}

/// <summary>A session as a calendar file (RFC 5545), for one's own calendar.</summary>
public sealed record GetSessionCalendar(Id<LearningSession> Id) : IRequest<string>;

internal sealed class GetSessionCalendarHandler(VruDbContext db, IOptions<LetterOptions> options, TimeProvider clock) : IRequestHandler<GetSessionCalendar, string>
{
    public async Task<string> Handle(GetSessionCalendar request, CancellationToken cancellationToken)
    {
        var session = await db.LearningSessions.AsNoTracking().Where(own => own.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        var text = new StringBuilder();
        foreach (var line in new[]
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LondonVRU//Sessions//EN", "METHOD:PUBLISH", "BEGIN:VEVENT", $"UID:session-{session.Id}@{new Uri(options.Value.PublicAddress).Host}",
            $"DTSTAMP:{Stamp(clock.GetUtcNow().UtcDateTime)}", $"DTSTART:{Stamp(session.StartsAt)}", $"DTEND:{Stamp(session.EndsAt)}",
            string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{session.Version}"), $"STATUS:{(session.CancelledBecause is null ? "CONFIRMED" : "CANCELLED")}",
            $"SUMMARY:{CalendarText.Escaped(session.Title)}", $"LOCATION:{CalendarText.Escaped(session.Place)}", "END:VEVENT", "END:VCALENDAR",
        })
        {
            CalendarText.Line(text, line);
        }

        return text.ToString();
    }

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
