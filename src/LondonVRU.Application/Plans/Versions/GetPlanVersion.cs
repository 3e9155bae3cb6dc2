using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>A plan as it went to London once, with what this person may read of it.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Number">From 1.</param>
public sealed record GetPlanVersion(int StartYear, int Number) : IRequest<PlanVersionPage>;

/// <param name="SubmittedAt">UTC.</param>
/// <param name="IsInForce">It is the version that was accepted last.</param>
/// <param name="IsPulledBack">Taken back before London opened it.</param>
/// <param name="Hidden">Restricted actions that are left out because this person may not read them.</param>
public sealed record PlanVersionPage(
    int StartYear, int Number, string Title, DateTime SubmittedAt, string SubmittedBy, string SignedOffBy, bool IsInForce, bool IsPulledBack, int Hidden,
    IReadOnlyList<PlanVersionPage.Theme> Themes)
{
    public sealed record Theme(int Number, string Name, IReadOnlyList<PlanLine> Actions);
}

internal sealed class GetPlanVersionHandler(VruDbContext db, VersionReading reading, CurrentTenant tenant) : IRequestHandler<GetPlanVersion, PlanVersionPage>
{
    public async Task<PlanVersionPage> Handle(GetPlanVersion request, CancellationToken cancellationToken)
    {
        var inForce = db.PlansInForce().Where(plan => plan.TenantId == tenant.Id);
        var found = await (
            from version in db.PlanVersions.AsNoTracking()
            join plan in db.Plans on version.PlanId equals plan.Id
            join theme in db.Themes on plan.EditionId equals theme.EditionId
            where version.StartYear == request.StartYear && version.Number == request.Number
            orderby theme.Number
            select new
            {
                version.Id,
                version.PlanId,
                version.Title,
                version.SubmittedAt,
                version.SubmittedBy,
                version.SignedOffBy,
                version.Actions.Count,
                theme.Number,
                theme.Name,
                IsInForce = inForce.Any(accepted => accepted.StartYear == version.StartYear && accepted.VersionNumber == version.Number),
                IsPulledBack = db.Submissions.Any(copy => copy.TenantId == tenant.Id && copy.Kind == SubmissionKind.Plan && copy.StartYear == version.StartYear
                    && copy.VersionNumber == version.Number && copy.Visibility == Visibility.Withdrawn),
            }).ToListAsync(cancellationToken);
        if (found is not [var head, ..])
        {
            throw new NotFoundException();
        }

        var lines = await reading.LinesAsync(head.Id, await reading.HiddenAsync(head.PlanId, cancellationToken), cancellationToken);
        var byTheme = lines.ToLookup(line => line.Theme);
        return new(
            request.StartYear, request.Number, head.Title, head.SubmittedAt, head.SubmittedBy, head.SignedOffBy, head.IsInForce, head.IsPulledBack, head.Count - lines.Count,
            [.. found.Select(theme => new PlanVersionPage.Theme(theme.Number, theme.Name, [.. byTheme[theme.Number]]))]);
    }
}
