using System.Text.Json.Serialization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London's calendar of cycles, the newest first, and who is in.</summary>
public sealed record GetCycles : IRequest<CyclesPage>;

/// <param name="Unopened">Quarters that can be opened next, in order: the first is the one to suggest.</param>
public sealed record CyclesPage(IReadOnlyList<CyclesPage.Row> Cycles, IReadOnlyList<Quarter> Unopened)
{
    /// <param name="Owed">Partnerships that owe a review.</param>
    /// <param name="InLate">Of those that are in.</param>
    /// <param name="Standings">By name; only of the newest cycles, empty for older ones.</param>
    public sealed record Row(
        Id<ReviewCycle> Id, string Code, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, int GraceDays, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter,
        int Owed, int In, int InLate, bool IsCancelled, IReadOnlyList<Standing> Standings)
    {
        /// <summary>The one theme that it is about; null for a quarter's.</summary>
        public CycleTheme? Theme { get; init; }

        [JsonIgnore]
        public CycleName Title => new(Quarter, Theme?.Name);
    }


    /// <param name="SubmittedAt">UTC; null if not in yet.</param>
    /// <param name="DaysLate">Null if not in yet.</param>
    /// <param name="DueOn">London day; the extended one if London has given an extension.</param>
    public sealed record Standing(string Slug, string Name, ReviewState State, DateTime? SubmittedAt, int? DaysLate, DateOnly DueOn);
}

internal sealed class GetCyclesHandler(VruDbContext db, TenantDirectory directory, TimeProvider clock) : IRequestHandler<GetCycles, CyclesPage>
{
    /// <summary>Of these the single partnerships are shown.</summary>
    private const int NewestCycles = 4;

    public async Task<CyclesPage> Handle(GetCycles request, CancellationToken cancellationToken)
    {
        var cycles = await db.Cycles.AsNoTracking().OrderByDescending(cycle => cycle.StartYear).ThenByDescending(cycle => cycle.QuarterNumber).ThenByDescending(cycle => cycle.OpensOn).ToListAsync(cancellationToken);
        var counts = await db.ReviewStandings.GroupBy(standing => standing.CycleCode)
            .Select(group => new
            {
                Cycle = group.Key,
                Owed = group.Count(),
                In = group.Count(standing => standing.SubmittedAt != null),
                InLate = group.Count(standing => standing.DaysLate > 0),
            }).ToDictionaryAsync(group => group.Cycle, StringComparer.Ordinal, cancellationToken);
        var newest = cycles.Take(NewestCycles).Select(cycle => cycle.Code).ToList();
        var standings = (await db.ReviewStandings.AsNoTracking().Where(standing => newest.Contains(standing.CycleCode))
            .Select(standing => new { standing.TenantId, standing.CycleCode, standing.State, standing.SubmittedAt, standing.DaysLate })
            .ToListAsync(cancellationToken)).ToLookup(standing => standing.CycleCode, StringComparer.Ordinal);
        var extended = await db.Extensions.AsNoTracking().ToDictionaryAsync(extension => (extension.CycleId, extension.TenantId), extension => extension.DueOn, cancellationToken);
        List<CyclesPage.Row> rows = [];
        foreach (var cycle in cycles)
        {
            List<CyclesPage.Standing> who = [];
            foreach (var standing in standings[cycle.Code])
            {
                var tenant = await directory.GetAsync(standing.TenantId, cancellationToken);
                who.Add(new(
                    tenant.Slug, tenant.Name, cycle.IsCancelled && standing.SubmittedAt is null ? ReviewState.Cancelled : standing.State, standing.SubmittedAt, standing.DaysLate,
                    cycle.For(extended.TryGetValue((cycle.Id, tenant.Id), out var until) ? until : null).DueOn));
            }

            var count = counts.GetValueOrDefault(cycle.Code);
            rows.Add(new(
                cycle.Id, cycle.Code, cycle.Quarter, cycle.OpensOn, cycle.DueOn, cycle.GraceDays, cycle.DaysBefore, cycle.DaysAfter,
                count?.Owed ?? 0, count?.In ?? 0, count?.InLate ?? 0, cycle.IsCancelled,
                [.. who.OrderBy(standing => standing.Name, StringComparer.Ordinal)])
            {
                Theme = CycleTheme.Of(cycle),
            });
        }

        return new(rows, Unopened(cycles.FindAll(cycle => !cycle.IsOfTheme)));
    }

    /// <summary>From the quarter after the newest cycle, or the one that today lies in, a year's worth; then those of the last year that were left out.</summary>
    private List<Quarter> Unopened(List<ReviewCycle> cycles)
    {
        var opened = cycles.Select(cycle => cycle.Quarter).ToHashSet();
        var first = cycles.Count > 0 ? cycles[0].Quarter.Next : Quarter.Of(LondonTime.Today(clock));
        List<Quarter> next = [first, first.Next, first.Next.Next, first.Next.Next.Next];
        var before = first.Previous;
        for (var i = 0; i < 4; i++, before = before.Previous)
        {
            if (!opened.Contains(before))
            {
                next.Add(before);
            }
        }

        return next;
    }
}
