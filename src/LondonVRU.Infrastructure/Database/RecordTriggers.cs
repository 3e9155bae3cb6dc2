using System.Globalization;
using LondonVRU.Domain;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LondonVRU.Infrastructure.Database;

/// <summary>The database's own refusal to change or remove rows that are only ever added. Written anew after each migration, so that it cannot be forgotten.</summary>
public static class RecordTriggers
{
    public static async Task ApplyAsync(DbContext db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var sql in db.Database.IsSqlite() ? ForSqlite(db.Model) : ForSqlServer(db.Model))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model, and a constant.
                command.CommandText = sql;
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Each is a statement of its own; safe to run again.</summary>
    public static IEnumerable<string> ForSqlite(IModel model) => Guarded(model).SelectMany(guarded =>
    {
        var (table, trigger, hasAnEnd) = guarded;
        var young = hasAnEnd ? $"WHEN OLD.\"At\" >= strftime('%Y-%m-%d %H:%M:%S', 'now', '-{Months} months') " : "";
        return new[]
        {
            $"DROP TRIGGER IF EXISTS \"{trigger}\"",
            $"CREATE TRIGGER \"{trigger}\" BEFORE UPDATE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{Refusal(table)}'); END",
            $"DROP TRIGGER IF EXISTS \"{trigger}_Removal\"",
            $"CREATE TRIGGER \"{trigger}_Removal\" BEFORE DELETE ON \"{table}\" {young}BEGIN SELECT RAISE(ABORT, '{Refusal(table)}'); END",
        };
    });

    /// <summary>Each is a batch of its own; safe to run again.</summary>
    public static IEnumerable<string> ForSqlServer(IModel model) => Guarded(model).Select(guarded =>
    {
        var (table, trigger, hasAnEnd) = guarded;
        var young = hasAnEnd ? $" WHERE [At] >= DATEADD(month, -{Months}, SYSUTCDATETIME())" : "";
        return $"""
            CREATE OR ALTER TRIGGER [{trigger}] ON [{table}] AFTER UPDATE, DELETE AS
            BEGIN
                SET NOCOUNT ON;
                IF EXISTS (SELECT 1 FROM inserted) OR EXISTS (SELECT 1 FROM deleted{young})
                    THROW 50001, N'{Refusal(table)}', 1;
            END
            """;
    });

    private static string Months { get; } = AccessEntry.MonthsKept.ToString(CultureInfo.InvariantCulture);

    private static string Refusal(string table) => $"{table}: rows are only ever added.";

    /// <summary>Only the record of access has an end: its clean-up may remove what is older.</summary>
    private static IEnumerable<(string Table, string Trigger, bool HasAnEnd)> Guarded(IModel model) =>
        from entity in model.GetEntityTypes()
        where typeof(IOnlyAdded).IsAssignableFrom(entity.ClrType)
        from trigger in entity.GetDeclaredTriggers()
        select (entity.GetTableName()!, trigger.ModelName, entity.ClrType == typeof(AccessEntry));
}
