using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>A job and its times.</summary>
public sealed class ScheduledJob
{
    private readonly Func<IServiceProvider, Id<Tenant>?, CancellationToken, Task> run;

    private readonly Where inWhich;

    private Func<ChangeTracker, bool>? isOwedBy;

    private ScheduledJob(string name, string cron, string what, Where inWhich, Func<IServiceProvider, Id<Tenant>?, CancellationToken, Task> run)
    {
        Name = name;
        Cron = cron;
        What = what;
        this.inWhich = inWhich;
        this.run = run;
    }

    public string Name { get; }

    /// <summary>Seconds, minutes, hours, day of month, month, day of week: of London's clocks.</summary>
    public string Cron { get; }

    public string What { get; }

    /// <summary>Whether some saves have it run at once.</summary>
    internal bool HasBell => isOwedBy is not null;

    /// <summary>Whether it runs once in each borough and BCU (a few in London too, or there alone), each by itself, so that one tenant's failure is tried again alone.</summary>
    public bool IsPerTenant => inWhich != Where.OnPlatform;

    /// <summary>How long its runs are kept: two days of one that runs several times an hour, two months of the others.</summary>
    internal TimeSpan RunsKeptFor => TimeSpan.FromDays(Cron.Split(' ')[2] == "*" ? 2 : 62);

    internal static ScheduledJob InEachTenant<TJob>(string cron, string what, bool inLondonToo = false)
        where TJob : ITenantJob =>
        new(typeof(TJob).Name, cron, what, inLondonToo ? Where.Everywhere : Where.InPartnerships, (services, tenant, ct) => services.GetRequiredService<ForTenant<TJob>>().RunAsync(tenant!.Value, ct));

    internal static ScheduledJob InLondon<TJob>(string cron, string what)
        where TJob : ITenantJob =>
        new(typeof(TJob).Name, cron, what, Where.InLondon, (services, tenant, ct) => services.GetRequiredService<ForTenant<TJob>>().RunAsync(tenant!.Value, ct));

    internal static ScheduledJob OfPlatform<TJob>(string cron, string what)
        where TJob : IPlatformJob =>
        new(typeof(TJob).Name, cron, what, Where.OnPlatform, async (services, _, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(ct);
        });

    /// <summary>Has it run at once, besides its times, after a save of such a row in this process.</summary>
    internal ScheduledJob AtOnceFor<TEntity>(Func<TEntity, bool> isOwed)
        where TEntity : class
    {
        isOwedBy = tracker => tracker.Entries<TEntity>().Any(entry => isOwed(entry.Entity));
        return this;
    }

    /// <summary>Whether what was just saved leaves it something to do.</summary>
    internal bool IsOwedBy(ChangeTracker saved) => isOwedBy?.Invoke(saved) == true;

    /// <summary>The next time at which it falls due: one at which London's clocks show what <see cref="Cron"/> says, whatever the season.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset instant) => new CronExpression(Cron, LondonTime.Zone).GetNextValidTimeAfter(instant)
        ?? throw new InvalidOperationException($"{Name} never falls due.");

    /// <summary>The latest time up to then at which it was due: what every worker that was woken for it, or catches it up, calls the same.</summary>
    internal DateTimeOffset LatestUpTo(DateTimeOffset instant)
    {
        foreach (var back in new[] { TimeSpan.FromMinutes(11), TimeSpan.FromHours(26) })
        {
            var latest = DateTimeOffset.MinValue;
            for (var at = NextAfter(instant - back); at <= instant; at = NextAfter(at))
            {
                latest = at;
            }

            if (latest > DateTimeOffset.MinValue)
            {
                return latest;
            }
        }

        return instant;
    }

    /// <summary>Runs it here and now, in every tenant if it is per tenant, one after the other.</summary>
    public async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (!IsPerTenant)
        {
            await run(services, null, ct);
            return;
        }

        foreach (var tenant in await TenantsAsync(services.GetRequiredService<TenantDirectory>(), ct))
        {
            await run(services, tenant.Id, ct);
        }
    }

    internal Task RunInAsync(IServiceProvider services, Id<Tenant> tenant, CancellationToken ct) => run(services, tenant, ct);

    /// <summary>Those that exist today.</summary>
    internal async Task<IReadOnlyList<TenantInfo>> TenantsAsync(TenantDirectory directory, CancellationToken ct) =>
        inWhich == Where.InLondon ? [await directory.LondonAsync(ct)]
            : [.. await directory.BoroughsAsync(ct), .. await directory.BcusAsync(ct), .. inWhich == Where.Everywhere ? [await directory.LondonAsync(ct)] : Array.Empty<TenantInfo>()];

    private enum Where
    {
        OnPlatform,
        InPartnerships,
        InLondon,
        Everywhere,
    }
}
