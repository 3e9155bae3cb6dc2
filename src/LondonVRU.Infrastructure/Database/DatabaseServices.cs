using System.Reflection;
using LondonVRU.Application.Data;
using LondonVRU.Infrastructure.Database.Sqlite;
using LondonVRU.Infrastructure.Database.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Database;

public static class DatabaseServices
{
    /// <summary>The database context of the provider that the settings choose, bound to the current tenant of its scope.</summary>
    /// <exception cref="InvalidOperationException">SQL Server is chosen in a build that cannot speak to it, or without a connection string.</exception>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        var provider = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite;
        if (provider == DatabaseProvider.SqlServer)
        {
            RequireWholeSqlClient();
            services.AddDbContext<VruDbContext, SqlServerVruDbContext>((all, options) =>
            {
                UseSqlServer(options, all.GetRequiredService<IOptions<DatabaseOptions>>().Value);
                options.AddInterceptors(all.GetServices<IInterceptor>());
                options.ConfigureWarnings(KeepValuesOutOfLogs);
            }, optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddSingleton<WriterGate>();
            services.AddSingleton<SqliteRules>();
            services.AddDbContext<VruDbContext, SqliteVruDbContext>((all, options) => options
                .UseSqlite(SqliteConnectionString(all), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors([all.GetRequiredService<SqliteRules>(), .. all.GetServices<IInterceptor>()])
                .ConfigureWarnings(KeepValuesOutOfLogs), optionsLifetime: ServiceLifetime.Singleton);
        }

        return services;
    }

    /// <summary>The production options, also those of the tests' twin that is never opened.</summary>
    internal static void UseSqlServer(DbContextOptionsBuilder options, DatabaseOptions settings) => options.UseSqlServer(
        settings.ConnectionString ?? throw new InvalidOperationException("SQL Server is chosen, but LondonVRU:Database:ConnectionString is empty."),
        server =>
        {
            server.UseCompatibilityLevel(settings.CompatibilityLevel);
            server.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            server.EnableRetryOnFailure();
            if (settings.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });

    /// <summary>A database that refuses a save may quote the value. Every such exception is answered as a refusal, or logged once as a fault, by Web/Errors.</summary>
    private static void KeepValuesOutOfLogs(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.SaveChangesFailed);

    private static string SqliteConnectionString(IServiceProvider services)
    {
        var data = services.GetRequiredService<IOptions<DataOptions>>().Value;
        Directory.CreateDirectory(data.Data);
        return services.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString
            ?? new SqliteConnectionStringBuilder { DataSource = data.PathOf("londonvru.db") }.ToString();
    }

    private static void RequireWholeSqlClient()
    {
        try
        {
            Assembly.Load("Microsoft.SqlServer.Server");
        }
        catch (FileNotFoundException missing)
        {
            throw new InvalidOperationException(
                "SQL Server is chosen, but this build was made from a partial package registry and lacks Microsoft.SqlServer.Server, "
                + "without which SqlClient fails at the first parameter. Build it from the whole registry (docs/dependencies.md).", missing);
        }
    }
}
