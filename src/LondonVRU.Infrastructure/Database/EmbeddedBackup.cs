using Microsoft.Data.Sqlite;

namespace LondonVRU.Infrastructure.Database;

/// <summary>Copies of the embedded database. On SQL Server the platform's own backups serve (docs/runbooks).</summary>
public static class EmbeddedBackup
{
    /// <summary>A consistent copy, also while the service is writing. Answers a process's exit code.</summary>
    public static int Save(DatabaseOptions options, DataOptions data, string file)
    {
        if (IsServer(options))
        {
            return 1;
        }

        using var source = new SqliteConnection(ConnectionString(options, data));
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        return IsWhole(copy) ? 0 : 1;
    }

    /// <summary>Puts a copy back in place of the database; the service must be stopped. Answers a process's exit code.</summary>
    public static int Restore(DatabaseOptions options, DataOptions data, string file)
    {
        if (IsServer(options) || !File.Exists(file))
        {
            Console.Error.WriteLine($"There is no copy at {file}, or the database is not the embedded one.");
            return 1;
        }

        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        copy.Open();
        if (!IsWhole(copy))
        {
            return 1;
        }

        Directory.CreateDirectory(data.Data);
        using var target = new SqliteConnection(ConnectionString(options, data));
        target.Open();
        copy.BackupDatabase(target);
        return IsWhole(target) ? 0 : 1;
    }

    private static string ConnectionString(DatabaseOptions options, DataOptions data) =>
        options.ConnectionString ?? new SqliteConnectionStringBuilder { DataSource = data.PathOf("londonvru.db"), Pooling = false }.ToString();

    private static bool IsServer(DatabaseOptions options) => options.Provider != DatabaseProvider.Sqlite;

    private static bool IsWhole(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        var answer = (string?)command.ExecuteScalar();
        if (answer == "ok")
        {
            return true;
        }

        Console.Error.WriteLine($"The database is damaged: {answer}");
        return false;
    }
}
