using System.Diagnostics;
using System.Net.Sockets;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>ClamAV's own daemon, in the foreground on a socket of its own, with one signature: the harmless file that all scanners know (EICAR). Ended by its own process.</summary>
public sealed class Clamd : IAsyncLifetime
{
    /// <summary>Harmless, and found by every scanner; put together here, so that no scanner takes this source for it.</summary>
    public static readonly byte[] Eicar = Files.Bytes(string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));

    private static readonly string? Program = new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd" }.FirstOrDefault(File.Exists);

    private readonly string folder = Directory.CreateTempSubdirectory("clamd-").FullName;
    private Process? process;

    public string Socket => Path.Combine(folder, "clamd.sock");

    public async Task InitializeAsync()
    {
        Assert.True(Program is not null, "ClamAV’s daemon is missing: ./test installs it (Debian’s clamav-daemon).");
        var database = Directory.CreateDirectory(Path.Combine(folder, "db")).FullName;

        // Name, any type of file, anywhere, the words in hexadecimal.
        await File.WriteAllTextAsync(Path.Combine(database, "test.ndb"), $"Test.Eicar:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "clamd.conf"), $"""
            DatabaseDirectory {database}
            LocalSocket {Socket}
            TemporaryDirectory {folder}
            Foreground yes
            LogSyslog no
            StreamMaxLength 30M
            MaxThreads 2

            """);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(Program!, ["--config-file", Path.Combine(folder, "clamd.conf")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await Azurite.UntilAsync(async () =>
        {
            Assert.False(process.HasExited, process.HasExited ? $"The daemon has ended: {await errors}" : "");
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
        });
    }

    public async Task StopAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        process = null;
        File.Delete(Socket);
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }
}
