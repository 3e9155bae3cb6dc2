using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>The service as it is run for people: no demonstration, no development pages. Answers over https.</summary>
public sealed class Production : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-production-").FullName;

    public WebApplication App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = Host.Build(["--environment=Production", $"--LondonVRU:Data={data}", "--Logging:LogLevel:Default=Error"], configure: builder => builder.WebHost.UseTestServer());
        await Startup.PrepareAsync(App.Services, CancellationToken.None);
        await App.StartAsync();
        Client = App.GetTestServer().CreateClient();
        Client.BaseAddress = new Uri("https://vru.example/");
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }
}
