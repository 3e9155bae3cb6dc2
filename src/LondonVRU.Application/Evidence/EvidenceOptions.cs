using System.ComponentModel.DataAnnotations;

namespace LondonVRU.Application.Evidence;

/// <summary>Section LondonVRU:Evidence of the settings.</summary>
public sealed class EvidenceOptions
{
    public const string Section = "LondonVRU:Evidence";

    /// <summary>Megabytes (of 1,000,000 bytes) of evidence that a partnership may keep, all versions counted.</summary>
    [Range(1, 10_000_000)]
    public int QuotaMegabytes { get; set; } = 5_000;

    public long QuotaBytes => QuotaMegabytes * 1_000_000L;
}
