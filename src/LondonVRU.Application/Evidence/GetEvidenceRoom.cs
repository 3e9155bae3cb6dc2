using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Evidence;

/// <summary>How much of its room for evidence this tenant has taken, and whether files are scanned.</summary>
public sealed record GetEvidenceRoom : IRequest<EvidenceRoom>;

/// <param name="Bytes">Of all versions that are kept.</param>
/// <param name="IsScanned">What comes is looked through for malware.</param>
public sealed record EvidenceRoom(long Bytes, long QuotaBytes, bool IsScanned);

internal sealed class GetEvidenceRoomHandler(VruDbContext db, IVirusScanner scanner, IOptions<EvidenceOptions> options) : IRequestHandler<GetEvidenceRoom, EvidenceRoom>
{
    public async Task<EvidenceRoom> Handle(GetEvidenceRoom request, CancellationToken cancellationToken) => new(await db.KeptEvidence().SumAsync(cancellationToken), options.Value.QuotaBytes, scanner.IsSet);
}

internal static class EvidenceSizes
{
    /// <summary>Bytes of each version whose content is kept.</summary>
    public static IQueryable<long> KeptEvidence(this VruDbContext db) =>
        from version in db.EvidenceVersions
        join file in db.Evidence on version.FileId equals file.Id
        where file.DeletedAt == null && version.Scan != ScanState.Infected
        select version.Bytes;
}
