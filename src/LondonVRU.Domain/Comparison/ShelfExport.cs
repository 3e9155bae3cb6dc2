using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Comparison;

public enum ExportState
{
    Waiting,
    Running,
    Ready,

    /// <summary>Given up after <see cref="ShelfExport.MostTries"/> tries.</summary>
    Failed,
}

/// <summary>All plans of a year as documents, asked for by somebody: the row is the debt, a job pays it. The file lies in the store under its id.</summary>
public sealed class ShelfExport : ITenantOwned, IRecorded
{
    /// <summary>Then the file and the row are swept away.</summary>
    public const int DaysKept = 7;

    public const int MostTries = 3;

    /// <summary>A worker that has said nothing for so long is taken to be gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private ShelfExport()
    {
    }

    public Id<ShelfExport> Id { get; private init; }

    /// <summary>First calendar year of the plans.</summary>
    public int StartYear { get; private init; }

    /// <summary>The quarter that the London pack is asked for; null for the latest of the year that has reviews.</summary>
    public string? CycleCode { get; private init; }

    /// <summary>The quarter whose London pack is in the file; null if none is.</summary>
    [NotInRecord("It says nothing of what was asked.")]
    public string? PackOf { get; private set; }

    public Id<Person> AskedById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    public ExportState State { get; private set; }

    /// <summary>Plans written so far.</summary>
    [NotInRecord("It changes with every plan that is written.")]
    public int Done { get; private set; }

    /// <summary>Plans to be written; 0 until that is known.</summary>
    [NotInRecord("It says how long it takes, not what was done.")]
    public int Total { get; private set; }

    [NotInRecord("It says how long it takes, not what was done.")]
    public int Tries { get; private set; }

    /// <summary>UTC: when the worker last said something; null before it began.</summary>
    [NotInRecord("It changes with every plan that is written.")]
    public DateTime? BeatAt { get; private set; }

    /// <summary>UTC; null until it is over.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime? EndedAt { get; private set; }

    /// <summary>Of the file; 0 until there is one.</summary>
    [NotInRecord("It says nothing of what was done.")]
    public long Bytes { get; private set; }

    /// <summary>The submissions that the file was made of.</summary>
    [NotInRecord("Ids say nothing to a reader.")]
    public IReadOnlyList<Guid> SubmissionIds { get; private set; } = [];

    /// <summary>How many copies London could read of them when it was made: themselves, their actions and lines. What is on the shelf never changes, so fewer mean that some were withdrawn, and the file tells of them still.</summary>
    [NotInRecord("It says nothing of what was done.")]
    public int Copies { get; private set; }

    [NotInRecord("It counts changes.")]
    public int Version { get; private set; } = 1;

    public bool IsOver => State is ExportState.Ready or ExportState.Failed;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => $"All plans {Quarter.YearName(StartYear)}";

    /// <param name="id">Chosen by the form, so that the same form sent twice is one export.</param>
    /// <param name="cycle">Code of a quarter of that year; null for the latest that has reviews.</param>
    public static ShelfExport Of(Id<ShelfExport> id, int startYear, string? cycle, Id<Person> by, DateTime now) => new() { Id = id, StartYear = startYear, CycleCode = cycle, AskedById = by, AskedAt = now };

    /// <summary>Whether a worker should take it: nobody has, or whoever did has fallen silent.</summary>
    public bool IsDue(DateTime now) => State == ExportState.Waiting || (State == ExportState.Running && BeatAt < now - Silence);

    public void Begin(int total, DateTime now)
    {
        State = ExportState.Running;
        Total = total;
        Done = 0;
        Tries++;
        Beat(now);
    }

    public void Wrote(int done, DateTime now)
    {
        Done = done;
        Beat(now);
    }

    /// <param name="packOf">Code of the quarter whose London pack is in it; null if none is.</param>
    /// <param name="of">The submissions that it was made of.</param>
    /// <param name="copies">That can be read of them.</param>
    public void Finish(long bytes, string? packOf, IEnumerable<Id<Submission>> of, int copies, DateTime now)
    {
        (PackOf, SubmissionIds, Copies) = (packOf, [.. of.Select(id => id.Value)], copies);
        State = ExportState.Ready;
        Done = Total;
        Bytes = bytes;
        EndedAt = now;
        Beat(now);
    }

    /// <summary>Waits to be tried again, until it has been tried often enough.</summary>
    public void Fail(DateTime now)
    {
        State = Tries >= MostTries ? ExportState.Failed : ExportState.Waiting;
        EndedAt = State == ExportState.Failed ? now : null;
        Beat(now);
    }

    private void Beat(DateTime now)
    {
        BeatAt = now;
        Version++;
    }
}
