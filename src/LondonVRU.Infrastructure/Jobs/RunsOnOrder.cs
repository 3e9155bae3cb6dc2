using LondonVRU.Application.Data;
using LondonVRU.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Looks every few seconds whether London's administrator has asked for a job at once. The order is answered by a run that bears its time, so several workers may look.</summary>
internal sealed class RunsOnOrder(IServiceScopeFactory scopes, ISchedulerFactory schedulers, TimeProvider clock, ILogger<RunsOnOrder> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>An order that no worker took for so long is out of date.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is SchedulerException or System.Data.Common.DbException)
            {
                log.LogWarning("Orders to run a job wait: {Reason}", exception.Message);
            }

            await Task.Delay(Every, stoppingToken);
        }
    }

    private async Task TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var since = clock.GetUtcNow().UtcDateTime - Holds;
        var orders = await db.JobOrders.AsNoTracking()
            .Where(order => order.RunAskedAt >= since && !db.JobRuns.Any(run => run.Job == order.Job && run.DueAt == order.RunAskedAt)).ToListAsync(ct);
        foreach (var order in orders.Where(order => Schedule.All.Any(job => job.Name == order.Job)))
        {
            var data = new JobDataMap { [Keys.AskedAt] = Keys.Write(order.RunAskedAt!.Value) };
            await (await schedulers.GetScheduler(ct)).TriggerJob(Keys.Of(Schedule.Of(order.Job)), data, ct);
        }
    }
}
