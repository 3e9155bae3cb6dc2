using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Database;

public static class Migrator
{
    /// <summary>Brings the database up to date; does nothing if it is.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VruDbContext>().Database.MigrateAsync(ct);
        services.GetRequiredService<TenantDirectory>().Forget();
    }
}
