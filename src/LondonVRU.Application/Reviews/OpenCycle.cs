using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London opens a quarter's round of reviews. Each partnership's review is made at once if the opening day has come, else on that day.</summary>
/// <param name="OpensOn">London day; in the past for a late start.</param>
/// <param name="DueOn">London day, a working day.</param>
/// <param name="DaysBefore">Days before the due day on which people are reminded.</param>
/// <param name="DaysAfter">Days late on which they are; then weekly.</param>
public sealed record OpenCycle(
    Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter) : IRequest;

internal sealed class OpenCycleHandler(VruDbContext db, CycleOpening opening, Actor actor) : AsyncRequestHandler<OpenCycle>
{
    protected override async Task Handle(OpenCycle request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        if (await db.Cycles.AnyAsync(cycle => cycle.Code == request.Quarter.Code, cancellationToken))
        {
            throw new RuleBrokenException("cycle.exists", $"{request.Quarter.Name} has been opened already.");
        }

        db.Cycles.Add(ReviewCycle.Open(request.Quarter, request.OpensOn, request.DueOn, request.GraceDays, request.DaysBefore, request.DaysAfter));
        await db.SaveChangesAsync(cancellationToken);
        await opening.RunAsync(cancellationToken);
    }
}
