using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Web.Tenancy;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LondonVRU.Web;

internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<StoreHealth>("store")
            .AddCheck<SchedulerHealth>("scheduler");
        return services;
    }

    /// <summary>Live: the process answers. Ready: database, store and scheduler do too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).InNoRoom().AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
                new
                {
                    status = report.Status.ToString().ToLowerInvariant(),
                    checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString().ToLowerInvariant(), StringComparer.Ordinal),
                },
                context.RequestAborted),
        }).InNoRoom().AllowAnonymous();
    }
}
