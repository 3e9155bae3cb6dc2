using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>A run that is asked for.</summary>
/// <param name="Place">Slug of the tenant; empty for a job of the service itself.</param>
/// <param name="DueAt">UTC; the same in every worker that was woken for the same time.</param>
/// <param name="IsRecovery">The scheduler says that its earlier try was cut off.</param>
internal sealed record AskedRun(ScheduledJob Job, string Place, DateTime DueAt, bool IsByHand, bool IsRecovery);

/// <summary>Claims a run by its row, so that of several workers one does it, and writes down how it went.</summary>
internal sealed class RunLog(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly string Worker = $"{Environment.MachineName}/{Environment.ProcessId}" is var name && name.Length > JobRun.WorkerMaxLength ? name[^JobRun.WorkerMaxLength..] : name;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does the work, unless another worker has it or has done it. What fails is written down and thrown on, so that the scheduler tries again.</summary>
    public async Task RunAsync(AskedRun asked, Func<Task> work)
    {
        if (await ClaimAsync(asked) is not { } run)
        {
            return;
        }

        try
        {
            await work();
        }
        catch (Exception exception)
        {
            await EndAsync(run, known => known.Failed(RunErrors.InWords(exception), Now));
            throw;
        }

        await EndAsync(run, known => known.Done(Now));
    }

    /// <summary>London's administrator lets it rest.</summary>
    public async Task<bool> IsPausedAsync(ScheduledJob job, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VruDbContext>().JobOrders.AnyAsync(order => order.Job == job.Name && order.PausedAt != null, ct);
    }

    /// <summary>Null if another worker has it or has done it.</summary>
    private async Task<Id<JobRun>?> ClaimAsync(AskedRun asked)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var known = await db.JobRuns.SingleOrDefaultAsync(run => run.Job == asked.Job.Name && run.Place == asked.Place && run.DueAt == asked.DueAt);
        if (known is not null && !known.MayTryAgain(asked.IsRecovery, Now))
        {
            return null;
        }

        if (known is null)
        {
            known = JobRun.Begin(asked.Job.Name, asked.Place, asked.DueAt, asked.IsByHand, Worker, asked.Job.RunsKeptFor, Now);
            db.JobRuns.Add(known);
        }
        else
        {
            known.TryAgain(Worker, Now);
        }

        try
        {
            await db.SaveChangesAsync();
            return known.Id;
        }
        catch (Exception exception) when (exception is DbUpdateException or StaleException)
        {
            // Another worker was quicker: the unique index, or the count of attempts, says so. If it was something else, the row is not there.
            if (await IsThereAsync(asked))
            {
                return null;
            }

            throw;
        }
    }

    private async Task<bool> IsThereAsync(AskedRun asked)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VruDbContext>().JobRuns
            .AnyAsync(run => run.Job == asked.Job.Name && run.Place == asked.Place && run.DueAt == asked.DueAt);
    }

    /// <summary>Also when the service is being stopped: what is done is done.</summary>
    private async Task EndAsync(Id<JobRun> id, Action<JobRun> end)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        end(await db.JobRuns.SingleAsync(run => run.Id == id));
        await db.SaveChangesAsync();
    }
}
