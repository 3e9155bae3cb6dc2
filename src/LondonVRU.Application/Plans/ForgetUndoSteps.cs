using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Takes away the steps that are too old to be taken back.</summary>
internal sealed class ForgetUndoSteps(VruDbContext db, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var end = clock.GetUtcNow().UtcDateTime - UndoStep.Keeps;
        await db.UndoSteps.Where(step => step.At < end).ExecuteDeleteAsync(ct);
    }
}
