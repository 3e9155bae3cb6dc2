using LondonVRU.Infrastructure.Database;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>What a process does: LondonVRU:Roles of the settings.</summary>
public enum ProcessRoles
{
    Both,

    /// <summary>Pages and API; jobs run elsewhere.</summary>
    Web,

    /// <summary>Jobs alone.</summary>
    Worker,
}

public static class JobServices
{
    public const string RolesSetting = "LondonVRU:Roles";
    public const string EnabledSetting = "LondonVRU:Jobs:Enabled";

    /// <summary>The scheduler, if this process is a worker and LondonVRU:Jobs:Enabled is not false. It keeps its own file beside the embedded database, or its
    /// own tables on SQL Server, where several workers share them.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var bell in Schedule.All.Where(job => job.HasBell).Select(job => new Bell(job)))
        {
            services.AddSingleton(bell);
            services.AddSingleton<IInterceptor>(bell);
        }

        if (configuration.GetValue(RolesSetting, ProcessRoles.Both) == ProcessRoles.Web || !configuration.GetValue(EnabledSetting, true))
        {
            return services;
        }

        services.AddSingleton<RunLog>();
        services.AddHostedService<KeepSchedule>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "LondonVRU";
                options.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store => UseStore(store, configuration));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<RunOnBell>();
        services.AddHostedService<RunsOnOrder>();
        return services;
    }

    private static void UseStore(IPersistentStoreBuilder store, IConfiguration configuration)
    {
        store.ProvisionSchema();
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        if (database.Provider == DatabaseProvider.SqlServer)
        {
            store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString ?? "");
            store.UseClustering(_ => { });
            return;
        }

        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new();
        Directory.CreateDirectory(Path.GetFullPath(data.Data));
        store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = data.PathOf("schedule.db"), DefaultTimeout = 30 }.ToString());
    }
}
