using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using LondonVRU.Web;

namespace LondonVRU.IntegrationTests.Database;

/// <summary>The service as a process of its own, which can be killed as a power cut would.</summary>
internal sealed class RealHost : IDisposable
{
    private readonly Process process;

    private RealHost(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it on a data folder and waits until it is ready.</summary>
    public static async Task<RealHost> StartAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var started = Launch("serve", $"--urls={address}", $"--LondonVRU:Data={data}");
        var host = new RealHost(started, address);
        await host.WaitAsync();
        return host;
    }

    /// <summary>Starts the binary with a command and settings, in Development; it may end at once.</summary>
    public static Process Launch(string command, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Host).Assembly.Location, command, "--environment=Development", "--LondonVRU:Seeding:Plans=false",
            "--LondonVRU:RateLimits:All=1000000", "--Logging:LogLevel:Default=Warning", .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>A client signed in as a demonstration person.</summary>
    public async Task<HttpClient> SignedInAsync(string email)
    {
        var answer = await Client.PostAsJsonAsync("/dev/token", new { email });
        var token = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Dictionary<string, string>>();
        return new HttpClient { BaseAddress = Client.BaseAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token!["access_token"]) } };
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        Client.Dispose();
    }

    private async Task WaitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                if ((await Client.GetAsync("/health/ready", limit.Token)).StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
