#pragma warning disable EF1001, EF9100 // Internals of the pinned EF Core: look here again when it is raised.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>The database of the context in use: before each query and each save, its twin says what it would have sent to SQL Server.</summary>
internal sealed class MirrorDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, ICurrentDbContext current)
    : RelationalDatabase(dependencies, relational)
{
    /// <summary>Called once for each distinct query, ExecuteUpdate and ExecuteDelete among them; what it returns is called for each execution.</summary>
    public override Func<QueryContext, TResult> CompileQuery<TResult>(Expression query, bool async)
    {
        var mirrored = MirroredQuery.Of<TResult>(query, async, current.Context);
        var own = base.CompileQuery<TResult>(query, async);
        return context =>
        {
            mirrored.Judge(context);
            return own(context);
        };
    }

    public override int SaveChanges(IList<IUpdateEntry> entries)
    {
        MirroredSave.Judge(current.Context, entries);
        return base.SaveChanges(entries);
    }

    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        MirroredSave.Judge(current.Context, entries);
        return base.SaveChangesAsync(entries, cancellationToken);
    }
}
