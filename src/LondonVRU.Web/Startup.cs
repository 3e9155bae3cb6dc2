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
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        await Migrator.MigrateAsync(services, ct);
        var seeding = services.GetRequiredService<IOptions<SeedingOptions>>().Value;
        await services.GetRequiredService<Seeder>().SeedAsync(seeding.Demonstration, ct);
    }
}
