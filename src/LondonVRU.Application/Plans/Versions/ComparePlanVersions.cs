using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>Two versions of a plan side by side, or a version and the plan as it is now; only what this person may read.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="From">The older; null for the last one before <paramref name="To"/>.</param>
/// <param name="To">The newer; null for the plan as it is now.</param>
public sealed record ComparePlanVersions(int StartYear, int? From, int? To) : IRequest<PlanComparison>;

/// <param name="From">Null if there is nothing before <paramref name="To"/>: all of it is new.</param>
/// <param name="To">Null for the plan as it is now.</param>
/// <param name="Versions">That can be chosen, the newest first.</param>
public sealed record PlanComparison(int StartYear, PlanComparison.Version? From, PlanComparison.Version? To, IReadOnlyList<PlanComparison.Version> Versions, PlanChanges Changes)
{
    /// <param name="SubmittedAt">UTC.</param>
    public sealed record Version(int Number, DateTime SubmittedAt);
}

internal sealed class ComparePlanVersionsHandler(VruDbContext db, VersionReading reading) : IRequestHandler<ComparePlanVersions, PlanComparison>
{
    public async Task<PlanComparison> Handle(ComparePlanVersions request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var versions = await db.PlanVersions.Where(version => version.PlanId == plan.Id).OrderByDescending(version => version.Number)
            .Select(version => new { version.Id, version.Number, version.SubmittedAt }).ToListAsync(cancellationToken);
        var to = request.To is { } newer ? versions.Find(version => version.Number == newer) ?? throw new NotFoundException() : null;
        var from = request.From is { } older
            ? versions.Find(version => version.Number == older) ?? throw new NotFoundException()
            : versions.Find(version => to is null || version.Number < to.Number);
        var hidden = await reading.HiddenAsync(plan.Id, cancellationToken);
        var before = from is null ? [] : await reading.LinesAsync(from.Id, hidden, cancellationToken);
        var after = to is null ? await reading.LinesNowAsync(plan.Id, hidden, cancellationToken) : await reading.LinesAsync(to.Id, hidden, cancellationToken);
        var themes = await db.Themes.Where(theme => theme.EditionId == plan.EditionId).OrderBy(theme => theme.Number).Select(theme => new { theme.Number, theme.Name }).ToListAsync(cancellationToken);
        return new(
            plan.StartYear, from is null ? null : new(from.Number, from.SubmittedAt), to is null ? null : new(to.Number, to.SubmittedAt),
            [.. versions.Select(version => new PlanComparison.Version(version.Number, version.SubmittedAt))],
            PlanChanges.Of(themes.Select(theme => (theme.Number, theme.Name)), before, after));
    }
}
