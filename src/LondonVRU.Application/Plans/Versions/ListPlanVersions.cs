using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>Every version of a plan that went to London, the newest first, with what London answered.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record ListPlanVersions(int StartYear) : IRequest<PlanVersionList>;

/// <param name="VersionNumber">Of the version that is being written, or that London has.</param>
/// <param name="InForce">Number of the version that was accepted last; null if none was.</param>
public sealed record PlanVersionList(Id<Plan> PlanId, int StartYear, string Title, PlanState State, int VersionNumber, int? InForce, IReadOnlyList<PlanVersionList.Row> Versions)
{
    /// <summary>The plan has gone on since the newest version, or may.</summary>
    public bool IsBeingWritten => State is PlanState.Draft or PlanState.AwaitingSignOff or PlanState.SignedOff;

    /// <param name="SubmittedAt">UTC.</param>
    /// <param name="IsPulledBack">Taken back before London opened it: only the tenant has it.</param>
    /// <param name="Answers">Oldest first.</param>
    public sealed record Row(
        Id<PlanVersion> Id, int Number, DateTime SubmittedAt, string SubmittedBy, string SignedOffBy, int Actions, bool IsPulledBack, IReadOnlyList<SubmissionPage.Answer> Answers)
    {
        public AnswerKind? Answer => Answers is [.., var last] ? last.Kind : null;

        /// <summary>London has said something that stands in a letter.</summary>
        public bool HasLetter => Answers.Any(answer => answer.Kind != AnswerKind.Opened);
    }
}

internal sealed class ListPlanVersionsHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<ListPlanVersions, PlanVersionList>
{
    public async Task<PlanVersionList> Handle(ListPlanVersions request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().Where(plan => plan.StartYear == request.StartYear).SingleOrNotFoundAsync(cancellationToken);
        var versions = await db.PlanVersions.Where(version => version.PlanId == plan.Id).OrderByDescending(version => version.Number)
            .Select(version => new { version.Id, version.Number, version.SubmittedAt, version.SubmittedBy, version.SignedOffBy, Actions = version.Actions.Count })
            .ToListAsync(cancellationToken);
        var handed = await db.Submissions
            .Where(submission => submission.TenantId == tenant.Id && submission.Kind == SubmissionKind.Plan && submission.StartYear == request.StartYear)
            .Select(submission => new { submission.Id, submission.VersionNumber, submission.Visibility }).ToListAsync(cancellationToken);
        var ids = handed.Select(submission => submission.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Include(answer => answer.Themes).Where(answer => ids.Contains(answer.SubmissionId)).ToListAsync(cancellationToken))
            .OrderBy(answer => answer.Number).ToLookup(answer => answer.SubmissionId);
        List<PlanVersionList.Row> rows = [];
        foreach (var version in versions)
        {
            var submission = handed.Find(copy => copy.VersionNumber == version.Number);
            rows.Add(new(
                version.Id, version.Number, version.SubmittedAt, version.SubmittedBy, version.SignedOffBy, version.Actions, submission?.Visibility == Visibility.Withdrawn,
                submission is null ? [] : [.. answers[submission.Id].Select(SubmissionPage.Answer.Of)]));
        }

        return new(
            plan.Id, plan.StartYear, plan.Title, plan.State, plan.VersionNumber,
            rows.Where(row => !row.IsPulledBack && row.Answers.Any(answer => answer.Kind == AnswerKind.Accepted)).Max(row => (int?)row.Number), rows);
    }
}
