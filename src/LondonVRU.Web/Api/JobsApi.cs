using LondonVRU.Application.Jobs;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>What runs by itself, for London's administrator: how it ran, when it runs next; run now, let rest, let go on.</summary>
internal sealed class JobsApi : INounApi
{
    /// <param name="What">What it does.</param>
    /// <param name="Times">Of London’s clocks: seconds, minutes, hours, day of month, month, day of week.</param>
    /// <param name="Troubles">What needs looking at, in words; empty as a rule.</param>
    /// <param name="NextAt">UTC; null while it rests.</param>
    /// <param name="PausedAt">UTC; null while it runs by its times.</param>
    /// <param name="AskedAt">UTC; a run at once was asked for and no worker has begun it. Null otherwise.</param>
    /// <param name="Last">Its last round, in all places; null if it never ran.</param>
    internal sealed record JobRow(
        string Name, string What, string Times, IReadOnlyList<string> Troubles, DateTime? NextAt = null, DateTime? PausedAt = null, DateTime? AskedAt = null, JobsPage.Round? Last = null);

    /// <param name="Rounds">The last ten, the newest first, and how each went in every place.</param>
    internal sealed record JobAnswer(JobRow Job, IReadOnlyList<JobRounds> Rounds);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var jobs = london.MapGroup("/jobs").WithTags("Jobs").Needs(Right.RunJobs);
        jobs.MapGet("", async Task<Ok<IReadOnlyList<JobRow>>> (IMediator mediator, TimeProvider clock, CancellationToken ct) =>
            {
                var known = await mediator.Send(new GetJobs(), ct);
                return TypedResults.Ok<IReadOnlyList<JobRow>>([.. Schedule.All.Select(job => RowOf(job, known, clock))]);
            })
            .WithName("listJobs").WithSummary("Every job of the schedule, how it ran last and when it runs next");

        var one = jobs.MapGroup("/{name}");
        one.MapGet("", Get)
            .WithName("getJob").WithSummary("One job with its last rounds");
        one.MapPost("/runs", (string name, IMediator mediator, TimeProvider clock, CancellationToken ct) => OrderAsync(name, JobCommand.RunNow, mediator, clock, ct))
            .WithName("runJob").WithSummary("Have it run now: a worker begins within seconds, also while it rests");
        one.MapPut("/pause", (string name, IMediator mediator, TimeProvider clock, CancellationToken ct) => OrderAsync(name, JobCommand.Pause, mediator, clock, ct))
            .WithName("pauseJob").WithSummary("Let it rest until it goes on; what it misses it does not catch up by itself");
        one.MapDelete("/pause", (string name, IMediator mediator, TimeProvider clock, CancellationToken ct) => OrderAsync(name, JobCommand.GoOn, mediator, clock, ct))
            .WithName("resumeJob").WithSummary("Let it run by its times again");
    }

    private static async Task<Ok<JobAnswer>> Get(string name, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var job = Find(name);
        return TypedResults.Ok(new JobAnswer(RowOf(job, await mediator.Send(new GetJobs(), ct), clock), await mediator.Send(new GetJobRuns(job.Name), ct)));
    }

    private static async Task<Ok<JobAnswer>> OrderAsync(string name, JobCommand command, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        await mediator.Send(new OrderJob(Find(name).Name, command), ct);
        return await Get(name, mediator, clock, ct);
    }

    private static JobRow RowOf(ScheduledJob job, JobsPage known, TimeProvider clock)
    {
        var own = known.Jobs.GetValueOrDefault(job.Name);
        return new(
            job.Name, job.What, job.Cron, [.. known.Troubles.Where(trouble => trouble.Job == job.Name).Select(trouble => trouble.Words)],
            own?.PausedAt is null ? job.NextAfter(clock.GetUtcNow()).UtcDateTime : null, own?.PausedAt, own?.AskedAt, own?.Last);
    }

    private static ScheduledJob Find(string name) => Schedule.All.FirstOrDefault(job => job.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}
