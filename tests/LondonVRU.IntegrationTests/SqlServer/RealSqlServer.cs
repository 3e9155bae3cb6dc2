using LondonVRU.Application.Data;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>The same suite on a real server: where LONDONVRU_TEST_SQLSERVER holds a connection string, every test class gets a database of its own there.</summary>
internal static class RealSqlServer
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("LONDONVRU_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    public static bool IsUsed => Server is not null;

    /// <summary>Settings of a host on a new database.</summary>
    public static string[] Settings() =>
    [
        "--LondonVRU:Database:Provider=SqlServer",
        $"--LondonVRU:Database:ConnectionString={new SqlConnectionStringBuilder(Server) { InitialCatalog = $"londonvru-test-{Guid.NewGuid():N}" }}",
    ];

    /// <summary>Makes, migrates and seeds it, as the commands migrate and seed do.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await Migrator.MigrateAsync(services, CancellationToken.None);
        await services.GetRequiredService<Seeder>().SeedAsync(withDemonstration: true, CancellationToken.None);
    }

    public static async Task DropAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VruDbContext>().Database.EnsureDeletedAsync();
    }
}
