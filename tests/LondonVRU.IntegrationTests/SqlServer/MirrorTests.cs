using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.SqlServer;

/// <summary>That the mirror looks: faults that SQLite lets pass are refused in the test that made them.</summary>
public sealed class MirrorTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task What_sqlite_takes_and_sql_server_would_not_is_refused()
    {
        if (!Mirror.IsOn)
        {
            return;
        }

        await using var room = await vru.In("hackney");

        // A function that only SQLite has, reached as a fault in a query would reach it.
        var query = room.Db.Plans.FromSqlRaw("SELECT * FROM \"Plans\" WHERE instr(\"Title\", 'x') > 0");

        var refused = await Assert.ThrowsAsync<TSqlException>(() => query.ToListAsync());
        Assert.Contains("no function instr", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_raw_command_that_sql_server_does_not_know_is_refused()
    {
        if (!Mirror.IsOn)
        {
            return;
        }

        await using var room = await vru.In("hackney");

        await Assert.ThrowsAsync<TSqlException>(() => room.Db.Database.ExecuteSqlRawAsync("VACUUM"));
    }

    [Fact]
    public async Task Queries_and_saves_are_judged()
    {
        if (!Mirror.IsOn)
        {
            return;
        }

        var before = SqlServerTwin.Statements;
        await using var room = await vru.In("barnet");
        var edition = await room.Db.Editions.Include(e => e.Themes).ThenInclude(t => t.Actions).OrderBy(e => e.StartYear).LastAsync();
        room.Db.Plans.Add(Plan.On(edition, "Barnet’s"));
        await room.Db.SaveChangesAsync();
        var years = new[] { edition.StartYear, 1999 };
        _ = await room.Db.Plans.Where(plan => years.Contains(plan.StartYear) && plan.Title.Contains("net")).Select(plan => new { plan.Id, plan.Title.Length }).ToListAsync();
        await room.Db.Plans.Where(plan => plan.StartYear == 1999).ExecuteDeleteAsync();

        Assert.True(SqlServerTwin.Statements >= before + 2, $"{SqlServerTwin.Statements - before} statements were judged.");
    }

    [Fact]
    public async Task A_query_that_only_sqlite_can_translate_is_refused()
    {
        if (!Mirror.IsOn)
        {
            return;
        }

        await using var room = await vru.In("hackney");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => room.Db.Plans.Where(plan => EF.Functions.Glob(plan.Title, "H*")).ToListAsync());

        Assert.Contains("could not be translated", refused.Message, StringComparison.Ordinal);
    }
}
