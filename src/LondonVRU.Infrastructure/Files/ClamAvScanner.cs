using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Asks ClamAV's daemon, over its socket (INSTREAM), a piece at a time.</summary>
internal sealed class ClamAvScanner(IOptions<ScanningOptions> options) : IVirusScanner
{
    private const int Piece = 64 * 1024;

    public bool IsSet => options.Value.ClamAv is not null;

    public async Task<string?> ScanAsync(Stream content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.Seconds));
        try
        {
            return Read(await AskAsync(content, limit.Token));
        }
        catch (OperationCanceledException slow) when (!ct.IsCancellationRequested)
        {
            throw new ScannerDownException($"It did not answer within {options.Value.Seconds} seconds.", slow);
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            throw new ScannerDownException(broken.Message, broken);
        }
    }

    /// <summary>"stream: OK", "stream: Eicar-Signature FOUND", or what is wrong.</summary>
    private static string? Read(string answer)
    {
        const string Stream = "stream: ";
        const string Found = " FOUND";
        return answer == Stream + "OK" ? null
            : answer.StartsWith(Stream, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) ? answer[Stream.Length..^Found.Length]
            : throw new ScannerDownException($"It answered “{(answer.Length > 200 ? answer[..200] : answer)}”.");
    }

    private async Task<string> AskAsync(Stream content, CancellationToken ct)
    {
        using var socket = await ConnectAsync(ct);
        await using var daemon = new NetworkStream(socket);
        await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var piece = new byte[4 + Piece];
        try
        {
            for (int read; (read = await content.ReadAsync(piece.AsMemory(4), ct)) > 0;)
            {
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await daemon.WriteAsync(piece.AsMemory(0, 4 + read), ct);
            }

            await daemon.WriteAsync(new byte[4], ct);
        }
        catch (IOException) when (socket.Available > 0)
        {
            // It hung up before the end, and said why.
        }

        var answer = new byte[1024];
        var length = await daemon.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private async Task<Socket> ConnectAsync(CancellationToken ct)
    {
        var address = options.Value.ClamAv!;
        var socket = address.StartsWith('/') ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.StartsWith('/'))
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), ct);
            }
            else
            {
                var (host, port) = ScanningOptions.HostAndPort(address)!.Value;
                await socket.ConnectAsync(host, port, ct);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
