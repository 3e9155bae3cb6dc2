using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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

/// <summary>SQLite has one writer at a time. Waiting here in line takes a millisecond where SQLite's own waiting takes hundreds.</summary>
internal sealed class WriterGate : SaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private DbContext? inside;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        Volatile.Write(ref inside, eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>A stale row: EF Core does not call <see cref="SaveChangesFailedAsync"/> for it.</summary>
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void Dispose() => gate.Dispose();

    /// <summary>Opens the gate once, whichever of the ends is called.</summary>
    private void Leave(DbContext? context)
    {
        if (context is not null && ReferenceEquals(Interlocked.CompareExchange(ref inside, null, context), context))
        {
            gate.Release();
        }
    }
}
