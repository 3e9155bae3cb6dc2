using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>The service as it is run for people: no demonstration, no development pages. Answers over https.</summary>
public sealed class Production : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-production-").FullName;

    public WebApplication App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = Host.Build(["--environment=Production", $"--LondonVRU:Data={data}", "--Logging:LogLevel:Default=Error", $"--LondonVRU:Seeding:AdministratorDirectory={Guid.NewGuid()}"], configure: builder => builder.WebHost.UseTestServer());
        await Startup.PrepareAsync(App.Services, CancellationToken.None);
        await App.StartAsync();
        Client = App.GetTestServer().CreateClient();
        Client.BaseAddress = new Uri("https://vru.example/");
    }

    /// <summary>London's first administrator.</summary>
    public async Task<Id<Person>> AdministratorAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VruDbContext>().People.Select(person => person.Id).SingleAsync();
    }

    /// <summary>The cookie of somebody who has signed in.</summary>
    public async Task<string> SessionAsync(string email)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<VruDbContext>().People.SingleAsync(person => person.Email == email);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new("vru.example") } };
        await Account.SignInAsync(context, person.Id);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }
}
