using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Whether a plan owes a cycle its review: a quarter's always, one about a theme where the plan's edition has that theme.</summary>
internal sealed class AskedHere(VruDbContext db) : IScopedPart
{
    private readonly Dictionary<Id<Edition>, List<Id<Theme>>> themes = [];

    /// <param name="edition">That the plan is on.</param>
    public async Task<bool> OwesAsync(Id<Edition> edition, ReviewCycle cycle, CancellationToken ct)
    {
        if (!cycle.IsOfTheme)
        {
            return true;
        }

        if (!themes.TryGetValue(edition, out var own))
        {
            themes[edition] = own = await db.Themes.Where(theme => theme.EditionId == edition).Select(theme => theme.Id).ToListAsync(ct);
        }

        return own.Exists(cycle.AsksAbout);
    }
}

internal static class AskedThemes
{
    /// <summary>Those that a cycle asks about: all, or the one.</summary>
    public static IQueryable<Theme> AskedBy(this IQueryable<Theme> themes, ReviewCycle cycle)
    {
        var asked = cycle.ThemeIds;
        return cycle.IsOfTheme ? themes.Where(theme => asked.Contains(theme.Id)) : themes;
    }

    /// <summary>The themes that a review speaks of.</summary>
    public static IQueryable<Theme> In(this IQueryable<Theme> themes, ReviewAtWork work) => themes.Where(theme => theme.EditionId == work.Plan.EditionId).AskedBy(work.Cycle);
}
