using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>A cycle that is not cancelled, as far as London's pages need it.</summary>
/// <param name="Code">"2026-q3", "2026-q3-t5".</param>
/// <param name="DueOn">London day.</param>
/// <param name="GraceEndsOn">London day.</param>
/// <param name="HasReviews">Somebody has submitted.</param>
/// <param name="Extended">The extended due day of each partnership that has one.</param>
public sealed record CycleInfo(
    string Code, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, DateOnly GraceEndsOn, bool HasReviews, IReadOnlyDictionary<Id<Tenant>, DateOnly> Extended)
{
    /// <summary>Name of the one theme that it is about; null for a quarter's.</summary>
    public string? Theme { get; init; }

    public CycleName Title => new(Quarter, Theme);

    /// <summary>The due day of that partnership.</summary>
    public DateOnly DueOf(Id<Tenant> tenant) => Extended.TryGetValue(tenant, out var extended) ? extended : DueOn;
}

/// <summary>The cycle that is looked at, among those that have opened.</summary>
/// <param name="Opened">Oldest first.</param>
public sealed record CycleChoice(CycleInfo Chosen, IReadOnlyList<CycleInfo> Opened)
{
    /// <summary>The one before; null if it is the first.</summary>
    public CycleInfo? Before => Opened.LastOrDefault(cycle => cycle.Quarter < Chosen.Quarter);

    /// <summary>The chosen one and those before it, oldest first.</summary>
    public IReadOnlyList<CycleInfo> UpTo(int most) => [.. Opened.Where(cycle => cycle.Quarter <= Chosen.Quarter).TakeLast(most)];
}

/// <summary>Finds the cycle that an address names, or the latest that has opened. What is compared over quarters knows the quarters' own cycles alone;
/// those about a theme are found where one asks for them.</summary>
internal sealed class OpenCycles(VruDbContext db, CurrentTenant tenant, ShelfCache cache, TimeProvider clock) : IScopedPart
{
    /// <param name="code">"2026-q3"; null for the latest.</param>
    /// <returns>Null if none was asked for and none has opened.</returns>
    /// <exception cref="NotFoundException">There is no such cycle, or it has not opened.</exception>
    public Task<CycleChoice?> ChooseAsync(string? code, CancellationToken ct) => ChooseAsync(code, needsReviews: false, withThemes: false, ct);

    /// <summary>As <see cref="ChooseAsync(string?, CancellationToken)"/>, among all cycles: those about a theme stand after the quarter's in which they open.</summary>
    /// <param name="code">"2026-q3", "2026-q3-t5"; null for the quarter's that opened last.</param>
    /// <exception cref="NotFoundException">There is no such cycle, or it has not opened.</exception>
    public Task<CycleChoice?> ChooseOfAllAsync(string? code, CancellationToken ct) => ChooseAsync(code, needsReviews: false, withThemes: true, ct);

    /// <summary>As <see cref="ChooseAsync(string?, CancellationToken)"/>, but the latest is the latest that has something to compare, if any has.</summary>
    /// <param name="code">"2026-q3"; null for the latest.</param>
    /// <exception cref="NotFoundException">There is no such cycle, or it has not opened.</exception>
    public Task<CycleChoice?> ChooseForComparisonAsync(string? code, CancellationToken ct) => ChooseAsync(code, needsReviews: true, withThemes: false, ct);

    /// <summary>The quarters of a year of which London has reviews, oldest first.</summary>
    public async Task<IReadOnlyList<CycleInfo>> WithReviewsAsync(int startYear, CancellationToken ct) =>
        [.. ((await ChooseForComparisonAsync(null, ct))?.Opened ?? []).Where(cycle => cycle.Quarter.StartYear == startYear && cycle.HasReviews)];

    private async Task<CycleChoice?> ChooseAsync(string? code, bool needsReviews, bool withThemes, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var all = await cache.GetAsync(tenant, "cycles", ShelfParts.Submissions, ReadAsync, ct);
        List<CycleInfo> opened = [.. all.Where(cycle => cycle.OpensOn <= today && (withThemes || cycle.Theme is null))];
        if (string.IsNullOrWhiteSpace(code))
        {
            return opened.Count == 0 ? null
                : new(opened.FindLast(cycle => needsReviews && cycle.HasReviews) ?? opened.FindLast(cycle => cycle.Theme is null) ?? opened[^1], opened);
        }

        return opened.Find(cycle => cycle.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } chosen ? new(chosen, opened) : throw new NotFoundException();
    }

    private async Task<List<CycleInfo>> ReadAsync(CancellationToken ct)
    {
        var rows = await db.Cycles.AsNoTracking().Where(cycle => !cycle.IsCancelled)
            .Select(cycle => new
            {
                cycle,
                HasReviews = db.Submissions.Any(review => review.CycleCode == cycle.Code && review.Visibility == Visibility.London),
                Extended = db.Extensions.Where(extension => extension.CycleId == cycle.Id).Select(extension => new { extension.TenantId, extension.DueOn }).ToList(),
            })
            .AsSingleQuery().ToListAsync(ct);
        return
        [
            .. rows.Select(row => new CycleInfo(
                row.cycle.Code, row.cycle.Quarter, row.cycle.OpensOn, row.cycle.DueOn, row.cycle.For(null).GraceEndsOn, row.HasReviews,
                row.Extended.ToDictionary(extension => extension.TenantId, extension => row.cycle.For(extension.DueOn).DueOn))
            {
                Theme = row.cycle.ThemeName,
            }).OrderBy(cycle => cycle.Quarter).ThenBy(cycle => cycle.Theme is not null).ThenBy(cycle => cycle.OpensOn),
        ];
    }
}
