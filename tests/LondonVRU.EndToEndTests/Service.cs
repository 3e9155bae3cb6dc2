using LondonVRU.IntegrationTests;
using LondonVRU.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>The whole service with its demonstration, on a port of its own, and a real Chromium before it. One for all journeys; each keeps to a borough of its own.</summary>
public sealed class Service : IAsyncLifetime
{
    /// <summary>Debian's; the first has no window, and takes half the time for that.</summary>
    private static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly string data = Directory.CreateTempSubdirectory("londonvru-e2e-").FullName;
    private WebApplication app = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private readonly Dictionary<string, IPage> looking = [];

    /// <summary>Thursday 7 January 2027 at ten: the third quarter's review is due in eight days.</summary>
    public FakeClock Clock { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>Folder of the database and the mail drop.</summary>
    public string Data => data;

    public IServiceProvider Services => app.Services;

    public async Task InitializeAsync()
    {
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(15_000);
        Clock.MoveTo(new DateTimeOffset(2027, 1, 7, 10, 0, 0, TimeSpan.Zero));
        app = Host.Build(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--LondonVRU:Data={data}", "--LondonVRU:Jobs:Enabled=false",
                "--LondonVRU:RateLimits:All=1000000", "--LondonVRU:RateLimits:SignIns=1000000", "--LondonVRU:RateLimits:Uploads=1000000",
                "--LondonVRU:RateLimits:Exports=1000000", "--Logging:LogLevel:Default=Warning"],
            configure: builder =>
            {
                builder.Services.RemoveAll<TimeProvider>();
                builder.Services.AddSingleton<TimeProvider>(Clock);
            });
        await Startup.PrepareAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        Address = app.Urls.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LONDONVRU_CHROMIUM") ?? Browsers.FirstOrDefault(File.Exists) ?? Browsers[^1],
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>A page of somebody signed in.</summary>
    /// <param name="email">A demonstration person; null for nobody.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<IPage> OpenAsync(string? email, bool scripts = true, int width = 1280)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Address, JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 900 }, Locale = "en-GB", TimezoneId = "Europe/London" });
        var page = await context.NewPageAsync();
        if (email is not null)
        {
            await SignInAsync(page, email);
        }

        return page;
    }

    /// <summary>A page of somebody who only looks: opened once for each person, because signing in takes longer than looking.</summary>
    /// <param name="email">A demonstration person; null for nobody.</param>
    public async Task<IPage> LookAsync(string? email) => looking.TryGetValue(email ?? "", out var open) ? open : looking[email ?? ""] = await OpenAsync(email);

    /// <summary>Signs in as a new user would: looks for the address and presses the name.</summary>
    public static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync($"/sign-in?q={Uri.EscapeDataString(email)}");
        await page.Locator($"button[value='{email}']").First.ClickAsync();
    }

    /// <summary>Signs in on the sign-in page that a link led to, and so goes on to where it points.</summary>
    public static async Task SearchAndSignInAsync(IPage page, string email)
    {
        await page.GetByLabel("Borough, role or e-mail address").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Locator($"button[value='{email}']").First.ClickAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ServiceCollection : ICollectionFixture<Service>
{
    public const string Name = "Service";
}
