using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Evidence;

public enum ScanState
{
    /// <summary>No scanner was set when it came.</summary>
    NotScanned,

    /// <summary>The scanner did not answer: a job asks again, and until then it can't be downloaded.</summary>
    Waiting,
    Clean,

    /// <summary>Found while it waited: its content is gone.</summary>
    Infected,
}

/// <summary>What a file was found to hold when it came.</summary>
/// <param name="FileName">As it may be given out: of its kind.</param>
/// <param name="Bytes">Of the content.</param>
/// <param name="Sha256">64 hexadecimal digits, lower case.</param>
public sealed record EvidenceContent(Id<EvidenceVersion> Id, string FileName, EvidenceKind Kind, long Bytes, string Sha256, ScanState Scan);

/// <summary>One version of a piece of evidence: a file that never changes. Its content lies in the store under its id.</summary>
public sealed class EvidenceVersion : ITenantOwned, IRecorded
{
    public const int FileNameMaxLength = 200;
    public const int FoundMaxLength = 200;

    private EvidenceVersion()
    {
    }

    public Id<EvidenceVersion> Id { get; private init; }

    public Id<EvidenceFile> FileId { get; private init; }

    /// <summary>From 1; the latest counts.</summary>
    public int Number { get; private init; }

    [RecordedWithoutWords("The name of a file can hold anything, and the record outlives the file.")]
    public string FileName { get; private init; } = "";

    public EvidenceKind Kind { get; private init; }

    public long Bytes { get; private init; }

    public string Sha256 { get; private init; } = "";

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime AddedAt { get; private init; }

    [NotInRecord("The entry says who.")]
    public Id<Person> AddedById { get; private init; }

    public ScanState Scan { get; private set; }

    /// <summary>UTC; null until it was scanned.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime? ScannedAt { get; private set; }

    /// <summary>What the scanner called it; null if nothing was found.</summary>
    public string? Found { get; private set; }

    [NotInRecord("It counts changes.")]
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => FileId.Value;

    /// <summary>Whether it can be taken away: where a scanner is set, only what it found clean.</summary>
    public static bool IsOpen(ScanState scan, bool hasScanner) => scan == ScanState.Clean || (scan == ScanState.NotScanned && !hasScanner);

    /// <summary>The scanner's word. Said twice, the first counts.</summary>
    /// <param name="found">What it calls what it found; null for nothing.</param>
    public void Scanned(string? found, DateTime now)
    {
        if (Scan is ScanState.Clean or ScanState.Infected)
        {
            return;
        }

        Scan = found is null ? ScanState.Clean : ScanState.Infected;
        Found = found is { Length: > FoundMaxLength } ? found[..FoundMaxLength] : found;
        ScannedAt = now;
        Version++;
    }

    internal static EvidenceVersion Of(EvidenceFile file, int number, EvidenceContent content, Id<Person> by, DateTime now) => new()
    {
        Id = content.Id,
        FileId = file.Id,
        Number = number,
        FileName = content.FileName,
        Kind = content.Kind,
        Bytes = content.Bytes,
        Sha256 = content.Sha256,
        AddedAt = now,
        AddedById = by,
        Scan = content.Scan,
        ScannedAt = content.Scan == ScanState.Clean ? now : null,
    };
}
