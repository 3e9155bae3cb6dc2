using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.Jobs;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Jobs;

/// <summary>The last rounds of one job, the newest first, and how it went in each place.</summary>
public sealed record GetJobRuns(string Job) : IRequest<IReadOnlyList<JobRounds>>;

/// <param name="Places">Those that failed first, then by name; the place is empty for a job of the service itself.</param>
public sealed record JobRounds(JobsPage.Round Round, bool IsByHand, IReadOnlyList<JobRounds.Place> Places)
{
    public sealed record Place(string Slug, JobOutcome Outcome, DateTime StartedAt, TimeSpan? Duration, int Attempts, string? Error);
}

internal sealed class GetJobRunsHandler(VruDbContext db, Actor actor) : IRequestHandler<GetJobRuns, IReadOnlyList<JobRounds>>
{
    private const int Rounds = 10;

    public async Task<IReadOnlyList<JobRounds>> Handle(GetJobRuns request, CancellationToken cancellationToken)
    {
        actor.Require(Right.RunJobs);
        var due = await db.JobRuns.Where(run => run.Job == request.Job).Select(run => run.DueAt).Distinct().OrderByDescending(at => at).Take(Rounds).ToListAsync(cancellationToken);
        var runs = await db.JobRuns.AsNoTracking().Where(run => run.Job == request.Job && due.Contains(run.DueAt)).ToListAsync(cancellationToken);
        return
        [
            .. runs.GroupBy(run => run.DueAt).OrderByDescending(round => round.Key).Select(round => new JobRounds(
                JobsPage.RoundOf([.. round]), round.Any(run => run.IsByHand),
                [
                    .. round.OrderByDescending(run => run.Outcome).ThenBy(run => run.Place, StringComparer.Ordinal)
                        .Select(run => new JobRounds.Place(run.Place, run.Outcome, run.StartedAt, run.Duration, run.Attempts, run.Error)),
                ])),
        ];
    }
}
