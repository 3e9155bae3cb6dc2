using System.Data.Common;
using LondonVRU.Infrastructure.Database.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>
/// Holds SQL Server without a server: whatever the service asks of SQLite in a test, a twin that is never opened puts into T-SQL, and a checker judges it.
/// A statement that SQL Server would refuse fails the very request that sent it. LONDONVRU_TEST_MIRROR=off switches it off.
/// </summary>
internal static class Mirror
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LONDONVRU_TEST_MIRROR") != "off" && !RealSqlServer.IsUsed;

    public static void AddMirror(this IServiceCollection services)
    {
        if (IsOn)
        {
            services.ConfigureDbContext<SqliteVruDbContext>(sqlite => sqlite.ReplaceService<IDatabase, MirrorDatabase>().AddInterceptors(RawStatements.Instance));
        }
    }

    /// <summary>ExecuteSql is the one way past <see cref="IDatabase"/>.</summary>
    private sealed class RawStatements : DbCommandInterceptor
    {
        public static readonly RawStatements Instance = new();

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.CommandSource == CommandSource.ExecuteSqlRaw)
            {
                SqlServerTwin.Judge(command.CommandText);
            }

            return ValueTask.FromResult(result);
        }
    }
}
