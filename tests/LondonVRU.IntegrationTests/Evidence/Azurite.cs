using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>The emulator of Azure's blobs, on a free port, with a folder of its own; ended by its own process.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private static readonly SemaphoreSlim One = new(1, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    /// <summary>With the key that every emulator has.</summary>
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    public async Task InitializeAsync()
    {
        var npm = Path.Combine(Folder(), "emulator");
        var script = Path.Combine(npm, "node_modules", "azurite", "dist", "src", "blob", "main.js");
        await One.WaitAsync();
        try
        {
            if (!File.Exists(script))
            {
                using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = npm, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
                _ = install.StandardOutput.ReadToEndAsync();
                var errors = install.StandardError.ReadToEndAsync();
                await install.WaitForExitAsync();
                Assert.True(install.ExitCode == 0, $"The emulator could not be installed: {await errors}");
            }
        }
        finally
        {
            One.Release();
        }

        process = Process.Start(new ProcessStartInfo("node", [script, "--silent", "--location", folder, "--blobHost", "127.0.0.1", "--blobPort", $"{port}", "--disableTelemetry"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await UntilAsync(async () =>
        {
            Assert.False(process.HasExited, "The emulator has ended.");
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, port);
        });
    }

    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Tries for a minute.</summary>
    internal static async Task UntilAsync(Func<Task> works)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await works();
                return;
            }
            catch (SocketException) when (attempt < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
