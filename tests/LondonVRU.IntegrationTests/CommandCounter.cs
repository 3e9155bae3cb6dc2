using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.IntegrationTests;

/// <summary>Counts the commands with which requests reach the database, all tests of a class together: measure around one request. What the service does by itself meanwhile does not count.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private readonly HttpContextAccessor request = new();
    private int count;

    public int Count => Volatile.Read(ref count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        CountOfRequest();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        CountOfRequest();
        return ValueTask.FromResult(result);
    }

    private void CountOfRequest()
    {
        if (request.HttpContext is not null)
        {
            Interlocked.Increment(ref count);
        }
    }
}
