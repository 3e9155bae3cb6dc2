using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Ends one of the person's own sessions, or all of them.</summary>
/// <param name="SessionId">Null for all.</param>
/// <param name="By">The session in which this is asked for: they must have shown in it who they are, just now.</param>
public sealed record EndMySession(Id<Session>? SessionId, Id<Session> By) : IRequest;

internal sealed class EndMySessionHandler(VruDbContext db, Actor actor, Sessions sessions, RealTime time) : AsyncRequestHandler<EndMySession>
{
    protected override async Task Handle(EndMySession request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var here = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == request.By && session.PersonId == me, cancellationToken);
        if (here?.IsProven(time.Now) != true)
        {
            throw new RuleBrokenException("session.show-again", "Show once more who you are, before a session elsewhere is ended.");
        }

        if (request.SessionId is not { } id)
        {
            await sessions.EndAllOfAsync(me, except: null, cancellationToken);
            return;
        }

        if (!await db.Sessions.AnyAsync(session => session.Id == id && session.PersonId == me, cancellationToken))
        {
            throw new NotFoundException();
        }

        await sessions.EndAsync(id, cancellationToken);
    }
}
