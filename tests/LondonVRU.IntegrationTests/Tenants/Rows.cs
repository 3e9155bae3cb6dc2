using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>What stands in the tables, read past the service and its filters.</summary>
internal static class Rows
{
    /// <summary>A fingerprint of all that is not this tenant's: every row that bears another's id and, unless it is London, every row of London's own.</summary>
    /// <param name="vru">The service.</param>
    /// <param name="slug">The tenant whose rows are left out.</param>
    public static async Task<string> HashOfOthers(Vru vru, string slug)
    {
        var tenant = await vru.Services.GetRequiredService<TenantDirectory>().FindAsync(slug, CancellationToken.None);
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.FindProperty("TenantId") is not null || (typeof(ILondonWide).IsAssignableFrom(entity.ClrType) && !tenant!.IsLondon)))
        {
            foreach (var row in await ReadAsync(connection, entity.GetTableName()!, tenant!.Id.Value))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(row));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string table, Guid without)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is the model's.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(column => (Name: reader.GetName(column), Value: Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))).ToList();
            if (values.All(value => value.Name != "TenantId" || !Guid.TryParse(value.Value, out var id) || id != without))
            {
                rows.Add($"{table}: {string.Join(" | ", values.Select(value => value.Value))}\n");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
