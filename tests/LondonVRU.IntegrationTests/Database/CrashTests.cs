using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Reviews;
using LondonVRU.IntegrationTests.SqlServer;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Database;

/// <summary>kill -9 of the service while eight clients submit reviews, again and again on the same data. Twenty times; LONDONVRU_CRASH_ROUNDS says another number.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    /// <summary>Of each submission that was answered.</summary>
    private readonly ConcurrentBag<TimeSpan> taken = [];

    private const int ActionsOfAPlan = 22;

    private const int Clients = 8;

    private const int MostAnswers = 5;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("LONDONVRU_CRASH_ROUNDS"), out var given) ? given : 20;

    [Fact]
    public async Task After_a_kill_every_submission_that_was_acknowledged_is_there_whole_and_once()
    {
        if (RealSqlServer.IsUsed)
        {
            return;
        }

        var signed = Directory.CreateTempSubdirectory("londonvru-signed-").FullName;
        await SignEveryReviewAsync(signed);
        var (data, acknowledged, cutOff, slowest) = ("", new HashSet<string>(StringComparer.Ordinal), 0, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 5 == 0 || 33 - acknowledged.Count < Clients + MostAnswers)
            {
                (data, acknowledged) = (Directory.CreateTempSubdirectory("londonvru-crash-").FullName, new(StringComparer.Ordinal));
                Copy(signed, data);
            }

            var before = acknowledged.Count;
            slowest = Max(slowest, await SubmitUntilKilledAsync(data, acknowledged, afterAnswers: 1 + (round * 3 % MostAnswers)));
            var held = await ReadAsync(data);

            Assert.Empty(acknowledged.Except(held.Where(review => review.IsWhole).Select(review => review.Slug)));
            Assert.DoesNotContain(held, review => !review.IsWhole && !review.IsUntouched);
            cutOff += held.Count(review => review.IsWhole) < 33 ? 1 : 0;
            Assert.True(acknowledged.Count > before, "Nothing was submitted in this round.");
        }

        Assert.True(cutOff > Rounds / 2, "Most rounds had submitted everything before they were killed: little was tried.");
        var times = taken.Order().ToList();
        output.WriteLine($"{Rounds} kills, {cutOff} of them in the midst of work; ready again within {slowest.TotalSeconds:0.0} s.");
        output.WriteLine($"{times.Count} submissions by eight clients, median {times[times.Count / 2].TotalMilliseconds:0} ms, p95 {times[times.Count * 95 / 100].TotalMilliseconds:0} ms, the first of each start among them.");
        Directory.Delete(signed, recursive: true);
    }

    /// <summary>The reviews of all 33 boroughs, signed by their chairs and not yet submitted.</summary>
    private static async Task SignEveryReviewAsync(string folder)
    {
        var vru = new Vru();
        await vru.InitializeAsync();
        var boroughs = await BoroughsAsync(vru.Data);
        foreach (var borough in boroughs)
        {
            await vru.PlanInAsync(borough);
        }

        await vru.OpenQ3Async();
        foreach (var borough in boroughs)
        {
            (await (await vru.SignedIn(borough, Role.Coordinator)).StepAsync(borough, "sign-off-request", new { earlyBecause = "To see what a power cut does." })).EnsureSuccessStatusCode();
            (await (await vru.SignedIn(borough, Role.Approver)).StepAsync(borough, "sign-off")).EnsureSuccessStatusCode();
        }

        await vru.RestartAsync(() =>
        {
            SqliteConnection.ClearAllPools();
            Copy(vru.Data, folder);
        });
        await vru.DisposeAsync();
    }

    /// <summary>Eight clients submit what is not acknowledged yet, one transaction of some fifty rows each.</summary>
    /// <param name="acknowledged">Grows by the boroughs that were told that London has their review.</param>
    /// <returns>How long the service took until it was ready.</returns>
    private async Task<TimeSpan> SubmitUntilKilledAsync(string data, HashSet<string> acknowledged, int afterAnswers)
    {
        var watch = Stopwatch.StartNew();
        using var host = await RealHost.StartAsync(data);
        var started = watch.Elapsed;
        var boroughs = new ConcurrentQueue<(string Slug, HttpClient Client)>();
        foreach (var slug in (await BoroughsAsync(data)).Except(acknowledged))
        {
            boroughs.Enqueue((slug, await host.SignedInAsync(Vru.Email(slug, Role.Coordinator))));
        }

        var told = new ConcurrentBag<string>();
        var refused = new ConcurrentBag<string>();
        using var enough = new SemaphoreSlim(0);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (boroughs.TryDequeue(out var borough))
            {
                try
                {
                    var asked = Stopwatch.GetTimestamp();
                    using var answer = await borough.Client.StepAsync(borough.Slug, "submission");
                    taken.Add(Stopwatch.GetElapsedTime(asked));
                    if (answer.IsSuccessStatusCode || await answer.CodeAsync() == "review.submitted")
                    {
                        told.Add(borough.Slug);
                        enough.Release();
                    }
                    else
                    {
                        refused.Add($"{borough.Slug}: {answer.StatusCode}");
                    }
                }
                catch (Exception exception) when (exception is HttpRequestException or IOException)
                {
                    return; // The host is gone.
                }
            }
        })).ToList();
        for (var answers = 0; answers < afterAnswers; answers++)
        {
            Assert.True(await enough.WaitAsync(TimeSpan.FromMinutes(1)), $"{told.Count} of {afterAnswers} answers came. Refused: {string.Join(", ", refused)}");
        }

        host.Kill();
        await Task.WhenAll(clients);
        acknowledged.UnionWith(told);
        return started;
    }

    /// <summary>What each borough's review has left behind; the file is sound and no key of it hangs in the air.</summary>
    private static async Task<IReadOnlyList<Left>> ReadAsync(string data)
    {
        await using var connection = await OpenAsync(data);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
        command.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
        Assert.Equal(0L, await command.ExecuteScalarAsync());

        command.CommandText = """
            SELECT t.Slug, r.State,
                (SELECT s.State FROM ReviewStandings s WHERE s.TenantId = t.Id),
                (SELECT count(*) FROM Submissions s WHERE s.TenantId = t.Id AND s.Kind = 'Review'),
                (SELECT count(*) FROM SubmittedProgress p WHERE p.TenantId = t.Id),
                (SELECT count(*) FROM LetterDebts d WHERE d.SubjectId = r.Id AND d.Kind = 'Submitted'),
                (SELECT count(*) FROM AuditEntries a WHERE a.TenantId = t.Id AND a.ThingId = r.Id AND a.Changes LIKE '%Submitted%')
            FROM Reviews r JOIN Tenants t ON t.Id = r.TenantId
            """;
        List<Left> left = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            left.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6)));
        }

        return left;
    }

    private static async Task<IReadOnlyList<string>> BoroughsAsync(string data)
    {
        await using var connection = await OpenAsync(data);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Slug FROM Tenants WHERE Kind = 'Borough'";
        var slugs = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            slugs.Add(reader.GetString(0));
        }

        return slugs;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "londonvru.db*"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static async Task<SqliteConnection> OpenAsync(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "londonvru.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <param name="State">Of the review.</param>
    /// <param name="Standing">What London is told of it.</param>
    /// <param name="Copies">On the shelf.</param>
    /// <param name="Lines">Actions in them.</param>
    /// <param name="Letters">Owed to coordinator and approver.</param>
    /// <param name="Entries">Of its submission in the record.</param>
    private sealed record Left(string Slug, string State, string Standing, int Copies, int Lines, int Letters, int Entries)
    {
        public bool IsWhole => (State, Standing, Copies, Lines, Letters, Entries) == ("Submitted", "Submitted", 1, ActionsOfAPlan, 2, 1);

        public bool IsUntouched => (State, Standing, Copies, Lines, Letters, Entries) == ("SignedOff", "SignedOff", 0, 0, 0, 0);
    }
}
