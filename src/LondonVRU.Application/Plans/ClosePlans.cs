using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Closes this tenant's plans whose year is over. Safe to run again.</summary>
internal sealed class ClosePlans(VruDbContext db, Standings standings, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var over = LondonTime.FinancialYearOf(today.AddMonths(-3)) - 1;
        foreach (var plan in await db.Plans.Where(plan => plan.State != PlanState.Closed && plan.SubmittedAt != null && plan.StartYear <= over).ToListAsync(ct))
        {
            plan.Close(today);
            await standings.RewriteAsync(plan, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
