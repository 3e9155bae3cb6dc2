using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London plans a year's cycles at once: all that are named, or none. Each opens by itself on its day.</summary>
public sealed record PlanYear(IReadOnlyList<PlannedCycle> Cycles, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter) : IRequest;

/// <param name="OpensOn">London day.</param>
/// <param name="DueOn">London day, a working day.</param>
public sealed record PlannedCycle(Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays);

internal sealed class PlanYearHandler(VruDbContext db, CycleOpening opening, Actor actor) : AsyncRequestHandler<PlanYear>
{
    protected override async Task Handle(PlanYear request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var codes = request.Cycles.Select(cycle => cycle.Quarter.Code).ToList();
        if (await db.Cycles.Where(cycle => codes.Contains(cycle.Code)).Select(cycle => cycle.Code).FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            throw new RuleBrokenException("cycle.exists", $"{Quarter.Parse(known, null).Name} is planned already.");
        }

        db.Cycles.AddRange(request.Cycles.Select(cycle =>
            ReviewCycle.Open(cycle.Quarter, cycle.OpensOn, cycle.DueOn, cycle.GraceDays, request.DaysBefore, request.DaysAfter)));
        await db.SaveChangesAsync(cancellationToken);
        await opening.RunAsync(cancellationToken);
    }
}
