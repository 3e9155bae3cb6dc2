using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Jobs;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Jobs;

/// <summary>Something that London's administrator has to look at.</summary>
/// <param name="Job">"RemindOfReviews".</param>
/// <param name="Words">"failed twice in a row in Ealing and Hounslow".</param>
public sealed record JobTrouble(string Job, string Words)
{
    /// <summary>The same for the same job, always: what a letter about it is about.</summary>
    public Guid Subject { get; } = SubjectOf(Job);

    /// <summary>A job has no row of its own: its name, as an id.</summary>
    private static Guid SubjectOf(string job)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(job), hash);
        return new(hash[..16]);
    }
}

/// <summary>Finds jobs that failed twice in a row, and a reminder run that is late. Read by the watch and by the home of London's administrator, so that a worker that
/// stands still is noticed too.</summary>
internal sealed class JobTroubles(VruDbContext db, TimeProvider clock) : IScopedPart
{
    /// <summary>How far back failures are looked for.</summary>
    private const int Days = 3;

    /// <summary>How long after half past seven the reminders of a day must have been owed everywhere.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<JobTrouble>> ListAsync(CancellationToken ct)
    {
        List<JobTrouble> troubles = [.. await FailingAsync(ct)];
        if (await LateAsync(ct) is { } late)
        {
            troubles.Add(late);
        }

        return troubles;
    }

    private async Task<IEnumerable<JobTrouble>> FailingAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var failed = await db.JobRuns.Where(run => run.Outcome == JobOutcome.Failed && run.StartedAt >= since).Select(run => new { run.Job, run.Place }).Distinct().ToListAsync(ct);
        if (failed.Count == 0)
        {
            return [];
        }

        var (jobs, places) = (failed.Select(run => run.Job).Distinct().ToList(), failed.Select(run => run.Place).Distinct().ToList());
        var runs = await db.JobRuns.Where(run => jobs.Contains(run.Job) && places.Contains(run.Place) && run.Outcome != JobOutcome.Running && run.StartedAt >= since)
            .Select(run => new { run.Job, run.Place, run.DueAt, run.Outcome, run.Attempts }).ToListAsync(ct);
        return from run in runs
               group run by (run.Job, run.Place) into latest
               let last = latest.OrderByDescending(run => run.DueAt).Take(2).ToList()
               where last[0].Outcome == JobOutcome.Failed && (last[0].Attempts > 1 || (last.Count > 1 && last[1].Outcome == JobOutcome.Failed))
               group latest.Key.Place by latest.Key.Job into job
               select new JobTrouble(job.Key, $"failed twice in a row{In([.. job.Where(place => place.Length > 0)])}");
    }

    /// <summary>Null where it is not late, nobody expects it yet, or it was paused.</summary>
    private async Task<JobTrouble?> LateAsync(CancellationToken ct)
    {
        const string Job = nameof(RemindOfReviews);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DayOf(now);
        var due = LondonTime.ToUtc(today, RemindOfReviews.At);
        if (now < due + Patience || await db.JobOrders.AnyAsync(order => order.Job == Job && order.PausedAt != null, ct))
        {
            return null;
        }

        var hadRun = await db.JobRuns.AnyAsync(run => run.Job == Job && run.DueAt < due, ct);
        var ofToday = await db.JobRuns.Where(run => run.Job == Job && run.DueAt >= due).GroupBy(run => run.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var waiting = ofToday.Where(group => group.Key != JobOutcome.Done).Sum(group => group.Count);
        return ofToday.Count == 0 && hadRun ? new(Job, $"has not run since half past seven today, {Words.DayOfYear(today)}")
            : waiting > 0 ? new(Job, $"is late: {Words.Plural(waiting, "place")} {(waiting == 1 ? "has" : "have")} not had the reminders of {Words.DayOfYear(today)}")
            : null;
    }

    private static string In(IReadOnlyList<string> places) => places.Count switch
    {
        0 => "",
        <= 3 => $" in {Words.List(places.Order(StringComparer.Ordinal))}",
        var many => $" in {Words.Plural(many, "place")}",
    };
}
