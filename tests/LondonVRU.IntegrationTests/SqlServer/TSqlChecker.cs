using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>
/// Judges T-SQL without a server: its grammar by Microsoft's own parser, its names against what the migration script creates.
/// It knows nothing of types, collation, cascade paths, locks or plans.
/// </summary>
internal sealed class TSqlChecker
{
    private readonly TSqlCatalogue catalogue = new();
    private readonly Lock gate = new();

    /// <param name="migrationScript">The plain one, not the idempotent.</param>
    /// <exception cref="TSqlException">The script itself is no good.</exception>
    public TSqlChecker(string migrationScript) => Check(migrationScript);

    /// <summary>What the scripts so far have created: "dbo.Plans".</summary>
    public IReadOnlyCollection<string> Tables => catalogue.Tables;

    /// <exception cref="TSqlException">SQL Server would refuse it.</exception>
    public void Check(string sql)
    {
        lock (gate)
        {
            var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
            var complaints = new SortedSet<string>(errors.Select(error => $"line {error.Line}: {error.Message}"), StringComparer.Ordinal);
            if (complaints.Count == 0)
            {
                var schema = new TSqlSchemaReader(catalogue, complaints);
                foreach (var batch in script.Batches)
                {
                    var names = new TSqlNames(new TSqlSources(catalogue, complaints), complaints);
                    foreach (var statement in batch.Statements)
                    {
                        statement.Accept(names);
                        statement.Accept(schema);
                    }
                }
            }

            if (complaints.Count > 0)
            {
                throw new TSqlException(complaints, sql);
            }
        }
    }
}

/// <summary>A statement that SQL Server would refuse.</summary>
internal sealed class TSqlException(IReadOnlyCollection<string> complaints, string sql) : Exception($"SQL Server would refuse this ({string.Join("; ", complaints)}):\n{sql}")
{
    public IReadOnlyCollection<string> Complaints { get; } = complaints;
}
