using LondonVRU.Application.Data;
using LondonVRU.Application.Plans.Versions;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>A submitted plan beside an earlier version of it, both as they lie on the shelf: nothing that is restricted, and no status.</summary>
/// <param name="From">Number of the earlier version; null for the one before.</param>
public sealed record CompareSubmissions(Id<Submission> Id, int? From) : IRequest<SubmissionComparison>;

/// <param name="From">Null if there is no earlier one: all of it is new.</param>
/// <param name="Earlier">That can be chosen, the newest first.</param>
public sealed record SubmissionComparison(
    Id<Submission> Id, string Slug, string Name, int StartYear, PlanComparison.Version To, PlanComparison.Version? From, IReadOnlyList<PlanComparison.Version> Earlier, PlanChanges Changes);

internal sealed class CompareSubmissionsHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<CompareSubmissions, SubmissionComparison>
{
    public async Task<SubmissionComparison> Handle(CompareSubmissions request, CancellationToken cancellationToken)
    {
        var newer = await db.Submissions.AsNoTracking().Where(submission => submission.Id == request.Id && submission.Kind == SubmissionKind.Plan).SingleOrNotFoundAsync(cancellationToken);
        var earlier = await db.Submissions.AsNoTracking()
            .Where(submission => submission.TenantId == newer.TenantId && submission.Kind == SubmissionKind.Plan && submission.StartYear == newer.StartYear
                && submission.VersionNumber < newer.VersionNumber)
            .OrderByDescending(submission => submission.VersionNumber).ToListAsync(cancellationToken);
        var older = request.From is { } chosen ? earlier.Find(submission => submission.VersionNumber == chosen) ?? throw new NotFoundException() : earlier.FirstOrDefault();
        var ids = new[] { newer.Id, older?.Id ?? newer.Id };
        var lines = await (
            from action in db.SubmittedActions.AsNoTracking()
            join theme in db.SubmittedThemes on new { action.SubmissionId, action.ThemeId } equals new { theme.SubmissionId, theme.ThemeId }
            where ids.Contains(action.SubmissionId)
            orderby theme.Number, action.Number
            select new { action, theme.Number }).ToListAsync(cancellationToken);
        var themes = await db.SubmittedThemes.Where(theme => theme.SubmissionId == newer.Id).OrderBy(theme => theme.Number).Select(theme => new { theme.Number, theme.Name }).ToListAsync(cancellationToken);
        var owner = await directory.GetAsync(newer.TenantId, cancellationToken);
        return new(
            newer.Id, owner.Slug, owner.Name, newer.StartYear, Of(newer), older is null ? null : Of(older), [.. earlier.Select(Of)],
            PlanChanges.Of(
                themes.Select(theme => (theme.Number, theme.Name)), lines.Where(row => row.action.SubmissionId == older?.Id).Select(row => row.action.ToLine(row.Number)),
                lines.Where(row => row.action.SubmissionId == newer.Id).Select(row => row.action.ToLine(row.Number))));
    }

    private static PlanComparison.Version Of(Submission submission) => new(submission.VersionNumber, submission.SubmittedAt);
}
