using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Every cycle and how this tenant's review of it stands, the newest first.</summary>
public sealed record GetReviews : IRequest<IReadOnlyList<ReviewRow>>;

/// <param name="Cycle">"2026-q3".</param>
/// <param name="HasPlan">Without a plan of its year no review is owed.</param>
/// <param name="DueOn">London day; the extended one if London has given an extension.</param>
/// <param name="State">Null until it is opened.</param>
/// <param name="OpenActions">As counted when it was worked on last.</param>
/// <param name="SubmittedAt">UTC; null until submitted.</param>
/// <param name="DaysLate">0 if on time; null until submitted.</param>
public sealed record ReviewRow(
    string Cycle, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, bool HasPlan, ReviewState? State, int OpenActions, int Updated, int Themes, int ThemesWritten,
    DateTime? SubmittedAt, int? DaysLate, bool IsExtended);

internal sealed class GetReviewsHandler(VruDbContext db, CurrentTenant tenant, TimeProvider clock) : IRequestHandler<GetReviews, IReadOnlyList<ReviewRow>>
{
    public async Task<IReadOnlyList<ReviewRow>> Handle(GetReviews request, CancellationToken cancellationToken)
    {
        var (here, today) = (tenant.Id, LondonTime.Today(clock));
        var rows = await (
            from cycle in db.Cycles.AsNoTracking()
            join own in db.Plans on cycle.StartYear equals own.StartYear into plans
            from plan in plans.DefaultIfEmpty()
            join own in db.Reviews on cycle.Id equals own.CycleId into reviews
            from review in reviews.DefaultIfEmpty()
            join own in db.ReviewStandings.Where(standing => standing.TenantId == here) on cycle.Code equals own.CycleCode into standings
            from standing in standings.DefaultIfEmpty()
            join given in db.Extensions.Where(extension => extension.TenantId == here) on cycle.Id equals given.CycleId into extensions
            from extension in extensions.DefaultIfEmpty()
            orderby cycle.StartYear descending, cycle.QuarterNumber descending
            select new { cycle, HasPlan = plan != null, review, standing, extension }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ReviewRow(
                row.cycle.Code, row.cycle.Quarter, row.cycle.OpensOn, row.cycle.For(row.extension?.DueOn).DueOn, row.HasPlan,
                row.review?.StateIn(row.cycle) ?? (!row.HasPlan ? null : row.cycle.IsCancelled ? ReviewState.Cancelled : row.cycle.IsOpen(today) ? ReviewState.Open : null),
                row.standing?.OpenActions ?? 0, row.standing?.Updated ?? 0, row.standing?.Themes ?? 0, row.standing?.ThemesWritten ?? 0,
                row.review?.SubmittedAt, row.review?.DaysLate, row.extension is not null)),
        ];
    }
}
