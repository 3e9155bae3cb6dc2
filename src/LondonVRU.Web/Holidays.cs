using LondonVRU.Domain;
using LondonVRU.Infrastructure.Database;

namespace LondonVRU.Web;

/// <summary>England's bank holidays beyond what came with the release: a file in the data folder, put there by the command.</summary>
internal static class Holidays
{
    private const string Name = "bank-holidays.json";

    /// <summary>Checks a file in the government's format and keeps it. 1, and nothing kept, if it is not that format or ends before what is known.</summary>
    public static async Task<int> TakeOverAsync(DataOptions data, string file, TextWriter output, TextWriter errors)
    {
        try
        {
            var json = await File.ReadAllTextAsync(file);
            var published = PublishedHolidays.Read(json);
            if (published.LastYear < PublishedHolidays.OfThisRelease().LastYear)
            {
                throw new FormatException($"The file ends with {published.LastYear}; this release knows the days until {PublishedHolidays.OfThisRelease().LastYear}.");
            }

            Directory.CreateDirectory(Path.GetFullPath(data.Data));
            await File.WriteAllTextAsync(data.PathOf(Name), json);
            await output.WriteLineAsync($"Bank holidays of England from {published.FirstYear} to {published.LastYear}: they hold from the next start on.");
            return 0;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>At start: the kept file, if there is one that reaches at least as far as the release's own.</summary>
    public static async Task UseAsync(DataOptions data, CancellationToken ct)
    {
        if (File.Exists(data.PathOf(Name)) && PublishedHolidays.Read(await File.ReadAllTextAsync(data.PathOf(Name), ct)) is var kept && kept.LastYear >= WorkingDays.Published.LastYear)
        {
            WorkingDays.Use(kept);
        }
    }
}
