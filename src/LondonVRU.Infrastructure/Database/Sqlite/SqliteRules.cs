using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Infrastructure.Database.Sqlite;

/// <summary>What every connection to the embedded database promises: a committed save survives a crash of the machine, keys are enforced, and a busy file is waited for.</summary>
internal sealed class SqliteRules : DbConnectionInterceptor
{
    public const int BusyMilliseconds = 10_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=wal; PRAGMA synchronous=FULL; PRAGMA foreign_keys=1; PRAGMA busy_timeout={BusyMilliseconds};";
        command.ExecuteNonQuery();
    }
}
