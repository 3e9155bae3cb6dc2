using LondonVRU.Application.Data;
using LondonVRU.Application.Record;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Infrastructure.Database;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>Neither the service nor a statement of its own alters or removes what is on record.</summary>
public sealed class OnlyAddedTests(Vru vru) : IClassFixture<Vru>
{
    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task The_service_saves_no_change_and_no_removal_of_an_entry(EntityState state)
    {
        await vru.AddAction("lewisham", "On record");
        await using var room = await vru.In("lewisham");
        var entry = await room.Db.AuditEntries.FirstAsync();

        room.Db.Entry(entry).State = state;

        await Assert.ThrowsAsync<RewritingException>(() => room.Db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Changes\" = '[]'")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    [InlineData("UPDATE \"AuditSeals\" SET \"Count\" = 0")]
    [InlineData("DELETE FROM \"AuditSeals\"")]
    [InlineData("UPDATE \"SealedEntries\" SET \"Hash\" = ''")]
    [InlineData("DELETE FROM \"SealedEntries\"")]
    [InlineData("UPDATE \"AccessEntries\" SET \"PersonId\" = NULL")]
    [InlineData("DELETE FROM \"AccessEntries\"")]
    public async Task The_database_refuses_it_too(string sql)
    {
        if (!Behind.IsEmbedded)
        {
            return;
        }

        await vru.AddAction("hackney", "On record");
        await vru.SealAsync();
        await vru.Services.GetRequiredService<AccessNotes>().WriteAsync(new(AccessKind.Exported, null, null, CameFrom.Of(Way.Page, null), "/x"), CancellationToken.None);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => vru.RunAsync(sql));

        Assert.Contains("rows are only ever added", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_is_there_again_after_the_next_start_for_whoever_took_it_away()
    {
        if (!Behind.IsEmbedded)
        {
            return;
        }

        await using var own = new Owned();
        await own.Vru.InitializeAsync();
        await own.Vru.AddAction("lewisham", "On record");
        await own.Vru.TamperAsync("SELECT 1");

        await own.Vru.RestartAsync();

        await Assert.ThrowsAsync<SqliteException>(() => own.Vru.RunAsync("DELETE FROM \"AuditEntries\""));
    }

    [Fact]
    public async Task Access_is_forgotten_after_thirteen_months_and_no_day_sooner()
    {
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        await using (var room = await vru.In("sutton"))
        {
            room.Db.AccessEntries.AddRange(
                AccessEntry.Of(AccessKind.Exported, null, CameFrom.Service, "/old", 1, isOutside: false, now.AddMonths(-13).AddDays(-4)),
                AccessEntry.Of(AccessKind.Exported, null, CameFrom.Service, "/young", 1, isOutside: false, now.AddMonths(-13).AddDays(1)));
            await room.Db.SaveChangesAsync();
        }

        await using (var scope = vru.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ForgetOldAccess>().RunAsync(CancellationToken.None);
        }

        Assert.Equal(["/young"], (await vru.AccessAsync("sutton")).Select(entry => entry.What));
    }

    [Fact]
    public void The_triggers_of_sql_server_are_good_t_sql()
    {
        using var twin = SqlServerTwin.Alone();
        var statements = RecordTriggers.ForSqlServer(twin.Model).ToList();

        Assert.Equal(4, statements.Count);
        Assert.All(statements, statement =>
        {
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);
            Assert.Empty(errors);
        });
    }

    private sealed class Owned : IAsyncDisposable
    {
        public Vru Vru { get; } = new();

        public async ValueTask DisposeAsync() => await Vru.DisposeAsync();
    }
}
