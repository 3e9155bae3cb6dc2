using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Reads somebody's action table and keeps the preview. Nothing of it is in the plan.</summary>
/// <param name="StartYear">Of the plan that it is meant for; null takes the edition whose own themes the document names.</param>
/// <param name="FileName">Only shown again.</param>
/// <param name="Content">The file, or pasted words in UTF-8.</param>
public sealed record ReadDocument(int? StartYear, string FileName, Stream Content) : IRequest<Id<PlanImport>>;

internal sealed class ReadDocumentHandler(VruDbContext db, IDocumentReader documents, OwnWorkbooks own, ImportReading imports, Actor actor, TimeProvider clock)
    : IRequestHandler<ReadDocument, Id<PlanImport>>
{
    public async Task<Id<PlanImport>> Handle(ReadDocument request, CancellationToken cancellationToken)
    {
        var document = await documents.ReadAsync(request.Content, request.FileName, cancellationToken);
        var read = await own.ReadAsync(document, request.StartYear, cancellationToken);
        if (read is null && !actor.Has(Right.EditPlan))
        {
            throw new ForbiddenException("Only the coordinator can import a table. You can bring back the workbook that you exported here, with your own actions.");
        }

        var preview = await imports.FirstAsync(await MatchAsync(document, read, request.StartYear, cancellationToken), cancellationToken);
        var import = PlanImport.Of(preview.StartYear, FileName(request.FileName), JsonSerializer.Serialize(preview), actor.PersonId, clock.GetUtcNow().UtcDateTime);
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import.Id;
    }

    private async Task<ImportPreview> MatchAsync(SourceDocument document, (ReadPlan Plan, int StartYear)? read, int? startYear, CancellationToken ct)
    {
        if (read is var (rows, year))
        {
            return EditionMatcher.Match(document, rows, EditionOutline.Of(await imports.EditionAsync(year, ct))) with { IsOwn = true };
        }

        var editions = await EditionsAsync(startYear, ct);
        var plan = PlanTableReader.Read(document);
        return editions.Select(edition => EditionMatcher.Match(document, plan, edition)).MaxBy(OwnNames)!;
    }

    /// <summary>Newest first, so that of equals the newest is taken.</summary>
    private async Task<List<EditionOutline>> EditionsAsync(int? startYear, CancellationToken ct)
    {
        if (startYear is { } year)
        {
            return [EditionOutline.Of(await imports.EditionAsync(year, ct))];
        }

        var thisYear = LondonTime.FinancialYearOf(LondonTime.Today(clock));
        var editions = await db.EditionsToWorkOn().AsNoTracking()
            .Where(edition => edition.StartYear <= thisYear)
            .Include(edition => edition.Themes.OrderBy(theme => theme.Number)).ThenInclude(theme => theme.Actions)
            .OrderByDescending(edition => edition.StartYear).ToListAsync(ct);
        return editions.Count > 0
            ? [.. editions.Select(EditionOutline.Of)]
            : throw new RuleBrokenException("plan.no-edition", "London has not published a template for that year.");
    }

    /// <summary>How many of the document's themes are the edition's own, not those of an earlier one.</summary>
    private static int OwnNames(ImportPreview preview) => preview.Themes.Count(theme => theme.ThemeId is not null && !theme.IsFormer);

    /// <summary>The last part of whatever path came with it.</summary>
    private static string FileName(string given) => given.Split('/', '\\')[^1] is { Length: > 0 } name ? name : "Pasted words";
}
