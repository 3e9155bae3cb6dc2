using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Closes this tenant's reviews that London has closed. London answers and never writes a tenant's rows: the answer is the debt, and this job, in the tenant's
/// own room, pays it. Safe to run again.</summary>
internal sealed class CloseReviews(VruDbContext db, CurrentTenant tenant, Shelf shelf, Standings standings) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var here = tenant.Id;
        var rows = await (
            from review in db.Reviews
            join cycle in db.Cycles on review.CycleId equals cycle.Id
            where review.State == ReviewState.Submitted && db.Submissions.Any(submission =>
                submission.TenantId == here && submission.CycleCode == cycle.Code
                && db.Answers.Any(answer => answer.SubmissionId == submission.Id && answer.Kind == AnswerKind.Closed))
            select new { review, cycle }).ToListAsync(ct);
        foreach (var row in rows)
        {
            // Reopened since: then it is not for this job.
            if (await shelf.AnswerToReviewAsync(row.cycle.Code, ct) is AnswerKind.Closed)
            {
                row.review.Close(AnswerKind.Closed);
                await standings.RewriteAsync(row.review, row.cycle, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
