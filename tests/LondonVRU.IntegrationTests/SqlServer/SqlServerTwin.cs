using System.Collections.Concurrent;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>A context on SQL Server, by the production options, that is never opened: it only says what it would have sent.</summary>
internal static class SqlServerTwin
{
    private static readonly DbContextOptions<SqlServerVruDbContext> Options = OptionsOf(new DatabaseOptions { ConnectionString = "Server=none;Encrypt=True" });
    private static readonly Lazy<TSqlChecker> Checker = new(() => new TSqlChecker(MigrationScript()));
    private static readonly ConcurrentDictionary<string, TSqlException?> Judged = new(StringComparer.Ordinal);

    /// <summary>How many distinct statements were judged in this run.</summary>
    public static int Statements => Judged.Count;

    /// <summary>A context that sees the same tenant as its SQLite twin.</summary>
    public static SqlServerVruDbContext Beside(DbContext sqlite) => sqlite is VruDbContext own
        ? new(Options, own.Tenant, new Actor(), TimeProvider.System) { RecordsIn = own.RecordsIn }
        : Alone();

    /// <summary>A context of no tenant, to look at the model with.</summary>
    public static SqlServerVruDbContext Alone() => new(Options, new CurrentTenant(), new Actor(), TimeProvider.System);

    /// <summary>All migrations, as the release stage would run them on an empty database.</summary>
    public static string MigrationScript()
    {
        using var twin = Alone();
        return twin.GetService<IMigrator>().GenerateScript();
    }

    /// <summary>Judges a statement, once a run.</summary>
    /// <exception cref="TSqlException">SQL Server would refuse it.</exception>
    public static void Judge(string sql)
    {
        if (Judged.GetOrAdd(sql, Verdict) is { } refused)
        {
            throw new TSqlException(refused.Complaints, sql);
        }
    }

    private static TSqlException? Verdict(string sql)
    {
        try
        {
            Checker.Value.Check(sql);
            return null;
        }
        catch (TSqlException refused)
        {
            return refused;
        }
    }

    private static DbContextOptions<SqlServerVruDbContext> OptionsOf(DatabaseOptions settings)
    {
        var builder = new DbContextOptionsBuilder<SqlServerVruDbContext>();
        DatabaseServices.UseSqlServer(builder, settings);
#pragma warning disable EF1001 // the twin must not touch the objects that it shares with the context in use
        return builder.ReplaceService<IInternalEntityEntryNotifier, QuietNotifier>().Options;
#pragma warning restore EF1001
    }
}
