using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Infrastructure.Database.Sqlite;

/// <summary>What every connection to the embedded database promises: a committed save survives a crash of the machine, keys are enforced, and a busy file is waited for.</summary>
internal sealed class SqliteRules : DbConnectionInterceptor
{
    public const int BusyMilliseconds = 10_000;

    private static readonly object Applied = new();

    /// <summary>Connections come back from the pool as they were left: what holds for one need not be said at each opening.</summary>
    private readonly ConditionalWeakTable<object, object> known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        if (known.TryGetValue(sqlite.Handle!, out _))
        {
            return;
        }

        using var command = sqlite.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=wal; PRAGMA synchronous=FULL; PRAGMA foreign_keys=1; PRAGMA busy_timeout={BusyMilliseconds};";
        command.ExecuteNonQuery();
        known.AddOrUpdate(sqlite.Handle!, Applied);
    }
}
