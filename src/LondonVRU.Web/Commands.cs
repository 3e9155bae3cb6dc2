using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web;

/// <summary>The commands of the one binary: serve (the default), work, migrate, seed, verify-record, backup FILE, restore FILE, bank-holidays FILE.</summary>
internal static class Commands
{
    private const string Usage = """
        LondonVRU.Web [serve]         pages, API and jobs
                      work            jobs alone
                      migrate         brings the database up to date
                      seed [--empty]  boroughs, template and, in Development, the demonstration (--empty: without it)
                      verify-record   says whether the audit trail is what was sealed; 1 if not
                      backup FILE     a consistent copy of the embedded database, while it is in use
                      restore FILE    puts a copy back; the service must be stopped
                      bank-holidays FILE   takes over gov.uk/bank-holidays.json, from the next start on
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var command = args is [{ } first, ..] && !first.StartsWith('-') ? first : "serve";
        switch (command)
        {
            case "serve" or "work":
                await using (var app = Host.Build(args, worksOnly: command == "work"))
                {
                    await Startup.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
                    app.Lifetime.ApplicationStarted.Register(() => Startup.Greet(app));
                    await app.RunAsync();
                }

                return 0;
            case "migrate":
                await using (var app = Host.Build(args))
                {
                    await Migrator.MigrateAsync(app.Services, CancellationToken.None);
                }

                return 0;
            case "seed":
                await using (var app = Host.Build(args))
                {
                    await Migrator.MigrateAsync(app.Services, CancellationToken.None);
                    await app.Services.GetRequiredService<Seeder>().SeedAsync(withDemonstration: !args.Contains("--empty") && app.Services.GetRequiredService<IOptions<SeedingOptions>>().Value.Demonstration, CancellationToken.None);
                }

                return 0;
            case "verify-record":
                await using (var app = Host.Build(args))
                {
                    return await RecordVerification.RunAsync(app.Services, Console.Out, CancellationToken.None);
                }

            case "backup" or "restore" when FileOf(args, command) is { } file:
                await using (var app = Host.Build(args))
                {
                    var options = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
                    var data = app.Services.GetRequiredService<IOptions<DataOptions>>().Value;
                    return command == "backup" ? EmbeddedBackup.Save(options, data, file) : EmbeddedBackup.Restore(options, data, file);
                }

            case "bank-holidays" when FileOf(args, command) is { } file:
                await using (var app = Host.Build(args))
                {
                    return await Holidays.TakeOverAsync(app.Services.GetRequiredService<IOptions<DataOptions>>().Value, file, Console.Out, Console.Error);
                }

            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static string? FileOf(string[] args, string command) => args.SkipWhile(arg => arg != command).Skip(1).FirstOrDefault(arg => !arg.StartsWith('-'));
}
