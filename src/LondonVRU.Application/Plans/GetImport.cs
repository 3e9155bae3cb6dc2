using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>A preview, with what its rows can be given to and what they are to the plan as it is now.</summary>
public sealed record GetImport(Id<PlanImport> ImportId) : IRequest<ImportPage>;

/// <param name="ReadAt">UTC.</param>
/// <param name="ConfirmedAt">UTC; null until confirmed.</param>
/// <param name="Edition">Of the preview's year.</param>
/// <param name="Compared">By row.</param>
/// <param name="MayEdit">The reader may change what the plan says, not only how it is going.</param>
public sealed record ImportPage(
    Id<PlanImport> Id, int StartYear, string FileName, DateTime ReadAt, DateTime? ConfirmedAt, int Version, ImportPreview Preview, EditionOutline Edition,
    IReadOnlyDictionary<int, RowComparison> Compared, bool MayEdit)
{
    public int Count(RowKind kind) => Compared.Values.Count(row => row.Kind == kind);
}

internal sealed class GetImportHandler(ImportReading imports) : IRequestHandler<GetImport, ImportPage>
{
    public async Task<ImportPage> Handle(GetImport request, CancellationToken cancellationToken) =>
        await imports.PageAsync(await imports.FindAsync(request.ImportId, cancellationToken), cancellationToken);
}
