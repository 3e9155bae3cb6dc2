using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>What London has of one partnership: its review of a quarter, or its plan of that year.</summary>
/// <param name="Slug">A borough, or a BCU that keeps a joint plan.</param>
/// <param name="Cycle">"2026-q3"; null for the latest that has opened.</param>
/// <param name="Kind">Which of the two is shown.</param>
public sealed record GetBoroughRecord(string Slug, string? Cycle, SubmissionKind Kind) : IRequest<BoroughRecord>;

/// <param name="Cycles">Null if no cycle has opened yet.</param>
/// <param name="StartYear">Of the plan.</param>
/// <param name="Plan">State and counts; null if no plan has been begun.</param>
/// <param name="Review">State and counts; null if it has not been begun.</param>
/// <param name="HasPlan">A plan has been submitted.</param>
/// <param name="HasReview">A review has been submitted.</param>
/// <param name="Shown">What was submitted last; null if nothing was.</param>
public sealed record BoroughRecord(
    TenantInfo Borough, CycleChoice? Cycles, int StartYear, PlanStanding? Plan, ReviewStanding? Review, bool HasPlan, bool HasReview, SubmissionPage? Shown)
{
    /// <summary>What its BCU handed over for several boroughs; null if nothing.</summary>
    public JointRecord? Joint { get; init; }

    public AnswerKind? LastAnswer => Shown is { Answers: [.., var last] } ? last.Kind : null;
}

internal sealed class GetBoroughRecordHandler(VruDbContext db, TenantDirectory directory, OpenCycles cycles, JointRecords joint, IMediator mediator, TimeProvider clock)
    : IRequestHandler<GetBoroughRecord, BoroughRecord>
{
    public async Task<BoroughRecord> Handle(GetBoroughRecord request, CancellationToken cancellationToken)
    {
        var borough = await directory.FindAsync(request.Slug, cancellationToken);
        if (borough is null or { Kind: TenantKind.London })
        {
            throw new NotFoundException();
        }

        var choice = await cycles.ChooseOfAllAsync(request.Cycle, cancellationToken);
        var code = choice?.Chosen.Code;
        var year = choice?.Chosen.Quarter.StartYear ?? LondonTime.FinancialYearOf(LondonTime.Today(clock));
        var standings = await db.Tenants.Where(tenant => tenant.Id == borough.Id).Select(tenant => new
        {
            Plan = db.PlanStandings.FirstOrDefault(standing => standing.TenantId == tenant.Id && standing.StartYear == year),
            Review = db.ReviewStandings.FirstOrDefault(standing => standing.TenantId == tenant.Id && standing.CycleCode == code),
            LastPlan = db.Submissions.Where(plan => plan.TenantId == tenant.Id && plan.Kind == SubmissionKind.Plan && plan.StartYear == year)
                .OrderByDescending(plan => plan.VersionNumber).Select(plan => (Id<Submission>?)plan.Id).FirstOrDefault(),
            LastReview = db.Submissions.Where(review => review.TenantId == tenant.Id && review.Kind == SubmissionKind.Review && review.CycleCode == code && code != null)
                .OrderByDescending(review => review.VersionNumber).Select(review => (Id<Submission>?)review.Id).FirstOrDefault(),
        }).AsNoTracking().SingleAsync(cancellationToken);
        var shown = request.Kind == SubmissionKind.Plan ? standings.LastPlan : standings.LastReview;
        return new(
            borough, choice, year, standings.Plan, standings.Review, standings.LastPlan is not null, standings.LastReview is not null,
            shown is { } id ? await mediator.Send(new GetSubmission(id), cancellationToken) : null)
        {
            Joint = await joint.FindAsync(borough, year, code, request.Kind, standings.LastPlan, cancellationToken),
        };
    }
}
