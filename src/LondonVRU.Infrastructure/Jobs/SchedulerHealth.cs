using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>The scheduler runs; healthy also where it is another process's business.</summary>
public sealed class SchedulerHealth(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<ISchedulerFactory>() is not { } schedulers)
        {
            return HealthCheckResult.Healthy("Jobs run in another process.");
        }

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The scheduler is {scheduler.Status}.");
    }
}
