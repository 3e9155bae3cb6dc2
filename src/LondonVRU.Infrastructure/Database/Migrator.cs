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
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            // Not otherwise: to find that there is nothing to do it builds the whole model twice, a second of every start.
            await db.Database.MigrateAsync(ct);
        }

        await RecordTriggers.ApplyAsync(db, ct);
        services.GetRequiredService<TenantDirectory>().Forget();
    }
}
