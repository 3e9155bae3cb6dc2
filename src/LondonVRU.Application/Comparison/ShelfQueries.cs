using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>What stands on the shelf now: of each plan and review the last version that has not been withdrawn.</summary>
internal static class ShelfQueries
{
    /// <summary>Of every partnership, BCUs among them.</summary>
    public static IQueryable<Submission> LatestReviews(this VruDbContext db, IReadOnlyCollection<string> cycleCodes) => db.Submissions.Where(review =>
        review.Kind == SubmissionKind.Review && cycleCodes.Contains(review.CycleCode)
        && !db.Submissions.Any(later =>
            later.TenantId == review.TenantId && later.Kind == SubmissionKind.Review && later.StartYear == review.StartYear && later.CycleCode == review.CycleCode
            && later.VersionNumber > review.VersionNumber));

    /// <summary>Of each plan the version that was accepted last: it stays in force until the next is, whatever came in since.</summary>
    public static IQueryable<Submission> PlansInForce(this VruDbContext db) => db.Submissions.Where(plan =>
        plan.Kind == SubmissionKind.Plan && plan.Visibility != Visibility.Withdrawn
        && db.Answers.Any(answer => answer.SubmissionId == plan.Id && answer.Kind == AnswerKind.Accepted)
        && !db.Submissions.Any(later =>
            later.TenantId == plan.TenantId && later.Kind == SubmissionKind.Plan && later.StartYear == plan.StartYear && later.VersionNumber > plan.VersionNumber
            && later.Visibility != Visibility.Withdrawn && db.Answers.Any(answer => answer.SubmissionId == later.Id && answer.Kind == AnswerKind.Accepted)));

    /// <summary>Of every partnership, BCUs among them.</summary>
    public static IQueryable<Submission> LatestPlans(this VruDbContext db, int startYear) => db.Submissions.Where(plan =>
        plan.Kind == SubmissionKind.Plan && plan.StartYear == startYear
        && !db.Submissions.Any(later =>
            later.TenantId == plan.TenantId && later.Kind == SubmissionKind.Plan && later.StartYear == plan.StartYear && later.VersionNumber > plan.VersionNumber));

    /// <summary>How each action stands by the latest that was handed in with it: null where nobody has said, and missing where it was never in.</summary>
    /// <returns>By whose it is too: a partnership may have given an action the id that another's has.</returns>
    public static async Task<Dictionary<(Id<Tenant>, Id<PlanAction>), ActionStatus?>> LatestStatusesAsync(this VruDbContext db, IReadOnlyList<Id<PlanAction>> actions, CancellationToken ct)
    {
        var lines = actions.Count == 0 ? [] : await (
            from line in db.SubmittedProgress.AsNoTracking()
            join submission in db.Submissions on line.SubmissionId equals submission.Id
            where actions.Contains(line.ActionId) && submission.Visibility != Visibility.Withdrawn
            select new { line.TenantId, line.ActionId, line.Status, submission.SubmittedAt }).ToListAsync(ct);
        return lines.GroupBy(line => (line.TenantId, line.ActionId)).ToDictionary(same => same.Key, same => same.MaxBy(line => line.SubmittedAt)!.Status);
    }
}
