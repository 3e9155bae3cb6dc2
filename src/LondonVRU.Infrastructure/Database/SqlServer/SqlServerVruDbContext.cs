using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LondonVRU.Infrastructure.Database.SqlServer;

internal sealed class SqlServerVruDbContext(DbContextOptions<SqlServerVruDbContext> options, CurrentTenant tenant, Actor actor, TimeProvider clock)
    : VruDbContext(options, tenant, actor, clock);

/// <summary>For dotnet ef only: no server is asked.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerVruDbContext>
{
    public SqlServerVruDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqlServerVruDbContext>().UseSqlServer("Server=none;Encrypt=True").Options, new CurrentTenant(), new Actor(), TimeProvider.System);
}
