using System.Net.Http.Headers;
using System.Net.Http.Json;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.SqlServer;
using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonVRU.IntegrationTests;

/// <summary>The whole service on a database of its own: all tenants, editions and demonstration people, no plans. One a test class.</summary>
public sealed class Vru : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly string data = NewFolder();
    private WebApplication app = null!;

    /// <summary>Monday 23 November 2026, ten in the morning, until a test moves it.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>Counts what is asked of the database.</summary>
    public CommandCounter Commands { get; } = new();

    /// <summary>Settings beside the usual ones, as --name=value.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What a test puts in place of parts of the service; null for nothing.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    public IServiceProvider Services => app.Services;

    /// <summary>The folder of the database, keys and mail drop.</summary>
    public string Data => data;

    public async Task InitializeAsync()
    {
        if (!RealSqlServer.IsUsed)
        {
            await CopyDatabaseAsync(data);
        }

        await StartAsync();
    }

    /// <summary>Stops the service and starts it anew on the same data.</summary>
    /// <param name="meanwhile">What happens while it is down; null for nothing.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await app.StopAsync();
        await app.DisposeAsync();
        meanwhile?.Invoke();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.StopAsync();
        if (RealSqlServer.IsUsed)
        {
            await RealSqlServer.DropAsync(app.Services);
        }

        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>The API as a demonstration person: a bearer token is sent with every request.</summary>
    /// <param name="email">"coordinator@lewisham.example".</param>
    public async Task<HttpClient> SignedIn(string email)
    {
        var client = app.GetTestClient();
        var answer = await client.PostAsJsonAsync("/dev/token", new { email });
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!["access_token"]);
        return client;
    }

    /// <summary>The API as the demonstration person of a borough's role.</summary>
    public Task<HttpClient> SignedIn(string borough, Role role) => SignedIn(Email(borough, role));

    /// <summary>The pages as a demonstration person, with cookies and forms.</summary>
    public async Task<Browser> Browse(string email)
    {
        var browser = new Browser(app.GetTestServer());
        await browser.SignInAsync(email);
        return browser;
    }

    public Task<Browser> Browse(string borough, Role role) => Browse(Email(borough, role));

    /// <summary>The pages as nobody.</summary>
    public Browser Stranger() => new(app.GetTestServer());

    /// <summary>A client that is nobody.</summary>
    public HttpClient Nobody() => app.GetTestClient();

    /// <summary>Opens a tenant from behind, to look or to arrange what no request can.</summary>
    public async Task<TenantRoom> In(string slug)
    {
        var tenant = await Services.GetRequiredService<TenantDirectory>().FindAsync(slug, CancellationToken.None);
        return await Services.GetRequiredService<TenantDoor>().OpenForServiceAsync(tenant!.Id, CancellationToken.None);
    }

    /// <summary>Puts a seeded embedded database into a folder.</summary>
    public static async Task CopyDatabaseAsync(string folder) => File.Copy(Path.Combine(await Template.Value, "londonvru.db"), Path.Combine(folder, "londonvru.db"));

    public static string Email(string borough, Role role) => $"{(role == Role.Administrator ? "admin" : role.ToString().ToLowerInvariant())}@{borough}.example";

    private async Task StartAsync()
    {
        app = Build(data, Clock, Commands, Settings, Replace);
        await (RealSqlServer.IsUsed ? RealSqlServer.PrepareAsync(app.Services) : Startup.PrepareAsync(app.Services, CancellationToken.None));
        await app.StartAsync();
    }

    private static WebApplication Build(
        string data, FakeClock clock, CommandCounter? commands, IReadOnlyList<string>? settings = null, Action<IServiceCollection>? replace = null) => Host.Build(
        [$"--environment=Development", $"--LondonVRU:Data={data}", "--LondonVRU:Seeding:Plans=false", "--LondonVRU:RateLimits:All=1000000",
            "--LondonVRU:RateLimits:SignIns=1000000", "--LondonVRU:RateLimits:Links=1000000", "--LondonVRU:RateLimits:Uploads=1000000", "--LondonVRU:RateLimits:Exports=1000000",
            "--LondonVRU:RateLimits:Reported=1000000",
            "--LondonVRU:Jobs:Enabled=false", "--Logging:LogLevel:Default=Warning", .. RealSqlServer.IsUsed ? RealSqlServer.Settings() : [], .. settings ?? []],
        configure: builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.RemoveAll<TimeProvider>();
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddMirror();
            if (commands is not null)
            {
                builder.Services.AddSingleton<IInterceptor>(commands);
            }

            replace?.Invoke(builder.Services);
        });

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using (var seeded = Build(folder, new FakeClock(), commands: null))
        {
            await Startup.PrepareAsync(seeded.Services, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        return folder;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("londonvru-").FullName;
}
