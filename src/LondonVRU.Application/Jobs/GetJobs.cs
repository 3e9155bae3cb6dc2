using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.Jobs;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Jobs;

/// <summary>How every job ran last, what London's administrator has said of it, and what is in trouble.</summary>
public sealed record GetJobs : IRequest<JobsPage>;

/// <param name="Jobs">Those that have run, or of which something was said, by name.</param>
public sealed record JobsPage(IReadOnlyDictionary<string, JobsPage.Job> Jobs, IReadOnlyList<JobTrouble> Troubles)
{
    /// <param name="PausedAt">UTC; null while it runs by its schedule.</param>
    /// <param name="AskedAt">UTC; a run at once was asked for and no worker has begun it. Null otherwise.</param>
    /// <param name="Last">Null if it never ran.</param>
    public sealed record Job(DateTime? PausedAt, DateTime? AskedAt, Round? Last);

    /// <summary>One time at which it was due, in all places.</summary>
    /// <param name="DueAt">UTC.</param>
    /// <param name="EndedAt">UTC; of the last place. Null while it runs.</param>
    /// <param name="Error">Of one that failed; null if none did.</param>
    public sealed record Round(DateTime DueAt, DateTime StartedAt, DateTime? EndedAt, int Done, int Failed, int Running, string? Error)
    {
        public int Places => Done + Failed + Running;
    }

    internal static Round RoundOf(IReadOnlyCollection<JobRun> runs) => new(
        runs.First().DueAt, runs.Min(run => run.StartedAt), runs.Any(run => run.EndedAt is null) ? null : runs.Max(run => run.EndedAt),
        runs.Count(run => run.Outcome == JobOutcome.Done), runs.Count(run => run.Outcome == JobOutcome.Failed), runs.Count(run => run.Outcome == JobOutcome.Running),
        runs.FirstOrDefault(run => run.Outcome == JobOutcome.Failed)?.Error);
}

internal sealed class GetJobsHandler(VruDbContext db, JobTroubles troubles, Actor actor) : IRequestHandler<GetJobs, JobsPage>
{
    public async Task<JobsPage> Handle(GetJobs request, CancellationToken cancellationToken)
    {
        actor.Require(Right.RunJobs);
        var orders = await db.JobOrders.AsNoTracking().ToDictionaryAsync(order => order.Job, StringComparer.Ordinal, cancellationToken);
        var last = db.JobRuns.GroupBy(run => run.Job).Select(group => new { Job = group.Key, DueAt = group.Max(run => run.DueAt) });
        var runs = (await (
            from run in db.JobRuns.AsNoTracking()
            join round in last on new { run.Job, run.DueAt } equals new { round.Job, round.DueAt }
            select run).ToListAsync(cancellationToken)).ToLookup(run => run.Job, StringComparer.Ordinal);
        return new(
            runs.Select(group => group.Key).Union(orders.Keys).ToDictionary(
                name => name,
                name => new JobsPage.Job(
                    orders.GetValueOrDefault(name)?.PausedAt, WaitingOf(orders.GetValueOrDefault(name), runs[name].FirstOrDefault()?.DueAt),
                    runs[name].Any() ? JobsPage.RoundOf([.. runs[name]]) : null),
                StringComparer.Ordinal),
            await troubles.ListAsync(cancellationToken));
    }

    private static DateTime? WaitingOf(JobOrder? order, DateTime? lastDue) => order?.RunAskedAt is { } asked && !(lastDue >= asked) ? asked : null;
}
