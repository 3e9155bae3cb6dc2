using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Tables that were read for a year and wait to be confirmed, newest first, of somebody who may not edit the plan their own; those older than <see cref="PlanImport.DaysKept"/> days are no longer offered.</summary>
public sealed record GetImports(int StartYear) : IRequest<IReadOnlyList<WaitingImport>>;

/// <param name="ReadAt">UTC.</param>
public sealed record WaitingImport(Id<PlanImport> Id, string FileName, string ReadBy, DateTime ReadAt);

internal sealed class GetImportsHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<GetImports, IReadOnlyList<WaitingImport>>
{
    public async Task<IReadOnlyList<WaitingImport>> Handle(GetImports request, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-PlanImport.DaysKept);
        var (all, me) = (actor.Has(Right.EditPlan), actor.PersonId);
        return await (
            from import in db.Imports
            join person in db.People on import.ReadById equals person.Id
            where import.StartYear == request.StartYear && import.ConfirmedAt == null && import.ReadAt >= since && (all || import.ReadById == me)
            orderby import.ReadAt descending
            select new WaitingImport(import.Id, import.FileName, person.Name, import.ReadAt)).Take(20).ToListAsync(cancellationToken);
    }
}
