using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>Follows a script's CREATE, ALTER and DROP in the catalogue, and complains of keys and indexes over what is not there.</summary>
internal sealed class TSqlSchemaReader(TSqlCatalogue catalogue, ICollection<string> complaints) : TSqlFragmentVisitor
{
    public override void Visit(CreateTableStatement node)
    {
        var columns = TSqlCatalogue.ColumnsOf(node.Definition);
        catalogue.Add(node.SchemaObjectName, columns);
        CheckConstraints(node.Definition, columns, TSqlCatalogue.NameOf(node.SchemaObjectName));
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects)
        {
            catalogue.Remove(table);
        }
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        if (Find(node.SchemaObjectName) is { } columns)
        {
            columns.UnionWith(TSqlCatalogue.ColumnsOf(node.Definition));
            CheckConstraints(node.Definition, columns, TSqlCatalogue.NameOf(node.SchemaObjectName));
        }
    }

    public override void Visit(AlterTableDropTableElementStatement node) => Find(node.SchemaObjectName)?.ExceptWith(
        node.AlterTableDropTableElements.Where(element => element.TableElementType == TableElementType.Column).Select(element => element.Name.Value));

    public override void Visit(CreateIndexStatement node) => Check(
        Find(node.OnName), node.Columns.Select(column => column.Column).Concat(node.IncludeColumns), TSqlCatalogue.NameOf(node.OnName));

    /// <summary>EXEC sp_rename N'[Table].[Old]', N'New', 'COLUMN'.</summary>
    public override void Visit(ExecutableProcedureReference node)
    {
        var procedure = node.ProcedureReference?.ProcedureReference?.Name.BaseIdentifier.Value;
        if (procedure?.StartsWith("sp_", StringComparison.OrdinalIgnoreCase) == false)
        {
            // A lone word is a call to T-SQL's grammar: VACUUM, REINDEX.
            complaints.Add($"no procedure {procedure}");
        }

        var words = node.Parameters.Select(parameter => (parameter.ParameterValue as StringLiteral)?.Value).ToList();
        if (!string.Equals(procedure, "sp_rename", StringComparison.OrdinalIgnoreCase) || words is not [{ } path, { } to, { } kind])
        {
            return;
        }

        var parts = path.Split('.').Select(part => part.Trim('[', ']')).ToList();
        var table = kind == "COLUMN" ? parts[..^1] : parts;
        var name = table.Count > 1 ? $"{table[0]}.{table[1]}" : $"dbo.{table[0]}";
        if (kind == "OBJECT")
        {
            catalogue.Rename(name, $"{name.Split('.')[0]}.{to}");
        }
        else if (kind == "COLUMN" && catalogue.TryFind(name, out var columns) && columns.Remove(parts[^1]))
        {
            columns.Add(to);
        }
    }

    private void CheckConstraints(TableDefinition definition, HashSet<string> columns, string table)
    {
        foreach (var key in definition.TableConstraints.OfType<UniqueConstraintDefinition>())
        {
            Check(columns, key.Columns.Select(column => column.Column), table);
        }

        foreach (var foreign in definition.TableConstraints.OfType<ForeignKeyConstraintDefinition>())
        {
            CheckNames(columns, foreign.Columns, table);
            CheckNames(Find(foreign.ReferenceTableName), foreign.ReferencedTableColumns, TSqlCatalogue.NameOf(foreign.ReferenceTableName));
        }
    }

    private HashSet<string>? Find(SchemaObjectName name)
    {
        if (!catalogue.TryFind(name, out var columns))
        {
            complaints.Add($"no table {TSqlCatalogue.NameOf(name)}");
        }

        return columns;
    }

    private void Check(HashSet<string>? columns, IEnumerable<ColumnReferenceExpression> named, string table) =>
        CheckNames(columns, named.Select(column => column.MultiPartIdentifier.Identifiers[^1]), table);

    private void CheckNames(HashSet<string>? columns, IEnumerable<Identifier> named, string table)
    {
        foreach (var name in named.Where(name => columns?.Contains(name.Value) == false))
        {
            complaints.Add($"no column {table}.{name.Value}");
        }
    }
}
