using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Ends one of the person's own sessions, or all of them.</summary>
/// <param name="SessionId">Null for all.</param>
public sealed record EndMySession(Id<Session>? SessionId) : IRequest;

internal sealed class EndMySessionHandler(VruDbContext db, Actor actor, Sessions sessions) : AsyncRequestHandler<EndMySession>
{
    protected override async Task Handle(EndMySession request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
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
