using LondonVRU.Application.Data;
using LondonVRU.Application.Record;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>What somebody with the database in their hands can do, past the service.</summary>
internal static class Behind
{
    /// <summary>Whether the database is the embedded one: only there can the tests reach behind it.</summary>
    public static bool IsEmbedded => !RealSqlServer.IsUsed;

    /// <summary>Takes the triggers away and runs a statement; the triggers come back with the next start.</summary>
    public static async Task<int> TamperAsync(this Vru vru, string sql)
    {
        foreach (var table in new[] { "AuditEntries", "AuditSeals", "SealedEntries", "AccessEntries" })
        {
            await vru.RunAsync($"DROP TRIGGER IF EXISTS \"{table}_OnlyAdded\"");
            await vru.RunAsync($"DROP TRIGGER IF EXISTS \"{table}_OnlyAdded_Removal\"");
        }

        return await vru.RunAsync(sql);
    }

    /// <summary>Runs a statement as it is. How many rows it changed.</summary>
    public static async Task<int> RunAsync(this Vru vru, string sql)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The entries of a tenant, the newest first.</summary>
    public static async Task<List<AuditEntry>> TrailAsync(this Vru vru, string tenant, string? thing = null)
    {
        await using var room = await vru.In(tenant);
        return await room.Db.AuditEntries.AsNoTracking().Where(entry => thing == null || entry.Thing == thing).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync();
    }

    /// <summary>The record of access of a tenant, the newest first, with what still waited to be written.</summary>
    public static async Task<List<AccessEntry>> AccessAsync(this Vru vru, string tenant)
    {
        await vru.Services.GetRequiredService<AccessNotes>().FlushAsync(CancellationToken.None);
        await using var room = await vru.In(tenant);
        return await room.Db.AccessEntries.AsNoTracking().OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).ToListAsync();
    }

    public static async Task SealAsync(this Vru vru)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealRecord>().RunAsync(CancellationToken.None);
    }

    /// <summary>The faults that the verification finds in a tenant's chain.</summary>
    public static async Task<ChainVerdict> VerifyAsync(this Vru vru, string tenant)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<VerifyRecord>().RunAsync(CancellationToken.None)).Single(verdict => verdict.Tenant == tenant);
    }
}
