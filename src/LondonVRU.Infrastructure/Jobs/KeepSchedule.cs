using LondonVRU.Domain;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Brings what the scheduler keeps into line with <see cref="Schedule"/> before it starts. A time that has not changed is left alone, so that one
/// missed while the service was down is caught up, once.</summary>
internal sealed class KeepSchedule(ISchedulerFactory schedulers, TimeProvider clock, ILogger<KeepSchedule> log) : IHostedService
{
    private const int Attempts = 5;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(await schedulers.GetScheduler(cancellationToken), cancellationToken);
                return;
            }
            catch (SchedulerException exception) when (attempt < Attempts)
            {
                // Nodes of a cluster that start at the same moment get in each other's way.
                log.LogWarning("The schedule could not be written, attempt {Attempt}: {Reason}", attempt, exception.Message);
#pragma warning disable CA5394 // Jitter is no secret.
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt * (1 + Random.Shared.NextDouble())), cancellationToken);
#pragma warning restore CA5394
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WriteAsync(IScheduler scheduler, CancellationToken ct)
    {
        foreach (var job in Schedule.All)
        {
            var builder = job.IsPerTenant ? JobBuilder.Create().OfType<FanOut>() : JobBuilder.Create().OfType<RunOnPlatform>();
            var detail = builder.WithIdentity(Keys.Of(job)).WithDescription(job.What).StoreDurably(true).RequestRecovery(job.IsPerTenant).Build();
            await scheduler.AddJob(detail, AddJobOptions.Replacing, ct);
            if (job.IsPerTenant)
            {
                var inTenant = JobBuilder.Create().OfType<RunInTenant>().WithIdentity(Keys.InTenant(job.Name)).WithDescription(job.What).StoreDurably(true).RequestRecovery(true).Build();
                await scheduler.AddJob(inTenant, AddJobOptions.Replacing, ct);
            }

            var key = new TriggerKey(job.Name, "schedule");
            if (await scheduler.GetTrigger(key, ct) is ICronTrigger { CronExpressionString: { } cron } known && cron == job.Cron && known.TimeZone.Id == LondonTime.Zone.Id)
            {
                continue;
            }

            var trigger = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(detail).WithRetryPolicy(job.IsPerTenant ? FanOut.Again : RetryPolicy.None)
                .WithSchedule(CronScheduleBuilder.Create(job.Cron).InTimeZone(LondonTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
            await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, ct);
        }
    }
}
