using LondonVRU.Domain;
using LondonVRU.Infrastructure.Jobs;
using Quartz;

namespace LondonVRU.Web.Development;

/// <summary>Moves business time on, in Development: every job that falls due on the way runs at its own instant, then the letters go out.</summary>
internal sealed class ClockWalk(IServiceProvider services, TimeProvider clock) : IDisposable
{
    public const int FurthestDays = 400;

    private readonly SemaphoreSlim one = new(1, 1);

    /// <param name="At">UTC.</param>
    public sealed record Ran(DateTime At, string Job);

    /// <summary>Null where there is none.</summary>
    private ISchedulerFactory? Schedulers => services.GetService<ISchedulerFactory>();

    /// <exception cref="RuleBrokenException">It would go back, or more than <see cref="FurthestDays"/> days on.</exception>
    public async Task<IReadOnlyList<Ran>> ToAsync(DateTimeOffset target, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (target <= now)
            {
                throw new RuleBrokenException("clock.back", $"Business time only moves on. It is {Words.DayAndTime(now.UtcDateTime)}.");
            }

            if (target > now.AddDays(FurthestDays))
            {
                throw new RuleBrokenException("clock.too-far", $"Move at most {FurthestDays} days at a time.");
            }

            // The scheduler rests meanwhile, and finds everything done when it wakes.
            var scheduler = Schedulers is { } schedulers ? await schedulers.GetScheduler(ct) : null;
            await (scheduler?.Standby(ct) ?? default);
            try
            {
                return await WalkAsync(now, target, ct);
            }
            finally
            {
                await (scheduler?.Start(CancellationToken.None) ?? default);
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<IReadOnlyList<Ran>> WalkAsync(DateTimeOffset from, DateTimeOffset target, CancellationToken ct)
    {
        List<Ran> ran = [];
        var jobs = Schedule.All.Where(job => job != Schedule.Dispatch && job != Schedule.Seal && job != Schedule.MakeExports && job != Schedule.Watch && job != Schedule.Scan && job != Schedule.Hooks && job != Schedule.Hold).ToList();
        for (var at = NextOf(jobs, from); at <= target; at = NextOf(jobs, at))
        {
            MoveTo(at);
            foreach (var job in jobs.Where(job => job.NextAfter(at.AddSeconds(-1)) == at))
            {
                await job.RunAsync(services, ct);
                ran.Add(new(at.UtcDateTime, job.Name));
            }

            await Schedule.DispatchNowAsync(services, ct);
        }

        MoveTo(target);
        await Schedule.DispatchNowAsync(services, ct);
        ran.Add(new(target.UtcDateTime, Schedule.Dispatch.Name));
        return ran;
    }

    private static DateTimeOffset NextOf(IEnumerable<ScheduledJob> jobs, DateTimeOffset after) =>
        jobs.Select(job => job.NextAfter(after)).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();

    private void MoveTo(DateTimeOffset instant)
    {
        // Jobs took time themselves.
        if (clock.GetUtcNow() < instant)
        {
            ((IMovableClock)clock).MoveTo(instant);
        }
    }
}
