namespace LondonVRU.Domain.Jobs;

public enum JobOutcome
{
    Running,
    Done,
    Failed,
}

/// <summary>One run of a job in one place: claimed by the worker that inserts it, so that of several workers one runs it. Unique on job, place and the time it was due.</summary>
public sealed class JobRun : IPlatform
{
    public const int JobMaxLength = 60;
    public const int PlaceMaxLength = 60;
    public const int WorkerMaxLength = 60;
    public const int ErrorMaxLength = 300;

    /// <summary>A run that says nothing for so long belongs to a worker that is gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private JobRun()
    {
    }

    public Id<JobRun> Id { get; private init; }

    /// <summary>"RemindOfReviews".</summary>
    public string Job { get; private init; } = "";

    /// <summary>Slug of the tenant; empty for a job of the service itself.</summary>
    public string Place { get; private init; } = "";

    /// <summary>UTC; the time at which it was due by the schedule, or at which somebody asked for it. All places of a round share it.</summary>
    public DateTime DueAt { get; private init; }

    /// <summary>Somebody pressed "run now".</summary>
    public bool IsByHand { get; private init; }

    public JobOutcome Outcome { get; private set; }

    /// <summary>UTC; of the latest attempt.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC; null while it runs.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>From 1; a failed one is tried again.</summary>
    public int Attempts { get; private set; } = 1;

    /// <summary>What went wrong last, in words that hold nothing of anybody's; null if nothing did.</summary>
    public string? Error { get; private set; }

    public string Worker { get; private set; } = "";

    /// <summary>UTC; swept after that.</summary>
    public DateTime KeptUntil { get; private init; }

    public TimeSpan? Duration => EndedAt - StartedAt;

    public static JobRun Begin(string job, string place, DateTime dueAt, bool isByHand, string worker, TimeSpan keptFor, DateTime now) => new()
    {
        Id = Id<JobRun>.New(),
        Job = job,
        Place = place,
        DueAt = dueAt,
        IsByHand = isByHand,
        Worker = worker,
        StartedAt = now,
        KeptUntil = now + keptFor,
    };

    /// <summary>Whether a worker may try again what another has claimed: it failed, or that worker is gone.</summary>
    /// <param name="isRecovery">The scheduler itself says that its run was cut off.</param>
    public bool MayTryAgain(bool isRecovery, DateTime now) => Outcome == JobOutcome.Failed || (Outcome == JobOutcome.Running && (isRecovery || StartedAt + Lease <= now));

    public void TryAgain(string worker, DateTime now) => (Outcome, Worker, StartedAt, EndedAt, Attempts) = (JobOutcome.Running, worker, now, null, Attempts + 1);

    public void Done(DateTime now) => (Outcome, EndedAt, Error) = (JobOutcome.Done, now, null);

    public void Failed(string error, DateTime now) =>
        (Outcome, EndedAt, Error) = (JobOutcome.Failed, now, error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error);
}
