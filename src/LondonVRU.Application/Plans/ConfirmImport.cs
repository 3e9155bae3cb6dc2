using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Puts the rows that are to be taken into the plan of a year, which is begun if there is none. Once only.</summary>
/// <param name="StartYear">If it is another year than the preview's, the rows are matched against that year's edition first.</param>
public sealed record ConfirmImport(int StartYear, Id<PlanImport> ImportId) : IRequest;

internal sealed class ConfirmImportHandler(
    VruDbContext db, ImportReading imports, StandingActions standing, ImportTaking taking, CurrentTenant tenant, PlanEditing editing, Standings standings, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<ConfirmImport>
{
    protected override async Task Handle(ConfirmImport request, CancellationToken cancellationToken)
    {
        var import = await imports.FindAsync(request.ImportId, cancellationToken);
        var page = await imports.PageAsync(import, cancellationToken);
        import.Confirm(clock.GetUtcNow().UtcDateTime);
        var edition = await imports.EditionAsync(request.StartYear, cancellationToken);
        var preview = page.StartYear == request.StartYear ? page.Preview : OtherYear.Match(page.Preview, EditionOutline.Of(edition));
        var actions = await standing.ListAsync(request.StartYear, cancellationToken);
        var compared = PlanComparison.Compare(preview, actions, imports.Rights);
        var rows = preview.Rows.Where(row => row.Include).Select(row => (Row: row, To: compared[row.Row])).ToList();
        ImportChecks.Require(rows, actions);

        var writes = rows.Exists(row => row.To.ActionId is null || row.To.Changes.Any(change => change.Field.IsContent()));
        var plan = await PlanAsync(edition, writes, cancellationToken);
        await taking.TakeAsync(plan, edition, rows, writes, cancellationToken);
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Opened for editing if its content changes; updates go on while it is with the chair or London.</summary>
    private async Task<Plan> PlanAsync(Edition edition, bool writes, CancellationToken ct)
    {
        var known = await db.Plans.Where(plan => plan.StartYear == edition.StartYear).Include(plan => plan.Themes).SingleOrDefaultAsync(ct);
        if (!writes && known is not null)
        {
            return known;
        }

        actor.Require(Right.EditPlan);
        if (known is not null)
        {
            return await editing.OpenAsync(edition.StartYear, ct);
        }

        var plan = Plan.On(edition, StartPlanHandler.Title(tenant.Info, edition.StartYear));
        db.Plans.Add(plan);
        return plan;
    }
}
