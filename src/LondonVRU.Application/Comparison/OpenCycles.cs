using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>A cycle, as far as London's pages need it.</summary>
/// <param name="Code">"2026-q3".</param>
/// <param name="DueOn">London day.</param>
/// <param name="GraceEndsOn">London day.</param>
public sealed record CycleInfo(string Code, Quarter Quarter, DateOnly OpensOn, DateOnly DueOn, DateOnly GraceEndsOn);

/// <summary>The cycle that is looked at, among those that have opened.</summary>
/// <param name="Opened">Oldest first.</param>
public sealed record CycleChoice(CycleInfo Chosen, IReadOnlyList<CycleInfo> Opened)
{
    /// <summary>The one before; null if it is the first.</summary>
    public CycleInfo? Before => Opened.LastOrDefault(cycle => cycle.Quarter < Chosen.Quarter);

    /// <summary>The chosen one and those before it, oldest first.</summary>
    public IReadOnlyList<CycleInfo> UpTo(int most) => [.. Opened.Where(cycle => cycle.Quarter <= Chosen.Quarter).TakeLast(most)];
}

/// <summary>Finds the cycle that an address names, or the latest that has opened.</summary>
internal sealed class OpenCycles(VruDbContext db, CurrentTenant tenant, ShelfCache cache, TimeProvider clock) : IScopedPart
{
    /// <param name="code">"2026-q3"; null for the latest.</param>
    /// <returns>Null if none was asked for and none has opened.</returns>
    /// <exception cref="NotFoundException">There is no such cycle, or it has not opened.</exception>
    public async Task<CycleChoice?> ChooseAsync(string? code, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var all = await cache.GetAsync(tenant, "cycles", ShelfPart.Submissions, ReadAsync, ct);
        List<CycleInfo> opened = [.. all.Where(cycle => cycle.OpensOn <= today)];
        if (string.IsNullOrWhiteSpace(code))
        {
            return opened.Count == 0 ? null : new(opened[^1], opened);
        }

        return opened.Find(cycle => cycle.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } chosen ? new(chosen, opened) : throw new NotFoundException();
    }

    private async Task<List<CycleInfo>> ReadAsync(CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().ToListAsync(ct);
        return [.. cycles.Select(cycle => new CycleInfo(cycle.Code, cycle.Quarter, cycle.OpensOn, cycle.DueOn, cycle.GraceEndsOn)).OrderBy(cycle => cycle.Quarter)];
    }
}
