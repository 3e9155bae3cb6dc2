using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Comparison;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Lets boroughs read this tenant's plans in force, and no other version of them. London accepts by an answer and never writes a tenant's copies: the answer is the debt,
/// and this job, in the tenant's own room, pays it. Safe to run again.</summary>
internal sealed class ShowPlansInForce(VruDbContext db, CurrentTenant tenant) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var inForce = await db.PlansInForce().Where(plan => plan.TenantId == tenant.Id).Select(plan => plan.Id).ToListAsync(ct);
        var copies = await db.SubmittedActions
            .Where(copy => copy.TenantId == tenant.Id && (copy.Visibility == Visibility.Boroughs || inForce.Contains(copy.SubmissionId)))
            .ToListAsync(ct);
        copies.ForEach(copy => copy.Show(inForce.Contains(copy.SubmissionId)));
        await db.SaveChangesAsync(ct);
    }
}
