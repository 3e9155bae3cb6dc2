using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>Resolves every column, function and type of one script; what it cannot find, it complains of.</summary>
internal sealed class TSqlNames(TSqlSources sources, ICollection<string> complaints) : TSqlFragmentVisitor
{
    /// <summary>What an ORDER BY may name besides the sources: the columns of its own SELECT.</summary>
    private const string Selected = "#selected";

    private Scope? scope;
    private bool isOrdering;

    public override void ExplicitVisit(QuerySpecification node) =>
        Within(new(scope, [.. sources.Of(node.FromClause), new(Selected, sources.Output(node))]), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(BinaryQueryExpression node) =>
        Within(new(scope, [new(Selected, sources.Output(node))]), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(OrderByClause node)
    {
        var before = isOrdering;
        isOrdering = true;
        base.ExplicitVisit(node);
        isOrdering = before;
    }

    public override void ExplicitVisit(UpdateSpecification node) => Change(node, sources.Of(node.FromClause), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(DeleteSpecification node) => Change(node, sources.Of(node.FromClause), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(InsertSpecification node) => Change(node, [], () => base.ExplicitVisit(node));

    public override void ExplicitVisit(MergeSpecification node) => Change(node, sources.Of(node.TableReference), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(InsertMergeAction node)
    {
        OnTarget(() =>
        {
            foreach (var column in node.Columns)
            {
                column.Accept(this);
            }
        });
        node.Source.Accept(this);
    }

    public override void ExplicitVisit(AssignmentSetClause node)
    {
        OnTarget(() => node.Column?.Accept(this));
        node.NewValue.Accept(this);
    }

    /// <summary>The columns that it writes to are a table variable's, in their order.</summary>
    public override void ExplicitVisit(OutputIntoClause node)
    {
        foreach (var selected in node.SelectColumns)
        {
            selected.Accept(this);
        }
    }

    public override void Visit(DeclareTableVariableBody node) => sources.AddLocal(node.VariableName.Value, TSqlCatalogue.ColumnsOf(node.Definition));

    public override void Visit(StatementWithCtesAndXmlNamespaces node)
    {
        foreach (var common in node.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [])
        {
            // Known by name first, for one that refers to itself.
            sources.AddLocal(common.ExpressionName.Value, null);
            sources.AddLocal(common.ExpressionName.Value, common.Columns.Count > 0 ? TSqlCatalogue.Names(common.Columns) : sources.Output(common.QueryExpression));
        }
    }

    public override void Visit(UserDataTypeReference node)
    {
        if (!string.Equals(node.Name.BaseIdentifier.Value, "sysname", StringComparison.OrdinalIgnoreCase))
        {
            complaints.Add($"no type {node.Name.BaseIdentifier.Value}");
        }
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (node.CallTarget is null && !TSqlFunctions.Exists(node.FunctionName.Value))
        {
            complaints.Add($"no function {node.FunctionName.Value}");
        }

        if (!TSqlFunctions.BeginsWithDatePart(node.FunctionName.Value))
        {
            base.ExplicitVisit(node);
            return;
        }

        foreach (var parameter in node.Parameters.Skip(1))
        {
            parameter.Accept(this);
        }
    }

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.ColumnType != ColumnType.Regular || scope is null)
        {
            return;
        }

        var parts = node.MultiPartIdentifier.Identifiers;
        var (column, qualifier) = (parts[^1].Value, parts.Count > 1 ? parts[^2].Value : null);
        for (var at = scope; at is not null; at = at.Outer)
        {
            if (qualifier is null && isOrdering && at.Sources.Any(source => source.Alias == Selected && source.Columns?.Contains(column) == true))
            {
                return;
            }

            var hits = at.Sources.Where(source => qualifier is not null
                ? source.IsCalled(qualifier)
                : source.Alias is not (Selected or "inserted" or "deleted") && source.Columns?.Contains(column) != false).ToList();
            if (hits.Count == 0)
            {
                continue;
            }

            if (hits.Count > 1 && hits.All(hit => hit.Columns is not null))
            {
                complaints.Add($"ambiguous {column}");
            }
            else if (hits.Any(hit => hit.Columns?.Contains(column) == false))
            {
                complaints.Add($"no column {qualifier}.{column}");
            }

            return;
        }

        complaints.Add($"no column {(qualifier is null ? "" : qualifier + ".")}{column}");
    }

    private void Within(Scope inner, Action visit)
    {
        var outer = scope;
        scope = inner;
        visit();
        scope = outer;
    }

    private void OnTarget(Action visit) => Within(new(null, [scope!.Sources[0]]), visit);

    /// <summary>The target stands first; OUTPUT may also name what was inserted and deleted.</summary>
    private void Change(DataModificationSpecification node, IEnumerable<TSqlSource> from, Action visit)
    {
        var others = from.ToList();
        var alias = node.Target is NamedTableReference { SchemaObject: { SchemaIdentifier: null } name } ? others.FindIndex(source => source.IsCalled(name.BaseIdentifier.Value)) : -1;
        var target = alias >= 0 ? others[alias] : sources.Of(node.Target).First();
        if (alias >= 0)
        {
            others.RemoveAt(alias);
        }

        if (node is MergeSpecification { TableAlias: { } given })
        {
            target = target with { Alias = given.Value };
        }

        Within(new(scope, [target, .. others, new("inserted", target.Columns), new("deleted", target.Columns)]), visit);
    }

    private sealed record Scope(Scope? Outer, IReadOnlyList<TSqlSource> Sources);
}
