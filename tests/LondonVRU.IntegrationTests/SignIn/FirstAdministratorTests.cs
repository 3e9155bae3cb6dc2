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
    public async Task They_get_a_letter_accept_it_and_are_in()
    {
        await using var app = await StartAsync();
        using var client = Https(app);
        await Schedule.DispatchNowAsync(app.Services, CancellationToken.None);
        var link = LinkOf(app);
        var page = await client.GetAsync(link);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("as administrator", text, StringComparison.Ordinal);

        using var joined = await PostAsync(client, link, page, text);

        Assert.Equal("/london", joined.Headers.Location?.OriginalString);
        Assert.Contains(joined.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-vru=", StringComparison.Ordinal));
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
    public async Task Their_organisations_directory_is_let_in_for_london_if_the_settings_name_it()
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
            ["--environment=Production", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false", $"--LondonVRU:Seeding:AdministratorEmail={Address}", "--Logging:LogLevel:Default=Error", .. settings],
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

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, HttpResponseMessage page, string text)
    {
        var token = Regex.Match(text, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) };
        request.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        return client.SendAsync(request);
    }

    private static async Task<T> AskAsync<T>(WebApplication app, Func<VruDbContext, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<VruDbContext>());
    }
}
