using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Sets the earlier days of all owners and of the board.</summary>
public sealed record SetOwnDays(int ForOwners, int ForBoard) : IRequest;

internal sealed class SetOwnDaysHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<SetOwnDays>
{
    protected override async Task Handle(SetOwnDays request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageSettings);
        var own = await db.OwnDays.SingleOrDefaultAsync(cancellationToken);
        if (own is null)
        {
            own = Domain.Reviews.OwnDays.None();
            db.OwnDays.Add(own);
        }

        own.Set(request.ForOwners, request.ForBoard);
        await db.SaveChangesAsync(cancellationToken);
    }
}
