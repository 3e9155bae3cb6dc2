using System.Text.Json.Serialization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Every cycle and how this tenant's review of it stands, the newest first.</summary>
public sealed record GetReviews : IRequest<IReadOnlyList<ReviewRow>>;

/// <param name="Cycle">"2026-q3", "2026-q3-t5".</param>
/// <param name="HasPlan">Without a plan of its year, and with the theme if it is about one, no review is owed.</param>
/// <param name="DueOn">London day; the extended one if London has given an extension.</param>
/// <param name="State">Null until it is opened.</param>
/// <param name="OpenActions">As counted when it was worked on last.</param>
/// <param name="SubmittedAt">UTC; null until submitted.</param>
/// <param name="DaysLate">0 if on time; null until submitted.</param>
public sealed record ReviewRow(
    string Cycle, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, bool HasPlan, ReviewState? State, int OpenActions, int Updated, int Themes, int ThemesWritten,
    DateTime? SubmittedAt, int? DaysLate, bool IsExtended)
{
    /// <summary>The one theme that it is about; null for a quarter's.</summary>
    public CycleTheme? Theme { get; init; }

    [JsonIgnore]
    public CycleName Title => new(Quarter, Theme?.Name);
}


internal sealed class GetReviewsHandler(VruDbContext db, AskedHere asked, CurrentTenant tenant, TimeProvider clock) : IRequestHandler<GetReviews, IReadOnlyList<ReviewRow>>
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
            orderby cycle.StartYear descending, cycle.QuarterNumber descending, cycle.OpensOn descending
            select new { cycle, plan, review, standing, extension }).ToListAsync(cancellationToken);
        List<ReviewRow> all = [];
        foreach (var row in rows)
        {
            var owes = row.review is not null || (row.plan is not null && await asked.OwesAsync(row.plan.EditionId, row.cycle, cancellationToken));
            all.Add(new(
                row.cycle.Code, row.cycle.Quarter, row.cycle.OpensOn, row.cycle.For(row.extension?.DueOn).DueOn, owes,
                row.review?.StateIn(row.cycle) ?? (!owes ? null : row.cycle.IsCancelled ? ReviewState.Cancelled : row.cycle.IsOpen(today) ? ReviewState.Open : null),
                row.standing?.OpenActions ?? 0, row.standing?.Updated ?? 0, row.standing?.Themes ?? 0, row.standing?.ThemesWritten ?? 0,
                row.review?.SubmittedAt, row.review?.DaysLate, row.extension is not null)
            {
                Theme = CycleTheme.Of(row.cycle),
            });
        }

        return all;
    }
}
