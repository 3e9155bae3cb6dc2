using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>What SQL Server refuses when tables are made though every word of the script is right.</summary>
public sealed class LimitsTests
{
    private static readonly IRelationalModel Schema = SchemaOfTwin();

    /// <summary>SQL Server's error 1785.</summary>
    [Fact]
    public void No_row_can_be_deleted_by_two_cascades_at_once()
    {
        var twice = Schema.Tables.SelectMany(top => ReachedFrom(top, []).GroupBy(reached => reached).Where(group => group.Count() > 1 || group.Key == top).Select(group => $"{top.Name} to {group.Key.Name}"));

        Assert.Empty(twice);
    }

    /// <summary>900 bytes in a clustered key, 1,700 in an index.</summary>
    [Fact]
    public void No_key_or_index_is_too_wide()
    {
        var keys = Schema.Tables.Select(table => (table.Name, Columns: table.PrimaryKey!.Columns, Most: 900));
        var indexes = Schema.Tables.SelectMany(table => table.Indexes).Select(index => (index.Name, index.Columns, Most: 1700));

        Assert.Empty(keys.Concat(indexes).Select(key => (key.Name, Bytes: key.Columns.Sum(BytesOf), key.Most)).Where(key => key.Bytes > key.Most).Select(key => $"{key.Name} takes {key.Bytes} bytes"));
    }

    [Fact]
    public void No_name_is_longer_than_128_characters() => Assert.All(
        Schema.Tables.SelectMany(table => table.Indexes.Select(index => index.Name).Concat(table.ForeignKeyConstraints.Select(key => key.Name))), name => Assert.InRange(name.Length, 1, 128));

    private static IEnumerable<ITable> ReachedFrom(ITable table, HashSet<ITable> above) => !above.Add(table) ? [] : table.ReferencingForeignKeyConstraints
        .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull)
        .SelectMany(key => ReachedFrom(key.Table, [.. above]).Prepend(key.Table));

    private static int BytesOf(IColumn column)
    {
        var type = column.StoreType;
        var length = type.Contains('(', StringComparison.Ordinal) && int.TryParse(type.Split('(', ')')[1], out var given) ? given : type.Contains("max", StringComparison.Ordinal) ? 100_000 : 16;
        return type.StartsWith("nvarchar", StringComparison.Ordinal) ? length * 2 : length;
    }

    private static IRelationalModel SchemaOfTwin()
    {
        using var twin = SqlServerTwin.Alone();
        return twin.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
