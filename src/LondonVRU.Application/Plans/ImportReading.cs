using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Reads a preview and holds its rows against the plan as it is at this moment.</summary>
internal sealed class ImportReading(VruDbContext db, StandingActions standing, Actor actor) : IScopedPart
{
    public ImportRights Rights => new(actor.Has(Right.EditPlan), actor.Has(Right.UpdateAllActions));

    /// <exception cref="NotFoundException">There is no such import, or it is a colleague's and this person may not edit the plan.</exception>
    public async Task<PlanImport> FindAsync(Id<PlanImport> id, CancellationToken ct)
    {
        var import = await db.Imports.Where(import => import.Id == id).SingleOrNotFoundAsync(ct);
        return Rights.MayEdit || import.ReadById == actor.PersonId ? import : throw new NotFoundException();
    }

    public async Task<ImportPage> PageAsync(PlanImport import, CancellationToken ct)
    {
        var edition = EditionOutline.Of(await EditionAsync(import.StartYear, ct));
        var preview = JsonSerializer.Deserialize<ImportPreview>(import.Preview)!;
        var actions = await standing.ListAsync(import.StartYear, ct);
        return new(
            import.Id, import.StartYear, import.FileName, import.ReadAt, import.ConfirmedAt, import.Version, preview, edition,
            PlanComparison.Compare(preview, actions, Rights), Rights.MayEdit);
    }

    /// <summary>A preview as it is kept: what each row was held against, and whether it is taken unless somebody says otherwise.</summary>
    public async Task<ImportPreview> FirstAsync(ImportPreview preview, CancellationToken ct)
    {
        var rows = PlanComparison.Compare(preview, await standing.ListAsync(preview.StartYear, ct), Rights);
        return preview with { Rows = [.. preview.Rows.Select(row => row with { Seen = rows[row.Row].Token, Include = row.Include && rows[row.Row].IsTakenAtFirst })] };
    }

    /// <exception cref="RuleBrokenException">London has published none for that year.</exception>
    public async Task<Edition> EditionAsync(int startYear, CancellationToken ct) =>
        await db.EditionsToWorkOn().AsNoTracking().Where(edition => edition.StartYear == startYear)
            .Include(edition => edition.Themes.OrderBy(theme => theme.Number)).ThenInclude(theme => theme.Actions).SingleOrDefaultAsync(ct)
        ?? throw new RuleBrokenException("plan.no-edition", $"London has not published a template for {Quarter.YearName(startYear)}.");
}
