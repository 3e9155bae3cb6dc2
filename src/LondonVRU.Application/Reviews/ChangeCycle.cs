using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London moves a cycle's days, its grace, its reminders or its questions. Everybody whom it concerns is told by letter; what was handed in keeps its lateness.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Because">Told with it; null for nothing.</param>
/// <param name="Version">As it was read.</param>
public sealed record ChangeCycle(string Cycle, CycleSettings To, string? Because, int Version) : IRequest;

internal sealed class ChangeCycleHandler(VruDbContext db, CycleOpening opening, Actor actor, TimeProvider clock) : AsyncRequestHandler<ChangeCycle>
{
    protected override async Task Handle(ChangeCycle request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var cycle = await db.Cycles.Where(cycle => cycle.Code == request.Cycle).SingleOrNotFoundAsync(cancellationToken);
        if (cycle.Version != request.Version)
        {
            throw new StaleException(cycle.Version);
        }

        cycle.Change(request.To, request.Because, LondonTime.Today(clock));
        await db.SaveChangesAsync(cancellationToken);
        await opening.TellAsync(cancellationToken);
    }
}
