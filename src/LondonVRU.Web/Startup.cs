using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web;

/// <summary>What happens once before the first request.</summary>
internal static class Startup
{
    /// <summary>The embedded database is migrated and seeded by itself; SQL Server is migrated by the command, in a release's own stage.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await Holidays.UseAsync(services.GetRequiredService<IOptions<DataOptions>>().Value, ct);
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        await Migrator.MigrateAsync(services, ct);
        var seeding = services.GetRequiredService<IOptions<SeedingOptions>>().Value;
        await services.GetRequiredService<Seeder>().SeedAsync(seeding.Demonstration, ct);
    }

    /// <summary>Says in Development where the service is and who to be.</summary>
    public static void Greet(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var isDemonstration = app.Services.GetRequiredService<IOptions<SeedingOptions>>().Value.Demonstration;
        Console.WriteLine($"""

            LondonVRU is at {app.Urls.FirstOrDefault()}
            {(isDemonstration
                ? "Sign in as coordinator@lewisham.example, contributor@lewisham.example, approver@lewisham.example or officer@london.example; /sign-in lists everybody."
                : "Sign in as admin@london.example.")}
            Mail is at /dev/mail, the clock at /dev/clock, the API at /api. Ctrl-C stops it.

            """);
    }
}
