using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Somebody means to come to a session, or after all not.</summary>
public sealed record SignUpForSession(Id<LearningSession> Id, bool Comes) : IRequest;

internal sealed class SignUpForSessionHandler(VruDbContext db, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<SignUpForSession>
{
    protected override async Task Handle(SignUpForSession request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadPlan);
        var (here, me) = (tenant.Id, actor.PersonId);
        var session = await db.LearningSessions.AsNoTracking().Where(own => own.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        var place = await db.SessionPlaces.SingleOrDefaultAsync(own => own.SessionId == session.Id && own.TenantId == here && own.PersonId == me, cancellationToken);
        if (request.Comes && place is null)
        {
            session.RequireOpen(clock.GetUtcNow().UtcDateTime);
            db.SessionPlaces.Add(SessionPlace.In(session, here, me));
        }
        else if (!request.Comes && place is not null)
        {
            db.SessionPlaces.Remove(place);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
