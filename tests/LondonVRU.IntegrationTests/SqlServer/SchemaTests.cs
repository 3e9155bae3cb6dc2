using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Infrastructure.Database.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LondonVRU.IntegrationTests.SqlServer;

public sealed class SchemaTests
{
    [Fact]
    public void The_migration_script_is_good_t_sql_and_makes_every_table_and_column_of_the_model()
    {
        var checker = new TSqlChecker(SqlServerTwin.MigrationScript());

        using var twin = SqlServerTwin.Alone();
        foreach (var table in twin.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables)
        {
            var columns = string.Join(", ", table.Columns.Select(column => $"[{column.Name}]"));
            checker.Check($"SELECT {columns} FROM [{table.Name}]");
        }
    }

    [Fact]
    public void The_migrations_of_sql_server_are_what_the_model_says() => NothingPending(SqlServerTwin.Alone());

    [Fact]
    public void The_migrations_of_sqlite_are_what_the_model_says() => NothingPending(new SqliteVruDbContext(
        new DbContextOptionsBuilder<SqliteVruDbContext>().UseSqlite("Data Source=:memory:").Options, new CurrentTenant(), new Actor(), TimeProvider.System, new WriterGate()));

    [Fact]
    public void The_tables_of_sql_server_are_those_that_were_approved()
    {
        using var twin = SqlServerTwin.Alone();
        Approved.Is("tests/LondonVRU.IntegrationTests/SqlServer/approved/create.sql", CreateScript(twin));
    }

    /// <summary>The tables as the model makes them, whatever migrations there are, so that squashing those changes nothing here.</summary>
    private static string CreateScript(DbContext context) => context.Database.GenerateCreateScript().ReplaceLineEndings("\n").TrimEnd() + "\n";

    private static void NothingPending(DbContext context)
    {
        using (context)
        {
            var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot?.Model ?? throw new InvalidOperationException("There are no migrations: run ./infra/migrations.");
            if (snapshot is IMutableModel open)
            {
                snapshot = open.FinalizeModel();
            }

            var then = context.GetService<IModelRuntimeInitializer>().Initialize(snapshot).GetRelationalModel();
            var now = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
            var pending = context.GetService<IMigrationsModelDiffer>().GetDifferences(then, now);
            Assert.True(pending.Count == 0, $"Run ./infra/migrations. Pending: {string.Join("; ", pending.Select(Describe))}");
        }
    }

    private static string Describe(MigrationOperation operation) =>
        $"{operation.GetType().Name.Replace("Operation", "", StringComparison.Ordinal)} {(operation as ITableMigrationOperation)?.Table} {operation.GetType().GetProperty("Name")?.GetValue(operation)}";
}
