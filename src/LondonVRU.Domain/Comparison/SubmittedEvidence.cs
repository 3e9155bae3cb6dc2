using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>A piece of evidence as it was when a review went to London; never a restricted one. Its content is the version's, which never changes, and stays although the evidence be deleted.</summary>
public sealed class SubmittedEvidence : IOnTheShelf
{
    private SubmittedEvidence()
    {
    }

    public Id<SubmittedEvidence> Id { get; private init; }

    public Id<Submission> SubmissionId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    /// <summary>The piece in its owner's tenant.</summary>
    public Id<EvidenceFile> EvidenceId { get; private init; }

    /// <summary>Under which its content lies in the store.</summary>
    public Id<EvidenceVersion> ContentId { get; private init; }

    /// <summary>The action that it is kept with; null if the review itself.</summary>
    public Id<PlanAction>? ActionId { get; private init; }

    public string Name { get; private init; } = "";

    public string? Description { get; private init; }

    public DateOnly? Date { get; private init; }

    public string FileName { get; private init; } = "";

    public EvidenceKind Kind { get; private init; }

    public long Bytes { get; private init; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>As it was then.</summary>
    public ScanState Scan { get; private init; }

    public static SubmittedEvidence Of(Submission submission, EvidenceFile file, EvidenceVersion version) => new()
    {
        Id = Id<SubmittedEvidence>.New(),
        SubmissionId = submission.Id,
        TenantId = submission.TenantId,
        EvidenceId = file.Id,
        ContentId = version.Id,
        ActionId = file.ActionId,
        Name = file.Name,
        Description = file.Description,
        Date = file.Date,
        FileName = version.FileName,
        Kind = version.Kind,
        Bytes = version.Bytes,
        Sha256 = version.Sha256,
        Scan = version.Scan,
    };

    /// <summary>It, or its action, is restricted since.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}
