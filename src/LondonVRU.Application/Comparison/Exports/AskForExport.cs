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
public sealed record AskForExport(Id<ShelfExport> Id, int StartYear) : IRequest;

internal sealed class AskForExportHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<AskForExport>
{
    protected override async Task Handle(AskForExport request, CancellationToken cancellationToken)
    {
        if (await db.ShelfExports.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            return;
        }

        if (!await db.LatestPlans(request.StartYear).AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("export.no-plans", $"No plan of {Quarter.YearName(request.StartYear)} has been submitted yet, so there is nothing to export.");
        }

        db.ShelfExports.Add(ShelfExport.Of(request.Id, request.StartYear, actor.PersonId, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }
}
