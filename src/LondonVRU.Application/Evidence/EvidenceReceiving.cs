using System.Security.Cryptography;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Evidence;

/// <summary>Takes a file in: looks what it is, scans it, and writes it into the store, a piece at a time. Whoever saves the row afterwards makes it count;
/// one that no row speaks of is swept away.</summary>
internal sealed class EvidenceReceiving(
    VruDbContext db, CurrentTenant tenant, IFileStore files, IVirusScanner scanner, IEvidenceReader reader, IOptions<EvidenceOptions> options, ILogger<EvidenceReceiving> log) : IScopedPart
{
    /// <summary>A store that breaks off goes on from there at the next try.</summary>
    private const int Tries = 3;

    private const int Piece = 64 * 1024;

    /// <param name="fileName">As the sender's machine calls it.</param>
    /// <param name="content">Can be sought.</param>
    /// <exception cref="RuleBrokenException">It is not taken: see <see cref="EvidenceRefusals"/>.</exception>
    public async Task<EvidenceContent> ReceiveAsync(string fileName, Stream content, CancellationToken ct)
    {
        switch (content.Length)
        {
            case 0:
                throw EvidenceRefusals.Empty();
            case > EvidenceFile.MostBytes:
                throw EvidenceRefusals.TooLarge();
            default:
                await RequireRoomAsync(content.Length, ct);
                break;
        }

        var kind = reader.KindOf(content);
        var name = kind.NameFor(fileName);
        var scan = await ScanAsync(name, content, ct);
        var id = Id<EvidenceVersion>.New();
        var hash = await StoreAsync(new(tenant.Id, StoredKind.Evidence, id.Value), content, ct);
        return new(id, name, kind, content.Length, hash, scan);
    }

    /// <summary>Saves the row that speaks of the content; if that fails, the content goes.</summary>
    public async Task SaveAsync(EvidenceContent content, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch
        {
            await ForgetAsync(content.Id);
            throw;
        }
    }

    /// <summary>A content that no row will speak of; if the store is down, the sweep finds it.</summary>
    public async Task ForgetAsync(Id<EvidenceVersion> id)
    {
        try
        {
            await files.DeleteAsync(new(tenant.Id, StoredKind.Evidence, id.Value), CancellationToken.None);
        }
        catch (StoreDownException)
        {
            log.LogWarning("The content {Content} is left for the sweep", id);
        }
    }

    private async Task RequireRoomAsync(long more, CancellationToken ct)
    {
        var kept = await db.KeptEvidence().SumAsync(ct);
        if (kept + more > options.Value.QuotaBytes)
        {
            throw EvidenceRefusals.Full(Words.Size(options.Value.QuotaBytes));
        }
    }

    private async Task<ScanState> ScanAsync(string name, Stream content, CancellationToken ct)
    {
        if (!scanner.IsSet)
        {
            return ScanState.NotScanned;
        }

        try
        {
            content.Position = 0;
            return await scanner.ScanAsync(content, ct) is { } found ? throw EvidenceRefusals.Infected(name, found) : ScanState.Clean;
        }
        catch (ScannerDownException down)
        {
            log.LogWarning("A file waits for the scanner: {Reason}", down.Message);
            return ScanState.Waiting;
        }
    }

    private async Task<string> StoreAsync(StoredFile file, Stream content, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            try
            {
                content.Position = 0;
                await files.WriteAsync(file, async (to, stop) =>
                {
                    var piece = new byte[Piece];
                    for (int read; (read = await content.ReadAsync(piece, stop)) > 0;)
                    {
                        hash.AppendData(piece, 0, read);
                        await to.WriteAsync(piece.AsMemory(0, read), stop);
                    }
                }, ct);
                return Convert.ToHexStringLower(hash.GetHashAndReset());
            }
            catch (StoreDownException) when (attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), ct);
            }
            catch (StoreDownException down)
            {
                log.LogError(down, "The store of files does not answer");
                throw EvidenceRefusals.StoreDown();
            }
        }
    }
}
