#pragma warning disable EF1001, EF9100 // Internals of the pinned EF Core: look here again when it is raised.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>One distinct query as SQL Server's provider compiled it.</summary>
/// <param name="commands">Its command, or several of a split query.</param>
/// <param name="setFilters">Puts the values that the query filters read (the tenant) among the parameters.</param>
internal sealed class MirroredQuery(IReadOnlyList<RelationalCommandCache> commands, Action<QueryContext> setFilters)
{
    public static MirroredQuery Of<TResult>(Expression query, bool async, DbContext sqlite)
    {
        using var twin = SqlServerTwin.Beside(sqlite);
        var swapped = new RootsOf(twin).Visit(query);
        var plan = twin.GetService<IQueryCompilationContextFactory>().Create(async).CreateQueryExecutorExpression<TResult>(swapped);
        var collector = new CommandsOf();
        collector.Visit(plan.Body);
        var filters = plan.Body is BlockExpression block ? block.Expressions.SkipLast(1).Select(filter => new Unlifted().Visit(filter)) : [];
        var setFilters = Expression.Lambda<Action<QueryContext>>(Expression.Block([.. filters, Expression.Empty()]), plan.Parameters).Compile();
        return new MirroredQuery(collector.Commands, setFilters);
    }

    /// <summary>At each execution, because the text depends on which values are null and on the lengths of lists.</summary>
    public void Judge(QueryContext execution)
    {
        using var twin = SqlServerTwin.Beside(execution.Context);
        var own = twin.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in execution.Parameters)
        {
            own.Parameters.Add(name, value);
        }

        setFilters(own);
        foreach (var command in commands)
        {
            SqlServerTwin.Judge(command.GetRelationalCommandTemplate(own.Parameters).CommandText);
        }
    }

    /// <summary>Puts the twin's entities in place of the context's.</summary>
    private sealed class RootsOf(DbContext twin) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? root.UpdateEntityType(twin.Model.FindEntityType(root.EntityType.Name) ?? twin.GetService<IAdHocMapper>().GetOrAddEntityType(root.EntityType.ClrType))
            : base.VisitExtension(node);
    }

    /// <summary>Finds the commands in a compiled plan.</summary>
    private sealed class CommandsOf : ExpressionVisitor
    {
        public List<RelationalCommandCache> Commands { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is not LiftableConstantExpression lifted)
            {
                return base.VisitExtension(node);
            }

            if (lifted.OriginalExpression.Value is RelationalCommandCache command)
            {
                Commands.Add(command);
            }

            return node;
        }
    }

    /// <summary>Turns what EF Core lifts out of a plan back into plain constants.</summary>
    private sealed class Unlifted : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is LiftableConstantExpression lifted ? lifted.OriginalExpression : base.VisitExtension(node);
    }
}
