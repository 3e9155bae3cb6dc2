using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>What a borough's BCU handed over of the joint plan, as London reads it beside the borough's own.</summary>
/// <param name="Boroughs">Names of all that share it.</param>
/// <param name="Lines">Of the plan or of the review, whichever is shown of the borough; by theme and number.</param>
public sealed record JointRecord(TenantInfo Bcu, IReadOnlyList<string> Boroughs, IReadOnlyList<JointRecord.Line> Lines)
{
    /// <param name="Number">Within the theme of the joint plan.</param>
    /// <param name="Status">Null if nobody has said, and for a plan.</param>
    /// <param name="Done">Null if nothing was said, and for a plan.</param>
    /// <param name="Exception">How it differs in the borough, as its plan says; null if it does not.</param>
    public sealed record Line(Id<PlanAction> Id, int ThemeNumber, string Theme, int Number, string Text, ActionStatus? Status, string? Done, string? Next, string? Exception);
}

/// <summary>Reads it from the shelf, in one command.</summary>
internal sealed class JointRecords(VruDbContext db, TenantDirectory directory) : IScopedPart
{
    /// <returns>Null if the tenant lies in no BCU, or the BCU has handed nothing over.</returns>
    public async Task<JointRecord?> FindAsync(TenantInfo borough, int startYear, string? cycle, SubmissionKind kind, Id<Submission>? plan, CancellationToken ct)
    {
        if (borough.BcuId is not { } id)
        {
            return null;
        }

        var lines = await (kind == SubmissionKind.Plan ? OfPlan(id, startYear, plan) : OfReview(id, cycle ?? "", plan)).ToListAsync(ct);
        return lines.Count == 0 ? null : new(
            await directory.GetAsync(id, ct), [.. (await directory.BoroughsAsync(ct)).Where(other => other.BcuId == id).Select(other => other.Name)],
            [.. lines.OrderBy(line => line.ThemeNumber).ThenBy(line => line.Number)]);
    }

    /// <summary>Of the quarter's review if it is in, else of the plan.</summary>
    public async Task<JointRecord?> FindLatestAsync(TenantInfo borough, int startYear, string? cycle, Id<Submission>? plan, CancellationToken ct) =>
        (cycle is null ? null : await FindAsync(borough, startYear, cycle, SubmissionKind.Review, plan, ct)) ?? await FindAsync(borough, startYear, cycle, SubmissionKind.Plan, plan, ct);

    private IQueryable<JointRecord.Line> OfPlan(Id<Tenant> bcu, int startYear, Id<Submission>? plan) =>
        from joint in db.LatestPlans(startYear)
        join action in db.SubmittedActions on joint.Id equals action.SubmissionId
        join theme in db.SubmittedThemes on new { action.SubmissionId, action.ThemeId } equals new { theme.SubmissionId, theme.ThemeId }
        where joint.TenantId == bcu
        select new JointRecord.Line(
            action.ActionId, theme.Number, theme.Name, action.Number, action.Text, null, null, null,
            db.SubmittedExceptions.Where(exception => exception.SubmissionId == plan && exception.JointActionId == action.ActionId).Select(exception => exception.Words).FirstOrDefault());

    private IQueryable<JointRecord.Line> OfReview(Id<Tenant> bcu, string cycle, Id<Submission>? plan)
    {
        string[] codes = [cycle];
        return from joint in db.LatestReviews(codes)
               join line in db.SubmittedProgress on joint.Id equals line.SubmissionId
               join theme in db.SubmittedThemes on new { line.SubmissionId, line.ThemeId } equals new { theme.SubmissionId, theme.ThemeId }
               where joint.TenantId == bcu
               select new JointRecord.Line(
                   line.ActionId, theme.Number, theme.Name, line.Number, line.Text, line.Status, line.Done, line.Next,
                   db.SubmittedExceptions.Where(exception => exception.SubmissionId == plan && exception.JointActionId == line.ActionId).Select(exception => exception.Words).FirstOrDefault());
    }
}
