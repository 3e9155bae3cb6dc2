namespace LondonVRU.Domain.Jobs;

/// <summary>What London's administrator has said of a job: that it rests, or that it is to run now. Every worker reads it.</summary>
public sealed class JobOrder : IPlatform, IRecorded
{
    private JobOrder()
    {
    }

    public Id<JobOrder> Id { get; private init; }

    /// <summary>"RemindOfReviews".</summary>
    public string Job { get; private init; } = "";

    /// <summary>UTC; null while it runs by its schedule.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>UTC; when somebody asked last for a run at once. Null if never.</summary>
    public DateTime? RunAskedAt { get; private set; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Job;

    public static JobOrder For(string job) => new() { Id = Id<JobOrder>.New(), Job = job };

    public void Pause(DateTime now) => PausedAt ??= now;

    public void GoOn() => PausedAt = null;

    public void RunNow(DateTime now) => RunAskedAt = now;
}
