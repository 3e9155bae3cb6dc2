using System.Globalization;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Names of what the scheduler keeps.</summary>
internal static class Keys
{
    public const string Tenant = "tenant";

    /// <summary>The time at which somebody asked for a run at once.</summary>
    public const string AskedAt = "asked-at";

    /// <summary>The time at which the round was due.</summary>
    public const string DueAt = "due-at";

    public const string Clock = "schedule";

    /// <summary>The job by its clock.</summary>
    public static JobKey Of(ScheduledJob job) => new(job.Name, Clock);

    /// <summary>The same in one tenant.</summary>
    public static JobKey InTenant(string job) => new(job, Tenant);

    public static string Write(DateTime utc) => utc.Ticks.ToString(CultureInfo.InvariantCulture);

    public static DateTime? Read(JobDataMap data, string key) =>
        data.TryGetValue(key, out var kept) && kept is string ticks ? new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc) : null;

    /// <summary>When the run was due, the same in every worker; null if a bell woke it, between its times.</summary>
    public static DateTime? DueOf(IJobExecutionContext context, ScheduledJob job) =>
        Read(context.MergedJobDataMap, AskedAt) ?? Read(context.MergedJobDataMap, DueAt)
        ?? (context.Trigger.Key.Group == Clock ? job.LatestUpTo(context.ScheduledFireTimeUtc ?? context.FireTimeUtc).UtcDateTime : null);
}

/// <summary>Enqueues a job once for each tenant.</summary>
[DisallowConcurrentExecution]
internal sealed class FanOut(TenantDirectory directory, RunLog runs, TimeProvider clock) : IJob
{
    /// <summary>After 1, 3, 9, 27 and 60 minutes, give or take a fifth.</summary>
    public static readonly RetryPolicy Again = RetryPolicy.Exponential(5, TimeSpan.FromMinutes(1), 3, TimeSpan.FromHours(1), 0.2);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = Schedule.Of(context.JobDetail.Key.Name);
        var asked = Keys.Read(context.MergedJobDataMap, Keys.AskedAt);
        if (asked is null && await runs.IsPausedAsync(job, cancellationToken))
        {
            return;
        }

        var due = Keys.DueOf(context, job) ?? context.FireTimeUtc.UtcDateTime;
        var round = string.Create(CultureInfo.InvariantCulture, $"{job.Name} {due:yyyy-MM-dd HH:mm:ss}");
        foreach (var tenant in await job.TenantsAsync(directory, cancellationToken))
        {
            var trigger = TriggerBuilder.Create(clock).WithIdentity(tenant.Slug, round).ForJob(Keys.InTenant(job.Name))
                .UsingJobData(Keys.Tenant, tenant.Slug).UsingJobData(asked is null ? Keys.DueAt : Keys.AskedAt, Keys.Write(due)).WithRetryPolicy(Again).StartNow().Build();
            await context.Scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }
}

/// <summary>Runs a job in one tenant.</summary>
internal sealed class RunInTenant(IServiceProvider services, TenantDirectory directory, RunLog runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var slug = (string)context.MergedJobDataMap[Keys.Tenant]!;
        var job = Schedule.Of(context.JobDetail.Key.Name);
        var tenant = await directory.FindAsync(slug, cancellationToken) ?? throw new NotFoundException();
        await runs.RunAsync(
            new(job, slug, Keys.DueOf(context, job) ?? context.FireTimeUtc.UtcDateTime, Keys.Read(context.MergedJobDataMap, Keys.AskedAt) is not null, context.Recovering),
            () => job.RunInAsync(services, tenant.Id, cancellationToken));
    }
}

/// <summary>Runs a job of the service itself.</summary>
[DisallowConcurrentExecution]
internal sealed class RunOnPlatform(IServiceProvider services, RunLog runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = Schedule.Of(context.JobDetail.Key.Name);
        var asked = Keys.Read(context.MergedJobDataMap, Keys.AskedAt);
        if (asked is null && await runs.IsPausedAsync(job, cancellationToken))
        {
            return;
        }

        if (Keys.DueOf(context, job) is { } due)
        {
            await runs.RunAsync(new(job, "", due, asked is not null, context.Recovering), () => job.RunAsync(services, cancellationToken));
        }
        else
        {
            await job.RunAsync(services, cancellationToken);
        }
    }
}
