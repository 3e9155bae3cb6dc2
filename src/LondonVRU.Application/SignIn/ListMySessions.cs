using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Where the person is signed in, the newest first.</summary>
public sealed record ListMySessions : IRequest<IReadOnlyList<ListMySessions.Entry>>
{
    /// <param name="Device">"Firefox on Windows".</param>
    /// <param name="Method">Null for Development's own sign-in.</param>
    /// <param name="StartedAt">UTC.</param>
    /// <param name="LastSeenAt">UTC, to a minute or so.</param>
    /// <param name="IsProven">They have shown who they are in it, just now.</param>
    public sealed record Entry(Id<Session> Id, string Device, SignInMethod? Method, DateTime StartedAt, DateTime LastSeenAt, bool IsProven);
}

internal sealed class ListMySessionsHandler(VruDbContext db, Actor actor, RealTime time) : IRequestHandler<ListMySessions, IReadOnlyList<ListMySessions.Entry>>
{
    public async Task<IReadOnlyList<ListMySessions.Entry>> Handle(ListMySessions request, CancellationToken cancellationToken)
    {
        var (me, now) = (actor.PersonId, time.Now);
        var (begun, seen) = (now - Session.Absolute, now - Session.Idle);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.PersonId == me && session.EndedAt == null && session.StartedAt > begun && session.LastSeenAt > seen)
            .OrderByDescending(session => session.StartedAt)
            .ToListAsync(cancellationToken);
        return [.. sessions.Select(session => new ListMySessions.Entry(session.Id, session.Device, session.Method, session.StartedAt, session.LastSeenAt, session.IsProven(now)))];
    }
}
