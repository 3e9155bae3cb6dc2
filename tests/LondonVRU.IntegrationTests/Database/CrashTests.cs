using System.Collections.Concurrent;
using System.Net;
using LondonVRU.IntegrationTests.SqlServer;
using Microsoft.Data.Sqlite;

namespace LondonVRU.IntegrationTests.Database;

/// <summary>kill -9 in the midst of writing. LONDONVRU_CRASH_ROUNDS=20 for more than the three of a normal run.</summary>
public sealed class CrashTests
{
    private const int ActionsOfAPlan = 22;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("LONDONVRU_CRASH_ROUNDS"), out var given) ? given : 3;

    [Fact]
    public async Task After_a_kill_everything_acknowledged_is_there_and_nothing_is_half()
    {
        if (RealSqlServer.IsUsed)
        {
            return;
        }

        var interrupted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var data = Directory.CreateTempSubdirectory("londonvru-crash-").FullName;
            await Vru.CopyDatabaseAsync(data);
            var acknowledged = await WriteUntilKilledAsync(data, afterAnswers: 3 + (round * 7 % 20));

            var held = await ReadAsync(data);
            Assert.Empty(acknowledged.Except(held.Keys));
            Assert.All(held, plan => Assert.Equal(ActionsOfAPlan, plan.Value));
            interrupted += held.Count < 33 ? 1 : 0;
            if (round == 0)
            {
                await StillServesAsync(data, acknowledged);
            }

            Directory.Delete(data, recursive: true);
        }

        Assert.True(interrupted > 0, "Every round had written everything before it was killed: nothing was tried.");
    }

    /// <summary>Eight clients begin the plans of 33 boroughs, one transaction of some fifty rows each.</summary>
    /// <returns>The boroughs that were told that their plan is there.</returns>
    private static async Task<IReadOnlyCollection<string>> WriteUntilKilledAsync(string data, int afterAnswers)
    {
        using var host = await RealHost.StartAsync(data);
        var boroughs = new ConcurrentQueue<(string Slug, HttpClient Client)>();
        foreach (var slug in await BoroughsAsync(data))
        {
            boroughs.Enqueue((slug, await host.SignedInAsync($"coordinator@{slug}.example")));
        }

        var acknowledged = new ConcurrentBag<string>();
        using var enough = new SemaphoreSlim(0);
        var clients = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (boroughs.TryDequeue(out var borough))
            {
                try
                {
                    using var answer = await borough.Client.PostAsync($"/{borough.Slug}/api/v1/plans/2026", null);
                    if (answer.StatusCode == HttpStatusCode.Created)
                    {
                        acknowledged.Add(borough.Slug);
                        enough.Release();
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
            Assert.True(await enough.WaitAsync(TimeSpan.FromMinutes(1)), "The service does not answer.");
        }

        host.Kill();
        await Task.WhenAll(clients);
        return acknowledged;
    }

    private static async Task StillServesAsync(string data, IReadOnlyCollection<string> acknowledged)
    {
        using var host = await RealHost.StartAsync(data);
        var slug = acknowledged.First();
        using var client = await host.SignedInAsync($"coordinator@{slug}.example");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/{slug}/api/v1/plans/2026")).StatusCode);
    }

    /// <summary>How many actions each borough's plan has; the file is whole and no key of it hangs in the air.</summary>
    private static async Task<Dictionary<string, int>> ReadAsync(string data)
    {
        await using var connection = await OpenAsync(data);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await check.ExecuteScalarAsync());
        check.CommandText = "SELECT count(*) FROM pragma_foreign_key_check";
        Assert.Equal(0L, await check.ExecuteScalarAsync());

        check.CommandText = """
            SELECT t.Slug, (SELECT count(*) FROM Actions a WHERE a.TenantId = p.TenantId AND a.PlanId = p.Id)
            FROM Plans p JOIN Tenants t ON t.Id = p.TenantId
            """;
        var plans = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var reader = await check.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plans.Add(reader.GetString(0), reader.GetInt32(1));
        }

        return plans;
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

    private static async Task<SqliteConnection> OpenAsync(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "londonvru.db")};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
