using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Papers;

/// <summary>A template that can be chosen.</summary>
/// <param name="Key">Its id; of those that everybody can begin with "quarterly" or "committee".</param>
/// <param name="Id">Null of those.</param>
public sealed record PaperTemplateRow(string Key, Id<PaperTemplate>? Id, int Version, PaperContent Content);

/// <summary>This tenant's templates by name, and behind them those that everybody can begin with.</summary>
internal sealed class PaperTemplates(VruDbContext db) : IScopedPart
{
    public async Task<IReadOnlyList<PaperTemplateRow>> ListAsync(CancellationToken ct) =>
    [
        .. (await db.PaperTemplates.AsNoTracking().OrderBy(template => template.Name).ToListAsync(ct)).Select(own => new PaperTemplateRow(own.Id.ToString(), own.Id, own.Version, own.Content())),
        .. StartingPapers.All.Select(start => new PaperTemplateRow(start.Key, null, 1, start.Value)),
    ];

    /// <summary>The one of that key: a key that is nobody's, or another tenant's, is not found. Without one the tenant's first, else the quarterly paper.</summary>
    public static PaperTemplateRow Choose(IReadOnlyList<PaperTemplateRow> templates, string? key)
    {
        var asked = Id<PaperTemplate>.TryParse(key, null, out var id) ? id.ToString() : key;
        return string.IsNullOrEmpty(asked) ? templates[0] : templates.FirstOrDefault(template => template.Key == asked) ?? throw new NotFoundException();
    }
}
