using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>Takes the service's own workbooks of this tenant's plan, and names those of others when it refuses them.</summary>
internal sealed class OwnWorkbooks(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, TimeProvider clock) : IScopedPart
{
    /// <param name="startYear">Of the plan that it is to go into; null takes this year's.</param>
    /// <returns>Null if it is no workbook of the service's, or its column of marks is gone: then it is read like anybody's table.</returns>
    /// <exception cref="RuleBrokenException">It is another borough's, or another year's.</exception>
    public async Task<(ReadPlan Plan, int StartYear)?> ReadAsync(SourceDocument document, int? startYear, CancellationToken ct)
    {
        if (OwnWorkbook.Of(document) is not { } own)
        {
            return null;
        }

        if (own.TenantId != tenant.Id)
        {
            throw new RuleBrokenException("import.other-borough", $"This workbook is {await WhoseAsync(own.TenantId, ct)}. It can only come back to the plan it was exported from.");
        }

        var year = startYear ?? LondonTime.FinancialYearOf(LondonTime.Today(clock));
        if (own.StartYear != year)
        {
            throw new RuleBrokenException(
                "import.other-year", $"This workbook holds the plan of {Quarter.YearName(own.StartYear)}, not of {Quarter.YearName(year)}. Export a new one from the plan of {Quarter.YearName(year)}, or bring this one back to its own year.");
        }

        if (!await db.Plans.AnyAsync(plan => plan.Id == own.PlanId && plan.StartYear == year, ct))
        {
            throw new RuleBrokenException("import.other-plan", $"This workbook was exported from another plan of {Quarter.YearName(year)} than the one that is here. Export a new one.");
        }

        return own.Read(document) is { } plan ? (plan.Actions.Count > 0 ? plan : throw ImportRefusals.NothingFound("the service’s own workbook, with all of its rows deleted"), year) : null;
    }

    /// <summary>"Camden’s": names of boroughs are no secret.</summary>
    private async Task<string> WhoseAsync(Id<Tenant> other, CancellationToken ct) =>
        (await directory.EverybodyAsync(ct)).FirstOrDefault(known => known.Id == other) is { } known ? $"{known.Name}’s" : "from another service";
}
