using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>Limits and words that the pages of evidence share.</summary>
internal static class EvidencePages
{
    /// <summary>Bytes of a request with a file: the rest of the form needs little.</summary>
    public const int RequestBytes = EvidenceFile.MostBytes + (1024 * 1024);

    public const string Accept = ".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.gif,.webp,.csv,.txt,.eml";

    public const string Hint = "PDF, Word, Excel, PowerPoint, a picture, CSV, plain text or an e-mail (.eml), of at most 25 MB";

    /// <summary>"Word document, 1.2 MB".</summary>
    public static string Describe(EvidenceKind kind, long bytes) => $"{kind.Name()}, {Words.Size(bytes)}";

    /// <summary>What the scanner said; null where it found nothing.</summary>
    public static string? ScanWords(ScanState scan, bool isOpen, string? found) => scan switch
    {
        ScanState.Infected => found is null ? "Malware was found; its content is gone" : $"Malware was found ({found}); its content is gone",
        ScanState.Waiting => "Waits for the malware scanner",
        ScanState.NotScanned => isOpen ? "Not scanned for malware" : "Waits for the malware scanner",
        _ => null,
    };

    /// <summary>The form that puts a file to an update.</summary>
    /// <param name="root">"/lewisham/evidence".</param>
    public static string NewOf(string root, Id<PlanAction> action, Id<ActionUpdate> update) => $"{root}/new?to={action}&updateId={update}";

    /// <summary>Page of what it is kept with, below the tenant.</summary>
    public static string HrefOf(EvidenceKeptWith with) => with.ActionId is { } action ? $"plans/{with.StartYear}/actions/{action}" : $"reviews/{with.Cycle}";
}
