using LondonVRU.Application.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Runs the dispatcher at once when this process owed letters, at most once a second.</summary>
internal sealed class DispatchOnBell(OutboxBell bell, ISchedulerFactory schedulers, ILogger<DispatchOnBell> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(stoppingToken);
            try
            {
                await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(Keys.Of(Schedule.Dispatch), stoppingToken);
            }
            catch (SchedulerException exception)
            {
                log.LogWarning("Letters wait for the minute: {Reason}", exception.Message);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
        }
    }
}
