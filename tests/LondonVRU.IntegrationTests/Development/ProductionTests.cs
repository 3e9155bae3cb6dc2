using System.Net;
using System.Net.Http.Json;
using LondonVRU.Application.Data;
using LondonVRU.Web;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Development;

/// <summary>The same service as it runs in Production.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-").FullName;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        app = Host.Build(
            ["--environment=Production", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", "--LondonVRU:Seeding:AdministratorEmail=first@london.example",
                $"--LondonVRU:Seeding:AdministratorDirectory={Guid.NewGuid()}", "--Logging:LogLevel:Default=Warning"],
            configure: builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<IStartupFilter, SignInByQuery>();
            });
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
    public void No_process_can_be_told_to_die()
    {
        using var told = Host.Build(["--environment=Production", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", "--LondonVRU:Development:DieAt=Sent:1", "--Logging:LogLevel:Default=Warning"]);
        using var development = Host.Build(["--environment=Development", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", "--LondonVRU:Development:DieAt=Sent:1", "--Logging:LogLevel:Default=Warning"]);

        Assert.Empty(told.Services.GetServices<Application.Notifications.SendingPointReached>());
        Assert.Single(development.Services.GetServices<Application.Notifications.SendingPointReached>());
    }

    [Fact]
    public async Task Nothing_under_dev_exists()
    {
        using var client = app.GetTestClient();
        client.BaseAddress = new Uri("https://localhost");
        var signedIn = await client.GetAsync("/accessibility?be-somebody");
        client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        foreach (var path in new[] { "/dev/clock", "/dev/mail", "/dev/mail/a.eml", "/dev/components", "/dev/nothing" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync("/dev/clock", new { to = "2030-01-01T00:00:00Z" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync("/dev/token", new { email = "first@london.example" })).StatusCode);
    }

    [Fact]
    public void No_route_begins_with_dev() => Assert.DoesNotContain(
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(),
        endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("dev", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Signs the first administrator in, as the organisation's directory would have.</summary>
    private sealed class SignInByQuery : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                if (context.Request.Query.ContainsKey("be-somebody"))
                {
                    var person = await context.RequestServices.GetRequiredService<VruDbContext>().People.Select(person => person.Id).SingleAsync();
                    await Account.SignInAsync(context, person);
                }

                await go(context);
            });
            next(app);
        };
    }
}
