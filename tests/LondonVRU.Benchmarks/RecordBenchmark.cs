using BenchmarkDotNet.Attributes;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Plans;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Benchmarks;

/// <summary>What the audit trail costs a save: an action is edited and saved, with its entry and without, on the embedded database as it is run.</summary>
[MemoryDiagnoser]
public class RecordBenchmark
{
    private readonly string data = Directory.CreateTempSubdirectory("londonvru-benchmark-").FullName;
    private ServiceProvider services = null!;
    private TenantInfo lewisham = null!;
    private int edits;

    /// <summary>Not awaited by what runs it: so it waits itself.</summary>
    [GlobalSetup]
    public void MakePlan() => MakePlanAsync().GetAwaiter().GetResult();

    private async Task MakePlanAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("LondonVRU:Data", (string?)data)]).Build();
        var all = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddSingleton(TimeProvider.System).AddLogging().AddApplication().AddDatabase(settings).AddSingleton<FirstAdministrator>().AddSingleton<Seeder>();
        all.AddOptions<SeedingOptions>();
        services = all.BuildServiceProvider();
        await Migrator.MigrateAsync(services, CancellationToken.None);
        await services.GetRequiredService<Seeder>().SeedAsync(withDemonstration: false, CancellationToken.None);
        lewisham = (await services.GetRequiredService<TenantDirectory>().FindAsync("lewisham", CancellationToken.None))!;
        await using var room = await RoomAsync();
        var edition = await room.Db.Editions.Include(edition => edition.Themes).OrderBy(edition => edition.StartYear).LastAsync();
        var plan = Plan.On(edition, "Lewisham’s");
        room.Db.Plans.Add(plan);
        room.Db.Actions.Add(PlanAction.In(plan, edition.Themes[0].Id, plan.TakeNumber(edition.Themes[0].Id), new() { Text = "As it began" }));
        await room.Db.SaveChangesAsync();
    }

    [GlobalCleanup]
    public void TakeAway()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task WithoutRecord() => EditAsync(recorded: false);

    [Benchmark]
    public Task WithRecord() => EditAsync(recorded: true);

    private async Task EditAsync(bool recorded)
    {
        await using var room = await RoomAsync();
        room.Db.IsSeeding = !recorded;
        var action = await room.Db.Actions.SingleAsync();
        action.Edit(action.Content() with { Text = $"Words of edit {++edits}", SuccessLooksLike = $"Success of edit {edits}" });
        await room.Db.SaveChangesAsync();
    }

    private Task<TenantRoom> RoomAsync() => services.GetRequiredService<TenantDoor>().OpenForServiceAsync(lewisham.Id, CancellationToken.None);
}
