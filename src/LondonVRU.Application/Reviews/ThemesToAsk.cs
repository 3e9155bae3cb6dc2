using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Finds the edition by which London asks about a theme, and the theme in it.</summary>
internal sealed class ThemesToAsk(VruDbContext db) : IScopedPart
{
    /// <param name="opensOn">London day on which the cycle opens.</param>
    /// <exception cref="RuleBrokenException">There is no such theme.</exception>
    public async Task<AskedTheme> FindAsync(int number, DateOnly opensOn, CancellationToken ct)
    {
        var edition = await EditionAsync(opensOn, ct) ?? throw new RuleBrokenException("cycle.no-such-theme", "London has published no edition of that year or before it.");
        var mappings = await db.Editions.AsNoTracking().Where(other => other.State != EditionState.Draft).SelectMany(other => other.ThemeMappings).ToListAsync(ct);
        return AskedTheme.Of(edition, number, mappings);
    }

    /// <summary>With its themes; null if none is published.</summary>
    public Task<Edition?> EditionAsync(DateOnly day, CancellationToken ct)
    {
        var year = LondonTime.FinancialYearOf(day);
        return db.Editions.AsNoTracking().Include(edition => edition.Themes).Where(edition => edition.State != EditionState.Draft && edition.StartYear <= year)
            .OrderByDescending(edition => edition.StartYear).FirstOrDefaultAsync(ct);
    }
}
