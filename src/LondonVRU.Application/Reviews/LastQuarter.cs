using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>What this tenant's review before said.</summary>
internal sealed class LastQuarter(VruDbContext db) : IScopedPart
{
    /// <summary>Its words by theme of this review's edition, where the theme may have borne another name; those of no words are left out.</summary>
    public async Task<IReadOnlyDictionary<Id<Theme>, string>> WordsAsync(ReviewAtWork work, CancellationToken ct)
    {
        var before = await ReviewBefore.Of(db, work.Cycle.Code).Select(review => (Id<Review>?)review.Id).FirstOrDefaultAsync(ct);
        var words = await (
            from narrative in db.Narratives
            join theme in db.Themes on narrative.ThemeId equals theme.Id
            where narrative.ReviewId == before && narrative.Words != ""
            select new { theme.Name, narrative.Words }).ToListAsync(ct);
        var themes = await db.Themes.AsNoTracking().In(work).ToListAsync(ct);
        return (
            from theme in themes
            let last = words.Find(row => row.Name == theme.Name || theme.FormerNames.Contains(row.Name))
            where last is not null
            select (theme.Id, last.Words)).ToDictionary(pair => pair.Id, pair => pair.Words);
    }
}
