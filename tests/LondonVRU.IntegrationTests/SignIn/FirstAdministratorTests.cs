using System.Text.RegularExpressions;
using LondonVRU.Application.Data;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Infrastructure.Mail;
using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SignIn;

/// <summary>The first start for people: London's first administrator comes in by an invitation, and by nothing else.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private const string Address = "first@vru.example";

    private readonly string data = Directory.CreateTempSubdirectory("londonvru-first-").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task They_get_a_letter_that_asks_for_their_organisations_account()
    {
        await using var app = await StartAsync();
        using var client = Https(app);
        await Schedule.DispatchNowAsync(app.Services, CancellationToken.None);
        var link = LinkOf(app);
        var page = await client.GetAsync(link);
        var text = await page.Content.ReadAsStringAsync();

        Assert.Contains("as administrator", text, StringComparison.Ordinal);
        Assert.Contains("with the account of your own organisation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"join\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_organisation_to_come_from_nobody_is_invited_and_the_service_runs()
    {
        await using var app = await StartAsync("--LondonVRU:Seeding:AdministratorDirectory=");

        Assert.Equal((0, 0), (await AskAsync(app, db => db.Invitations.CountAsync()), await AskAsync(app, db => db.People.CountAsync())));
        using var client = Https(app);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_second_start_invites_nobody_and_one_after_the_invitation_was_taken_back_invites_again()
    {
        await using (await StartAsync())
        {
        }

        await using (var second = await StartAsync())
        {
            Assert.Equal(1, await AskAsync(second, db => db.Invitations.CountAsync()));
            await AskAsync(second, async db =>
            {
                (await db.Invitations.SingleAsync()).Withdraw(TimeProvider.System.GetUtcNow().UtcDateTime);
                return await db.SaveChangesAsync();
            });
        }

        await using var third = await StartAsync();
        Assert.Equal((2, 1), (await AskAsync(third, db => db.Invitations.CountAsync()), await AskAsync(third, db => db.People.CountAsync())));
    }

    [Fact]
    public async Task Their_organisations_directory_is_let_in_for_london()
    {
        var entra = Guid.NewGuid();
        await using var app = await StartAsync($"--LondonVRU:Seeding:AdministratorDirectory={entra}");

        Assert.Equal(SignInMethod.Directory, await AskAsync(app, db => db.Invitations.Select(invitation => invitation.Method).SingleAsync()));
        var directory = await AskAsync(app, db => db.Directories.Include(directory => directory.Tenants).SingleAsync());
        Assert.Equal((entra, 1), (directory.EntraTenantId, directory.Tenants.Count));
    }

    [Fact]
    public async Task Nobody_has_a_role_before_they_accept()
    {
        await using var app = await StartAsync();

        Assert.Equal(0, await AskAsync(app, db => db.Memberships.CountAsync()));
    }

    private async Task<WebApplication> StartAsync(params string[] settings)
    {
        var app = Host.Build(
            ["--environment=Production", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", $"--LondonVRU:Seeding:AdministratorEmail={Address}", $"--LondonVRU:Seeding:AdministratorDirectory={Guid.NewGuid()}", "--Logging:LogLevel:Default=Critical", .. settings],
            configure: builder => builder.WebHost.UseTestServer());
        await Startup.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    private static HttpClient Https(WebApplication app)
    {
        var client = app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri("https://vru.example/");
        return client;
    }

    private static string LinkOf(WebApplication app)
    {
        var drop = app.Services.GetRequiredService<MailDrop>();
        var letter = drop.List().Select(file => drop.Read(file)!).Single(letter => letter.To == Address);
        return Regex.Match(letter.Text, "/invitations/[A-Za-z0-9_-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    private static async Task<T> AskAsync<T>(WebApplication app, Func<VruDbContext, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<VruDbContext>());
    }
}
