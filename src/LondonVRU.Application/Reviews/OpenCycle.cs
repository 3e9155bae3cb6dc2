using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London opens a quarter's round of reviews, or opens again one that it had cancelled. Each partnership's review is made at once if the opening day has come,
/// else on that day.</summary>
/// <param name="OpensOn">London day; in the past for a late start.</param>
/// <param name="DueOn">London day, a working day.</param>
/// <param name="DaysBefore">Days before the due day on which people are reminded.</param>
/// <param name="DaysAfter">Days late on which they are; then weekly.</param>
/// <param name="Questions">What is asked beside the usual; null for the usual ones of the annual review, and none in other quarters.</param>
public sealed record OpenCycle(
    Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter, IReadOnlyList<string>? Questions = null) : IRequest;

internal sealed class OpenCycleHandler(VruDbContext db, CycleOpening opening, Actor actor, TimeProvider clock) : AsyncRequestHandler<OpenCycle>
{
    protected override async Task Handle(OpenCycle request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var known = await db.Cycles.SingleOrDefaultAsync(cycle => cycle.Code == request.Quarter.Code, cancellationToken);
        if (known is null)
        {
            db.Cycles.Add(ReviewCycle.Open(request.Quarter, request.OpensOn, request.DueOn, request.GraceDays, request.DaysBefore, request.DaysAfter, request.Questions));
            await db.SaveChangesAsync(cancellationToken);
            await opening.RunAsync(cancellationToken);
            return;
        }

        known.OpenAgain(
            new(request.OpensOn, request.DueOn, request.GraceDays, request.DaysBefore, request.DaysAfter, request.Questions ?? known.Questions), LondonTime.Today(clock));
        await db.SaveChangesAsync(cancellationToken);
        await opening.TellAsync(cancellationToken);
    }
}
