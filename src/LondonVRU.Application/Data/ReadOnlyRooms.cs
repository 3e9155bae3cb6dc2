using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Data;

/// <summary>Holds a tenant that was opened to be read (<see cref="Tenants.CurrentTenant.IsReadOnly"/>) to that: what would be saved is refused, and so is every command
/// that passes the change tracker by.</summary>
internal sealed class ReadOnlyRooms : DbCommandInterceptor
{
    /// <exception cref="ReadOnlyRoomException">The context's tenant was opened to be read.</exception>
    public static void RefuseWriting(VruDbContext db)
    {
        if (db.Tenant.IsReadOnly)
        {
            throw new ReadOnlyRoomException();
        }
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RefusePassingBy(eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        RefusePassingBy(eventData);
        return result;
    }

    /// <summary>Of what is sent at once, without the tracker. The commands of a save were looked at before.</summary>
    private static void RefusePassingBy(CommandEventData eventData)
    {
        if (eventData.Context is VruDbContext db && eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)
        {
            RefuseWriting(db);
        }
    }
}

/// <summary>Something would be changed in a tenant that was opened to be read: a fault of the program. Nothing is saved.</summary>
public sealed class ReadOnlyRoomException() : InvalidOperationException("This tenant was opened to be read: nothing can be changed in it from here.");
