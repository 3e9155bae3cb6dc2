using System.Data.Common;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Database.Sqlite;
using LondonVRU.IntegrationTests.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Database;

/// <summary>What the embedded database promises: nothing acknowledged is lost. On a real SQL Server there is nothing here to try.</summary>
public sealed class EmbeddedDatabaseTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Every_connection_keeps_the_rules()
    {
        if (RealSqlServer.IsUsed)
        {
            return;
        }

        // Several at once, so that none of them is one that another has set up.
        var scopes = Enumerable.Range(0, 4).Select(_ => vru.Services.CreateAsyncScope()).ToList();
        foreach (var scope in scopes)
        {
            var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
            await db.Database.OpenConnectionAsync();
            var connection = db.Database.GetDbConnection();

            Assert.Equal("wal", await AskAsync(connection, "PRAGMA journal_mode"));
            Assert.Equal("2", await AskAsync(connection, "PRAGMA synchronous")); // FULL
            Assert.Equal("1", await AskAsync(connection, "PRAGMA foreign_keys"));
            Assert.Equal($"{SqliteRules.BusyMilliseconds}", await AskAsync(connection, "PRAGMA busy_timeout"));
        }

        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }
    }

    [Fact]
    public async Task Eight_that_write_at_once_all_succeed()
    {
        const int Each = 25;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var line = 0; line < Each; line++)
            {
                await AddPersonAsync($"writer{writer}-{line}@eight.example");
            }
        })));

        Assert.Equal(8 * Each, await CountAsync("@eight.example"));
    }

    [Fact]
    public async Task A_save_that_fails_opens_the_gate_for_the_next()
    {
        await AddPersonAsync("same@gate.example");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => AddPersonAsync("same@gate.example"));

        await AddPersonAsync("other@gate.example").WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_stale_save_opens_the_gate_for_the_next()
    {
        await using (var room = await vru.In("bexley"))
        {
            var plan = Plan.On(await room.Db.Editions.Include(edition => edition.Themes).FirstAsync(), "Bexley’s");
            room.Db.Plans.Add(plan);
            await room.Db.SaveChangesAsync();
            room.Db.Entry(plan).Property(p => p.Title).IsModified = true;
            room.Db.Entry(plan).Property(p => p.Version).OriginalValue = 99;

            await Assert.ThrowsAsync<StaleException>(() => room.Db.SaveChangesAsync());
        }

        await AddPersonAsync("after-stale@gate.example").WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_save_that_was_given_up_opens_the_gate_for_the_next_and_only_once()
    {
        for (var patience = 0; patience < 20; patience++)
        {
            using var givenUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(patience / 2));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
            {
                try
                {
                    await AddPersonAsync($"given-up-{patience}-{writer}@gate.example", givenUp.Token);
                }
                catch (OperationCanceledException)
                {
                    // Given up while waiting or while writing.
                }
            }));
        }

        await AddPersonAsync("after-giving-up@gate.example").WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_copy_made_while_writing_is_whole_and_holds_all_that_was_acknowledged_before_it_began()
    {
        if (RealSqlServer.IsUsed)
        {
            return;
        }

        var copy = Path.Combine(vru.Data, "copy.db");
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await AddPersonAsync($"line{acknowledged}@backup.example");
                Interlocked.Increment(ref acknowledged);
            }
        });
        await WaitForAsync(() => Volatile.Read(ref acknowledged) >= 20);

        var before = Volatile.Read(ref acknowledged);
        var saved = EmbeddedBackup.Save(new DatabaseOptions(), new DataOptions { Data = vru.Data }, copy);
        await stop.CancelAsync();
        await writing;

        // The written steps: an empty folder, restore, look.
        var restored = new DataOptions { Data = Path.Combine(vru.Data, "restored") };
        Assert.Equal(0, saved);
        Assert.Equal(0, EmbeddedBackup.Restore(new DatabaseOptions(), restored, copy));
        await using var connection = new SqliteConnection($"Data Source={restored.PathOf("londonvru.db")};Pooling=False");
        await connection.OpenAsync();
        Assert.Equal("ok", await AskAsync(connection, "PRAGMA integrity_check"));
        var held = int.Parse((await AskAsync(connection, "SELECT count(*) FROM People WHERE Email LIKE '%@backup.example'"))!);
        Assert.True(held >= before, $"{before} were acknowledged before the copy began; it holds {held}.");
    }

    [Fact]
    public void A_damaged_copy_is_not_put_back()
    {
        var damaged = Path.Combine(vru.Data, "damaged.db");
        File.WriteAllText(damaged, "This is not a database.");
        var target = new DataOptions { Data = Path.Combine(vru.Data, "untouched") };

        var restored = 0;
        var exception = Record.Exception(() => restored = EmbeddedBackup.Restore(new DatabaseOptions(), target, damaged));

        Assert.True(exception is SqliteException || restored != 0);
        Assert.False(File.Exists(target.PathOf("londonvru.db")));
    }

    private static async Task<string?> AskAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync());
    }

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isSo())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private async Task AddPersonAsync(string email, CancellationToken ct = default)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();
        db.People.Add(Person.Named("Somebody", email, "Council"));
        await db.SaveChangesAsync(ct);
    }

    private async Task<int> CountAsync(string ending)
    {
        await using var scope = vru.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VruDbContext>().People.CountAsync(person => person.Email.EndsWith(ending));
    }
}
