using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>Something that a statement takes columns from.</summary>
/// <param name="Alias">What the statement calls it.</param>
/// <param name="Columns">Null where they cannot be known: then every name is taken.</param>
internal sealed record TSqlSource(string Alias, HashSet<string>? Columns)
{
    public bool IsCalled(string name) => string.Equals(Alias, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Says what the FROM clause of a statement offers.</summary>
internal sealed class TSqlSources(TSqlCatalogue catalogue, ICollection<string> complaints)
{
    private readonly Dictionary<string, HashSet<string>?> locals = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A table variable or a common table expression.</summary>
    public void AddLocal(string name, HashSet<string>? columns) => locals[name] = columns;

    public IEnumerable<TSqlSource> Of(FromClause? from) => from?.TableReferences.SelectMany(Of) ?? [];

    public IEnumerable<TSqlSource> Of(TableReference table) => table switch
    {
        JoinTableReference join => Of(join.FirstTableReference).Concat(Of(join.SecondTableReference)),
        JoinParenthesisTableReference parenthesis => Of(parenthesis.Join),
        NamedTableReference named => [new(named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value, Find(named.SchemaObject))],
        VariableTableReference variable => [new(variable.Alias?.Value ?? variable.Variable.Name, locals.GetValueOrDefault(variable.Variable.Name))],
        OpenJsonTableReference json => [new(json.Alias?.Value ?? "", ColumnsOf(json))],
        TableReferenceWithAliasAndColumns { Columns.Count: > 0 } aliased => [new(aliased.Alias.Value, TSqlCatalogue.Names(aliased.Columns))],
        QueryDerivedTable derived => [new(derived.Alias.Value, Output(derived.QueryExpression))],
        TableReferenceWithAlias other => [new(other.Alias?.Value ?? "", null)],
        _ => [],
    };

    /// <summary>The names of the columns that a query returns; null where they cannot be known.</summary>
    public HashSet<string>? Output(QueryExpression query)
    {
        switch (query)
        {
            case BinaryQueryExpression both:
                return Output(both.FirstQueryExpression);
            case QueryParenthesisExpression parenthesis:
                return Output(parenthesis.QueryExpression);
        }

        var select = (QuerySpecification)query;
        var names = TSqlCatalogue.Names(select.SelectElements.OfType<SelectScalarExpression>().Select(NameOf));
        foreach (var star in select.SelectElements.OfType<SelectStarExpression>())
        {
            foreach (var source in Of(select.FromClause).Where(source => star.Qualifier is null || source.IsCalled(star.Qualifier.Identifiers[^1].Value)))
            {
                if (source.Columns is null)
                {
                    return null;
                }

                names.UnionWith(source.Columns);
            }
        }

        return names;
    }

    private static string NameOf(SelectScalarExpression selected) =>
        selected.ColumnName?.Value ?? (selected.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value ?? "";

    private static HashSet<string> ColumnsOf(OpenJsonTableReference json) => json.SchemaDeclarationItems.Count == 0
        ? TSqlCatalogue.Names(["key", "value", "type"])
        : TSqlCatalogue.Names(json.SchemaDeclarationItems.Select(item => item.ColumnDefinition.ColumnIdentifier));

    private HashSet<string>? Find(SchemaObjectName name)
    {
        if ((name.SchemaIdentifier is null && locals.TryGetValue(name.BaseIdentifier.Value, out var columns)) || catalogue.TryFind(name, out columns))
        {
            return columns;
        }

        if (!TSqlCatalogue.IsSystems(name))
        {
            complaints.Add($"no table {TSqlCatalogue.NameOf(name)}");
        }

        return null;
    }
}
