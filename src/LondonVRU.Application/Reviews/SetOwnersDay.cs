using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Gives a single owner a day of their own; null takes it away again.</summary>
public sealed record SetOwnersDay(Id<Person> Person, int? Days) : IRequest;

internal sealed class SetOwnersDayHandler(VruDbContext db, PeopleHere people, Actor actor) : AsyncRequestHandler<SetOwnersDay>
{
    protected override async Task Handle(SetOwnersDay request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageSettings);
        var own = await db.OwnersDays.SingleOrDefaultAsync(day => day.PersonId == request.Person, cancellationToken);
        if (own is null)
        {
            await people.RequireAsync(request.Person, cancellationToken);
        }

        switch (own, request.Days)
        {
            case (null, { } days):
                db.OwnersDays.Add(OwnersDay.Of(request.Person, days));
                break;
            case ({ } known, { } days):
                known.Set(days);
                break;
            case ({ } known, null):
                db.OwnersDays.Remove(known);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
