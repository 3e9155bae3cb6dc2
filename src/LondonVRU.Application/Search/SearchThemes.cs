using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Themes of every edition under those of the latest, so that a search for one finds what earlier editions called otherwise.</summary>
internal sealed class SearchThemes(VruDbContext db) : IScopedPart
{
    private ThemeColumns? read;

    public async Task<ThemeColumns> GetAsync(CancellationToken ct)
    {
        if (read is not null)
        {
            return read;
        }

        var themes = await (
            from theme in db.Themes
            join edition in db.Editions on theme.EditionId equals edition.Id
            where edition.State != EditionState.Draft
            select new EditionTheme(theme.Id, edition.StartYear, theme.Number, theme.Name, theme.ShortName, theme.FormerNames)).ToListAsync(ct);
        return read = ThemeColumns.Of(themes, themes.Count == 0 ? 0 : themes.Max(theme => theme.StartYear), [.. themes.Select(theme => theme.Id)]);
    }
}
