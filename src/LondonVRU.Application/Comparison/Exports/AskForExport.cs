using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>Asks for all plans of a year as documents; a job makes them. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form.</param>
/// <param name="StartYear">First calendar year of the plans.</param>
/// <param name="Cycle">The quarter of that year that the London pack is of; null for the latest that has reviews.</param>
public sealed record AskForExport(Id<ShelfExport> Id, int StartYear, string? Cycle = null) : IRequest;

internal sealed class AskForExportHandler(VruDbContext db, OpenCycles cycles, Actor actor, TimeProvider clock) : AsyncRequestHandler<AskForExport>
{
    protected override async Task Handle(AskForExport request, CancellationToken cancellationToken)
    {
        if (await db.ShelfExports.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            return;
        }

        var reviewed = await cycles.WithReviewsAsync(request.StartYear, cancellationToken);
        if (reviewed.Count == 0 && !await db.LatestPlans(request.StartYear).AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("export.no-plans", $"No plan and no review of {Quarter.YearName(request.StartYear)} has been submitted yet, so there is nothing to export.");
        }

        if (request.Cycle is { } code && reviewed.All(cycle => cycle.Code != code))
        {
            throw new RuleBrokenException("export.no-reviews", $"No review of that quarter of {Quarter.YearName(request.StartYear)} is in. Choose another.");
        }

        db.ShelfExports.Add(ShelfExport.Of(request.Id, request.StartYear, request.Cycle, actor.PersonId, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }
}
