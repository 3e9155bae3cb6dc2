using System.Diagnostics;
using System.Globalization;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Database;
using LondonVRU.IntegrationTests.SqlServer;
using LondonVRU.Web.Development;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>Two workers, processes of their own, on one database; they die as by kill -9 at every point of sending and are started anew.
/// LONDONVRU_CRASH_LETTERS=1000 for more than the letters of a normal run.</summary>
public sealed class ExactlyOnceTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Letters = int.TryParse(Environment.GetEnvironmentVariable("LONDONVRU_CRASH_LETTERS"), out var given) ? given : 200;

    private readonly Vru vru = new();
    private readonly SmtpSink sink = new();

    /// <summary>Where the workers die, one after the other; those that come after live on.</summary>
    private readonly Queue<(SendingPoint Point, int Times)> deaths = new(
    [
        (SendingPoint.Claimed, 9), (SendingPoint.Sent, 12), (SendingPoint.BeforeClaim, 3), (SendingPoint.Marked, 8), (SendingPoint.Sent, 5), (SendingPoint.Claimed, 17),
    ]);

    /// <summary>Letters that a worker had in hand when it died: they alone may come twice.</summary>
    private readonly HashSet<string> inHand = [];

    public Task InitializeAsync() => vru.InitializeAsync();

    public async Task DisposeAsync()
    {
        sink.Dispose();
        await vru.DisposeAsync();
    }

    [Fact]
    public async Task Every_reminder_arrives_and_twice_only_where_a_worker_died_with_it_in_hand()
    {
        if (RealSqlServer.IsUsed)
        {
            return;
        }

        await OweAsync();
        var (watch, planned) = (Stopwatch.StartNew(), deaths.Count);
        await Task.WhenAll(WorkAsync("a"), WorkAsync("b"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Letters} reminders, {planned} deaths, {sink.All.Count - Letters} repeats, {inHand.Count} in hand at a death, {watch.Elapsed.TotalSeconds:0} s"));

        var byPerson = sink.All.GroupBy(taken => taken.To).ToList();
        Assert.Equal(Letters, byPerson.Count);
        Assert.All(byPerson, letters => Assert.Single(letters.Select(letter => letter.MessageId).Distinct()));
        Assert.Empty(byPerson.Where(letters => letters.Count() > 1).Select(letters => letters.First().MessageId).Except(inHand));
        Assert.Contains(byPerson, letters => letters.Count() > 1);
        Assert.Empty(deaths);
        Assert.Equal(Letters, await CountAsync("State = 'Sent'"));
        Assert.Equal(0, await CountAsync("State <> 'Sent'"));
    }

    [Fact]
    public async Task Two_days_without_a_worker_are_one_letter_each()
    {
        var box = new Postbox(vru);
        await box.ReviewAsync("ealing", Postbox.Police);
        await box.RemindAsync(Postbox.Before(2));
        await box.RemindAsync(Postbox.Before(0));
        vru.Clock.Advance(TimeSpan.FromDays(2));

        await box.DispatchAsync();
        await box.DispatchAsync();

        Assert.Single(box.To(Postbox.Police));
        Assert.Single(box.To("coordinator@ealing.example"));
    }

    /// <summary>A reminder for each of many people, owed since before the quiet time.</summary>
    private async Task OweAsync()
    {
        var box = new Postbox(vru);
        await box.ReviewAsync("ealing", Postbox.Police);
        await box.ChangeAsync("ealing", async room =>
        {
            var tenant = await room.Db.Tenants.SingleAsync(tenant => tenant.Id == room.Tenant.Id);
            var review = await room.Db.Reviews.SingleAsync();
            var now = TimeProvider.System.GetUtcNow().UtcDateTime - DispatchLetters.Quiet - TimeSpan.FromMinutes(1);
            for (var n = 0; n < Letters; n++)
            {
                var person = Person.Named($"Member {n}", $"member{n}@ealing.example", "Council");
                room.Db.People.Add(person);
                room.Db.Memberships.Add(Membership.Of(person, tenant, Role.Coordinator, now));
                room.Db.LetterDebts.Add(LetterDebt.Of(tenant.Id, person.Id, LetterKind.ReviewToPutTogether, review.Id.Value, LondonTime.DayOf(now), now));
            }
        });
    }

    /// <summary>One worker after the other, until every letter is marked.</summary>
    private async Task WorkAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(vru.Data, name)).FullName;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (await CountAsync("State = 'Sent'") < Letters)
        {
            limit.Token.ThrowIfCancellationRequested();
            var death = NextDeath();
            using var worker = RealHost.Launch(
                "work",
                [$"--urls=http://127.0.0.1:{RealHost.FreePort()}", $"--LondonVRU:Data={folder}", $"--LondonVRU:Database:ConnectionString=Data Source={Path.Combine(vru.Data, "londonvru.db")}",
                    .. sink.Settings, .. death is { } at ? [string.Create(CultureInfo.InvariantCulture, $"--{DieAtPoint.Setting}={at.Point}:{at.Times}")] : Array.Empty<string>()]);
            try
            {
                while (!worker.HasExited && await CountAsync("State = 'Sent'") < Letters)
                {
                    await Task.Delay(100, limit.Token);
                }
            }
            finally
            {
                if (!worker.HasExited)
                {
                    worker.Kill();
                }

                await worker.WaitForExitAsync(CancellationToken.None);
            }

            await LeaseRunsOutAsync(worker.Id);
        }
    }

    private (SendingPoint Point, int Times)? NextDeath()
    {
        lock (deaths)
        {
            return deaths.TryDequeue(out var next) ? next : null;
        }
    }

    /// <summary>As if two minutes had gone by since the worker died: what it had claimed is free for others.</summary>
    private async Task LeaseRunsOutAsync(int worker)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Letters SET ClaimedUntil = '2000-01-01 00:00:00' WHERE State = 'Pending' AND ClaimedBy LIKE '%/' || $worker || '/%' RETURNING Id";
        command.Parameters.AddWithValue("$worker", worker.ToString(CultureInfo.InvariantCulture));
        await using var reader = await command.ExecuteReaderAsync();
        lock (inHand)
        {
            while (reader.Read())
            {
                inHand.Add($"<{Guid.Parse(reader.GetString(0)):N}@londonvru.example>");
            }
        }
    }

    private async Task<int> CountAsync(string condition)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM Letters WHERE Address LIKE 'member%' AND {condition}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(vru.Data, "londonvru.db")};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        return connection;
    }
}
