using System.Diagnostics.CodeAnalysis;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>Tables and their columns, as a script has made them so far. Names are compared as SQL Server compares them by default: without case.</summary>
internal sealed class TSqlCatalogue
{
    private readonly Dictionary<string, HashSet<string>?> tables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>With their schema: "dbo.Plans".</summary>
    public IReadOnlyCollection<string> Tables => tables.Keys;

    public static string NameOf(SchemaObjectName name) => $"{name.SchemaIdentifier?.Value ?? "dbo"}.{name.BaseIdentifier.Value}";

    public static HashSet<string> Names(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> Names(IEnumerable<Identifier> names) => Names(names.Select(name => name.Value));

    public static HashSet<string> ColumnsOf(TableDefinition table) => Names(table.ColumnDefinitions.Select(column => column.ColumnIdentifier));

    /// <summary>SQL Server's own tables, of which this knows nothing.</summary>
    public static bool IsSystems(SchemaObjectName name) => name.SchemaIdentifier?.Value.ToLowerInvariant() is "sys" or "information_schema";

    /// <param name="name">The table or view.</param>
    /// <param name="columns">Null where they cannot be known.</param>
    public bool TryFind(SchemaObjectName name, out HashSet<string>? columns) => tables.TryGetValue(NameOf(name), out columns);

    public bool TryFind(string name, [NotNullWhen(true)] out HashSet<string>? columns) => tables.TryGetValue(name, out columns) && columns is not null;

    public void Add(SchemaObjectName name, HashSet<string>? columns) => tables[NameOf(name)] = columns;

    public void Remove(SchemaObjectName name) => tables.Remove(NameOf(name));

    public void Rename(string from, string to)
    {
        if (tables.Remove(from, out var columns))
        {
            tables[to] = columns;
        }
    }
}
