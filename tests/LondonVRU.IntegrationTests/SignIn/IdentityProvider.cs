using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>A real identity provider in a process of its own (provider.mjs), which does as a test orders.</summary>
public sealed class IdentityProvider : IDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private IdentityProvider(Process process, int port)
    {
        this.process = process;
        Address = new Uri($"http://127.0.0.1:{port}/");
        client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var started = Process.Start(new ProcessStartInfo("node") { ArgumentList = { Script() }, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var port = int.Parse((await started.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        return new IdentityProvider(started, port);
    }

    /// <summary>How it answers from now on.</summary>
    /// <param name="order">"payload" (claims of the identity token), "header", "without" (claims left out), "sign" (none, HS256, tampered), "refuse" (an error
    /// instead of a code), "status" (of the token's answer), "newKey", "hidesKey", "isDown".</param>
    public async Task OrderAsync(object order) => (await client.PostAsJsonAsync("order", order)).EnsureSuccessStatusCode();

    /// <summary>It signs whoever asks in with this account.</summary>
    public Task SignInAsAsync(Guid directory, Guid account) => OrderAsync(new { payload = Claims(directory, account) });

    /// <summary>A token for the API.</summary>
    /// <param name="wanted">As for <see cref="OrderAsync"/>.</param>
    public async Task<string> TokenAsync(object wanted)
    {
        var answer = await client.PostAsJsonAsync("token-for", wanted);
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["token"];
    }

    public static Dictionary<string, object> Claims(Guid directory, Guid account) => new(StringComparer.Ordinal) { ["tid"] = directory, ["oid"] = account, ["name"] = "Somebody" };

    public void Dispose()
    {
        client.Dispose();
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static string Script([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "provider", "provider.mjs");
}
