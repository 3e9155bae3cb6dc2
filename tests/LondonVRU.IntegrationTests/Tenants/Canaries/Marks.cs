using System.Data.Common;
using System.Globalization;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>Writes a mark into every text of every tenant (of the record, which is only added to, real requests do), past the service: whose it is, of which entity, and whether it is restricted.
/// "CANARY-T07-PlanAction-id" or, of a shelf row that is not for London, "CANARY-T07-SubmittedAction.Withdrawn-id"; "RESTRICTED-T07-id of the action".</summary>
internal sealed class Marks
{
    /// <summary>Strings that the service reads as codes or as JSON. Texts within such JSON are marked by real requests instead.</summary>
    private static readonly string[] NoTexts =
    [
        "CycleCode", // "2026-q3", by which rows are found
        "PlanImport.Preview",
        "UndoStep.Before",
    ];

    private readonly Dictionary<Guid, int> numbers;

    private Marks(Dictionary<Guid, int> numbers, HashSet<Guid> restricted)
    {
        this.numbers = numbers;
        Restricted = restricted;
    }

    /// <summary>Ids of restricted actions.</summary>
    public HashSet<Guid> Restricted { get; }

    /// <summary>How many texts bear a mark.</summary>
    public int Texts { get; private set; }

    /// <summary>T00 is London, then boroughs by name, then BCUs.</summary>
    public int NumberOf(Guid tenant) => numbers[tenant];

    public string Of(Guid tenant, string kind, Guid row) => string.Create(CultureInfo.InvariantCulture, $"CANARY-T{numbers[tenant]:00}-{kind}-{row}");

    /// <summary>Two letters that stand for a tenant where a mark says between whom something was said.</summary>
    public static string Party(int number) => $"{(char)('A' + (number / 26))}{(char)('a' + (number % 26))}";

    public string OfRestricted(Guid tenant, Guid action) => string.Create(CultureInfo.InvariantCulture, $"RESTRICTED-T{numbers[tenant]:00}-{action}");

    public static async Task<Marks> WriteAsync(Vru vru)
    {
        var directory = vru.Services.GetRequiredService<TenantDirectory>();
        List<TenantInfo> tenants = [await directory.LondonAsync(CancellationToken.None), .. await directory.BoroughsAsync(CancellationToken.None), .. await directory.BcusAsync(CancellationToken.None)];
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var restricted = (await ReadAsync(connection, "SELECT \"Id\" FROM \"Actions\" WHERE \"IsRestricted\" = 1 UNION ALL SELECT \"Id\" FROM \"Risks\" WHERE \"IsRestricted\" = 1")).Select(row => Guid.Parse((string)row["Id"])).ToHashSet();
        var marks = new Marks(tenants.Index().ToDictionary(pair => pair.Item.Id.Value, pair => pair.Index), restricted);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => (typeof(ITenantOwned).IsAssignableFrom(entity.ClrType) || typeof(IOnTheShelf).IsAssignableFrom(entity.ClrType)) && !typeof(IOnlyAdded).IsAssignableFrom(entity.ClrType)))
        {
            await marks.MarkAsync(connection, transaction, entity);
        }

        await marks.MarkPeopleAsync(connection, transaction, db.Model.FindEntityType(typeof(Person))!);
        await transaction.CommitAsync();
        return marks;
    }

    private static bool IsText(IReadOnlyEntityType entity, IReadOnlyProperty property) =>
        property.ClrType == typeof(string) && !property.IsKey() && !property.IsForeignKey() && property.GetValueConverter() is null
        && !NoTexts.Contains(property.Name) && !NoTexts.Contains($"{entity.ClrType.Name}.{property.Name}");

    private async Task MarkAsync(DbConnection connection, DbTransaction transaction, IEntityType entity)
    {
        var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var texts = entity.GetProperties().Where(property => IsText(entity, property))
            .Concat(entity.GetComplexProperties().SelectMany(complex => complex.ComplexType.GetProperties().Where(property => property.Name == "AsWritten")))
            .Select(property => (Name: property.GetColumnName(store)!, Length: property.GetMaxLength() ?? int.MaxValue)).ToList();
        if (texts.Count == 0)
        {
            return;
        }

        var keys = entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()).ToList();
        var table = entity.GetTableName()!;
        foreach (var row in await ReadAsync(connection, $"SELECT * FROM \"{table}\"", transaction))
        {
            var mark = MarkOf(entity.ClrType.Name, row);
            await WriteAsync(connection, transaction, table, keys, row, texts.Where(text => row[text.Name] is string { Length: > 0 })
                .Select(text => (text.Name, Value: Cut($"{mark} {row[text.Name]}", text.Length))).ToList());
        }
    }

    private string MarkOf(string entity, Dictionary<string, object> row)
    {
        Guid? IdIn(string column) => row.TryGetValue(column, out var value) && Guid.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var id) ? id : null;

        var tenant = IdIn("TenantId")!.Value;
        var action = IdIn("ActionId") ?? IdIn("ThingId") ?? IdIn("RiskId") ?? (entity is "PlanAction" or "Risk" ? IdIn("Id") : null);
        if (action is { } id && Restricted.Contains(id))
        {
            return OfRestricted(tenant, id);
        }

        var visibility = row.GetValueOrDefault("Visibility") as string;
        if (visibility is "London" && IdIn("AskerId") is { } asker)
        {
            return Of(tenant, $"{entity}.Between{Party(numbers[asker])}{(IdIn("OffererId") is { } offerer ? Party(numbers[offerer]) : "")}", IdIn("Id") ?? Guid.NewGuid());
        }

        return Of(tenant, visibility is null or "London" ? entity : $"{entity}.{visibility}", IdIn("Id") ?? Guid.NewGuid());
    }

    /// <summary>Of those who belong to one partnership alone. London's people are known to all by what they answer.</summary>
    private async Task MarkPeopleAsync(DbConnection connection, DbTransaction transaction, IEntityType person)
    {
        var rows = await ReadAsync(connection, "SELECT p.\"Id\", p.\"Name\", m.\"TenantId\", m.\"Role\" FROM \"People\" p JOIN \"Memberships\" m ON m.\"PersonId\" = p.\"Id\"", transaction);
        var comers = (await ReadAsync(connection, "SELECT DISTINCT \"PersonId\" FROM \"SessionPlaces\"", transaction)).Select(row => (string)row["PersonId"]).ToHashSet();
        foreach (var held in rows.GroupBy(row => (string)row["Id"]).Where(held => held.Select(row => row["TenantId"]).Distinct().Count() == 1))
        {
            var row = held.First();
            var tenant = Guid.Parse((string)row["TenantId"]);
            if (numbers[tenant] > 0)
            {
                var kind = held.Any(row => row["Role"] is "Administrator") ? "Person.Administrator" : comers.Contains(held.Key) ? "Person.Comer" : "Person";
                await WriteAsync(connection, transaction, person.GetTableName()!, ["Id"], row, [("Name", Cut($"{Of(tenant, kind, Guid.Parse(held.Key))} {row["Name"]}", Person.NameMaxLength))]);
            }
        }
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private async Task WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> keys, Dictionary<string, object> row, List<(string Name, string Value)> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        Texts += texts.Count;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names are the model's.
        command.CommandText = $"UPDATE \"{table}\" SET {string.Join(", ", texts.Select((text, index) => $"\"{text.Name}\" = @v{index}"))} WHERE {string.Join(" AND ", keys.Select((key, index) => $"\"{key}\" = @k{index}"))}";
#pragma warning restore CA2100
        foreach (var (name, value) in texts.Select((text, index) => ($"@v{index}", (object)text.Value)).Concat(keys.Select((key, index) => ($"@k{index}", row[key]))))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<List<Dictionary<string, object>>> ReadAsync(DbConnection connection, string query, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names are the model's.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        List<Dictionary<string, object>> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.GetValue(column) is Guid id ? id.ToString() : reader.GetValue(column)));
        }

        return rows;
    }
}
