using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Plans;

/// <summary>A table that was read and waits for somebody to look at it. Nothing of it is in the plan before it is confirmed.</summary>
public sealed class PlanImport : ITenantOwned, IRecorded
{
    public const int FileNameMaxLength = 200;

    /// <summary>Unconfirmed ones are kept this long.</summary>
    public const int DaysKept = 30;

    private PlanImport()
    {
    }

    public Id<PlanImport> Id { get; private init; }

    /// <summary>Of the plan that it is meant for: first calendar year.</summary>
    public int StartYear { get; private init; }

    /// <summary>Without any folder; "Pasted words" if nothing was uploaded.</summary>
    public string FileName { get; private init; } = "";

    public Id<Person> ReadById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ReadAt { get; private init; }

    /// <summary>The preview as JSON, as last edited.</summary>
    [NotInRecord("Nothing of it is in the plan; what is confirmed is recorded action by action.")]
    public string Preview { get; private set; } = "";

    /// <summary>UTC; null until confirmed.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => FileName;

    public static PlanImport Of(int startYear, string fileName, string preview, Id<Person> by, DateTime now) => new()
    {
        Id = Id<PlanImport>.New(),
        StartYear = startYear,
        FileName = fileName.Length > FileNameMaxLength ? fileName[..FileNameMaxLength] : fileName,
        Preview = preview,
        ReadById = by,
        ReadAt = now,
    };

    /// <exception cref="RuleBrokenException">Confirmed already.</exception>
    public void Edit(string preview)
    {
        RequireUnconfirmed();
        Preview = preview;
        Version++;
    }

    /// <exception cref="RuleBrokenException">Confirmed already.</exception>
    public void Confirm(DateTime now)
    {
        RequireUnconfirmed();
        ConfirmedAt = now;
        Version++;
    }

    private void RequireUnconfirmed()
    {
        if (ConfirmedAt is not null)
        {
            throw new RuleBrokenException("import.confirmed", "This table is in the plan already.");
        }
    }
}
