using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Jobs;

/// <summary>Takes away the runs of jobs that are past their days.</summary>
internal sealed class ForgetJobRuns(VruDbContext db, TimeProvider clock) : IPlatformJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.JobRuns.Where(run => run.KeptUntil < now).ExecuteDeleteAsync(ct);
    }
}
