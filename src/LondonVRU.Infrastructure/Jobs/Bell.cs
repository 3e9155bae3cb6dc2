using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>Rings in this process after a save that leaves something for a job to do, so that it need not wait for its time. Only a convenience: the rows are the debt.</summary>
internal sealed class Bell(ScheduledJob job) : SaveChangesInterceptor
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public ScheduledJob Job { get; } = job;

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db && Job.IsOwedBy(db.ChangeTracker))
        {
            Ring();
        }

        return ValueTask.FromResult(result);
    }

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits until it rings; several rings at once are one.</summary>
    public async Task WaitAsync(CancellationToken ct) => await rung.Reader.ReadAsync(ct);
}

/// <summary>Runs each job at once when its bell rings in this process, at most once a second.</summary>
internal sealed class RunOnBell(IEnumerable<Bell> bells, ISchedulerFactory schedulers, ILogger<RunOnBell> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(bells.Select(bell => ListenAsync(bell, stoppingToken)));

    private async Task ListenAsync(Bell bell, CancellationToken ct)
    {
        // What a process that died has left need not wait either.
        bell.Ring();
        while (!ct.IsCancellationRequested)
        {
            await bell.WaitAsync(ct);
            try
            {
                await (await schedulers.GetScheduler(ct)).TriggerJob(Keys.Of(bell.Job), ct);
            }
            catch (SchedulerException exception)
            {
                log.LogWarning("{Job} waits for its time: {Reason}", bell.Job.Name, exception.Message);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }
}
