using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>A preview, with what its rows can be given to.</summary>
public sealed record GetImport(Id<PlanImport> ImportId) : IRequest<ImportPage>;

/// <param name="ReadAt">UTC.</param>
/// <param name="ConfirmedAt">UTC; null until confirmed.</param>
/// <param name="Edition">Of the preview's year.</param>
public sealed record ImportPage(Id<PlanImport> Id, int StartYear, string FileName, DateTime ReadAt, DateTime? ConfirmedAt, int Version, ImportPreview Preview, EditionOutline Edition);

internal sealed class GetImportHandler(VruDbContext db) : IRequestHandler<GetImport, ImportPage>
{
    public async Task<ImportPage> Handle(GetImport request, CancellationToken cancellationToken)
    {
        var import = await db.Imports.AsNoTracking().Where(import => import.Id == request.ImportId).SingleOrNotFoundAsync(cancellationToken);
        var edition = await db.EditionsToWorkOn().AsNoTracking().Where(edition => edition.StartYear == import.StartYear)
            .Include(edition => edition.Themes.OrderBy(theme => theme.Number)).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(cancellationToken);
        return new(
            import.Id, import.StartYear, import.FileName, import.ReadAt, import.ConfirmedAt, import.Version,
            JsonSerializer.Deserialize<ImportPreview>(import.Preview)!, EditionOutline.Of(edition));
    }
}
