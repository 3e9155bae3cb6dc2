using LondonVRU.Application.Comparison.Exports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Makes exports at once when this process was asked for one.</summary>
internal sealed class MakeOnBell(ExportBell bell, ISchedulerFactory schedulers, ILogger<MakeOnBell> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(stoppingToken);
            try
            {
                await (await schedulers.GetScheduler(stoppingToken)).TriggerJob(Keys.Of(Schedule.MakeExports), stoppingToken);
            }
            catch (SchedulerException exception)
            {
                log.LogWarning("Exports wait for the schedule: {Reason}", exception.Message);
            }
        }
    }
}
