using System.Net;
using System.Net.Http.Json;
using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.AspNetCore.Hosting;

namespace LondonVRU.IntegrationTests.Development;

/// <summary>The same service as it runs in Production.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-").FullName;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        app = Host.Build(
            ["--environment=Production", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", "--LondonVRU:Seeding:AdministratorEmail=first@london.example", "--Logging:LogLevel:Default=Warning"],
            configure: builder => builder.WebHost.UseTestServer());
        await Startup.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Nothing_under_dev_exists()
    {
        using var client = app.GetTestClient();
        client.BaseAddress = new Uri("https://localhost");
        var nowhere = await client.GetAsync("/dev/nothing");

        foreach (var path in new[] { "/dev/clock", "/dev/mail", "/dev/mail/a.eml", "/dev/components" })
        {
            var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(nowhere.StatusCode, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync("/dev/clock", new { to = "2030-01-01T00:00:00Z" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync("/dev/token", new { email = "first@london.example" })).StatusCode);
    }
}
