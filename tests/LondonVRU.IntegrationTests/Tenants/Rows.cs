using System.Data.Common;
using System.Globalization;
using System.Text;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>What stands in the tables, read past the service and its filters.</summary>
internal static class Rows
{
    /// <summary>A fingerprint of all that is not this tenant's, table by table: every row that bears another's id and, unless it is London, every row of London's own.
    /// Who read and was refused what goes on record a moment later: that record of an earlier request elsewhere is left out.</summary>
    /// <param name="vru">The service.</param>
    /// <param name="slug">The tenant whose rows are left out.</param>
    /// <param name="without">Entities that are left out, too.</param>
    public static Task<string> HashOfOthers(Vru vru, string slug, params IReadOnlyList<string> without) => HashAsync(
        vru, slug,
        (entity, tenant) => entity.ClrType != typeof(AccessEntry) && !without.Contains(entity.ClrType.Name) && (entity.FindProperty("TenantId") is not null || (typeof(ILondonWide).IsAssignableFrom(entity.ClrType) && !tenant.IsLondon)),
        isOwn: false);

    /// <summary>A fingerprint of this tenant's own rows (London's own, too, if it is London), what is only ever added apart: refusals may go on record.</summary>
    public static Task<string> HashOfOwn(Vru vru, string slug) => HashAsync(
        vru, slug,
        (entity, tenant) => entity.ClrType.Namespace != typeof(AuditEntry).Namespace
            && (entity.FindProperty("TenantId") is not null || (typeof(ILondonWide).IsAssignableFrom(entity.ClrType) && tenant.IsLondon)),
        isOwn: true);

    private static async Task<string> HashAsync(Vru vru, string slug, Func<IEntityType, TenantInfo, bool> counts, bool isOwn)
    {
        var tenant = await vru.Services.GetRequiredService<TenantDirectory>().FindAsync(slug, CancellationToken.None);
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var tables = new StringBuilder();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => counts(entity, tenant!)).OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            tables.Append(CultureInfo.InvariantCulture, $"{entity.GetTableName()} {await ReadAsync(connection, entity, tenant!.Id.Value, isOwn):X}\n");
        }

        return tables.ToString();
    }

    /// <summary>The tables in which two fingerprints differ.</summary>
    public static string Changed(string before, string after) => string.Join(", ", after.Split('\n').Except(before.Split('\n')).Select(line => line.Split(' ')[0]));

    /// <returns>The sum of a number for each row, so that their order does not matter.</returns>
    private static async Task<ulong> ReadAsync(DbConnection connection, IEntityType entity, Guid tenant, bool isOwn)
    {
        await using var command = connection.CreateCommand();
        var whose = entity.FindProperty("TenantId") is null ? "" : $" WHERE \"TenantId\" {(isOwn ? "=" : "<>")} @tenant OR \"TenantId\" IS NULL";
#pragma warning disable CA2100 // The name is the model's.
        command.CommandText = $"SELECT * FROM \"{entity.GetTableName()}\"{whose}";
#pragma warning restore CA2100
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@tenant", tenant);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        var sum = 0UL;
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            sum += NumberOf(values);
        }

        return sum;
    }

    /// <summary>FNV-1a of the values one after the other, and of how many letters each has.</summary>
    private static ulong NumberOf(object[] values)
    {
        var number = 14695981039346656037UL;
        foreach (var value in values)
        {
            var text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;
            number = (number ^ (ulong)text.Length) * 1099511628211UL;
            foreach (var letter in text)
            {
                number = (number ^ letter) * 1099511628211UL;
            }
        }

        return number;
    }
}
