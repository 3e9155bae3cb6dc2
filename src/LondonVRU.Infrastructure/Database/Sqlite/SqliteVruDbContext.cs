using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LondonVRU.Infrastructure.Database.Sqlite;

internal sealed class SqliteVruDbContext(DbContextOptions<SqliteVruDbContext> options, CurrentTenant tenant, Actor actor, TimeProvider clock)
    : VruDbContext(options, tenant, actor, clock);

/// <summary>For dotnet ef only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteVruDbContext>
{
    public SqliteVruDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteVruDbContext>().UseSqlite("Data Source=:memory:").Options, new CurrentTenant(), new Actor(), TimeProvider.System);
}
