using System.Globalization;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Names of what the scheduler keeps.</summary>
internal static class Keys
{
    public const string Tenant = "tenant";

    /// <summary>The job by its clock.</summary>
    public static JobKey Of(ScheduledJob job) => new(job.Name, "schedule");

    /// <summary>The same in one tenant.</summary>
    public static JobKey InTenant(string job) => new(job, Tenant);
}

/// <summary>Enqueues a job once for each tenant.</summary>
[DisallowConcurrentExecution]
internal sealed class FanOut(TenantDirectory directory, TimeProvider clock) : IJob
{
    /// <summary>After 1, 3, 9, 27 and 60 minutes, give or take a fifth.</summary>
    public static readonly RetryPolicy Again = RetryPolicy.Exponential(5, TimeSpan.FromMinutes(1), 3, TimeSpan.FromHours(1), 0.2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = context.JobDetail.Key.Name;
        var round = string.Create(CultureInfo.InvariantCulture, $"{job} {context.FireTimeUtc:yyyy-MM-dd HH:mm:ss}");
        foreach (var tenant in await Schedule.Of(job).TenantsAsync(directory, cancellationToken))
        {
            var trigger = TriggerBuilder.Create(clock).WithIdentity(tenant.Slug, round).ForJob(Keys.InTenant(job))
                .UsingJobData(Keys.Tenant, tenant.Slug).WithRetryPolicy(Again).StartNow().Build();
            await context.Scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }
}

/// <summary>Runs a job in one tenant.</summary>
internal sealed class RunInTenant(IServiceProvider services, TenantDirectory directory) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var slug = (string)context.MergedJobDataMap[Keys.Tenant]!;
        var tenant = await directory.FindAsync(slug, cancellationToken) ?? throw new NotFoundException();
        await Schedule.Of(context.JobDetail.Key.Name).RunInAsync(services, tenant.Id, cancellationToken);
    }
}

/// <summary>Runs a job of the service itself.</summary>
[DisallowConcurrentExecution]
internal sealed class RunOnPlatform(IServiceProvider services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await Schedule.Of(context.JobDetail.Key.Name).RunAsync(services, cancellationToken);
}
