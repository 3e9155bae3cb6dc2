using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Themes of every edition under those of the latest, so that a search for one finds what earlier editions called otherwise. In an index a document bears the ids of its themes, which no later edition moves.</summary>
internal sealed class SearchThemes(VruDbContext db) : IScopedPart
{
    private ThemeColumns? read;

    /// <summary>Of one theme, as a tag has it; of several, with a space between.</summary>
    public static string TagOf(IEnumerable<Guid> themes) => string.Join(' ', themes);

    /// <param name="number">Of a theme of the latest edition; null for no limit.</param>
    /// <returns>Whether a tag is of that theme under any edition.</returns>
    public async ValueTask<Func<string, bool>> UnderAsync(int? number, CancellationToken ct)
    {
        if (number is not { } wanted)
        {
            return _ => true;
        }

        var same = (await GetAsync(ct)).In(wanted - 1).Select(theme => theme.ToString()).ToHashSet(StringComparer.Ordinal);
        return tag => tag.Split(' ').Any(same.Contains);
    }

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
