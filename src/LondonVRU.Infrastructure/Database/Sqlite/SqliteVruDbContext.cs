using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LondonVRU.Infrastructure.Database.Sqlite;

internal sealed class SqliteVruDbContext(DbContextOptions<SqliteVruDbContext> options, CurrentTenant tenant, Actor actor, TimeProvider clock, WriterGate gate)
    : VruDbContext(options, tenant, actor, clock)
{
    /// <summary>Within the writer's gate. Not by an interceptor: EF Core tells none of a save that failed because it was stale, and the gate would stay shut.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

/// <summary>For dotnet ef only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteVruDbContext>
{
    public SqliteVruDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteVruDbContext>().UseSqlite("Data Source=:memory:").Options, new CurrentTenant(), new Actor(), TimeProvider.System, new WriterGate());
}
