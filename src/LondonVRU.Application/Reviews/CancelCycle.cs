using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London cancels a cycle that was opened wrongly. Reviews that are not in close as they are, nothing of them is lost, reminders stop and everybody is told.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Because">Everybody whom it concerns reads it.</param>
/// <param name="EvenThoughSubmitted">Reviews are in, and London cancels all the same.</param>
public sealed record CancelCycle(string Cycle, string? Because, bool EvenThoughSubmitted) : IRequest;

internal sealed class CancelCycleHandler(VruDbContext db, CycleOpening opening, Actor actor, TimeProvider clock) : AsyncRequestHandler<CancelCycle>
{
    protected override async Task Handle(CancelCycle request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var cycle = await db.Cycles.Where(cycle => cycle.Code == request.Cycle).SingleOrNotFoundAsync(cancellationToken);
        var submitted = await db.Submissions.Where(review => review.Kind == SubmissionKind.Review && review.CycleCode == cycle.Code)
            .Select(review => review.TenantId).Distinct().CountAsync(cancellationToken);
        cycle.Cancel(request.Because, submitted, request.EvenThoughSubmitted, LondonTime.Today(clock));
        await db.SaveChangesAsync(cancellationToken);
        await opening.TellAsync(cancellationToken);
    }
}
