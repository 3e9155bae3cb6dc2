using LondonVRU.Domain;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Web;

namespace LondonVRU.IntegrationTests.Development;

/// <summary>The command that takes over what the government has published since.</summary>
public sealed class HolidaysCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("londonvru-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_day_that_was_proclaimed_later_holds_from_the_next_start_on()
    {
        // The eight of 2039, and one proclaimed on Thursday 10 March.
        var days = LawfulHolidays.Of(2039).Append(new(2039, 3, 10)).Order().Select(day => $$$"""{"title":"A holiday","date":"{{{day:yyyy-MM-dd}}}","notes":"","bunting":true}""");
        var file = Path.Combine(folder, "published.json");
        await File.WriteAllTextAsync(file, $$$"""{"england-and-wales":{"division":"england-and-wales","events":[{{{string.Join(',', days)}}}]},"scotland":{"division":"scotland","events":[]}}""");
        var before = WorkingDays.Published;

        Assert.Equal(0, await Commands.RunAsync(["bank-holidays", file, "--environment=Development", $"--LondonVRU:Data={folder}"]));
        Assert.True(WorkingDays.IsWorkingDay(new(2039, 3, 10)));
        try
        {
            await Holidays.UseAsync(new() { Data = folder }, CancellationToken.None);
            Assert.False(WorkingDays.IsWorkingDay(new(2039, 3, 10)));
            Assert.False(WorkingDays.IsWorkingDay(new(2026, 12, 28)));
        }
        finally
        {
            WorkingDays.Use(before);
        }
    }

    [Fact]
    public async Task What_is_not_that_format_is_refused_and_nothing_is_kept()
    {
        var file = Path.Combine(folder, "wrong.json");
        await File.WriteAllTextAsync(file, "<html>not found</html>");

        Assert.Equal(1, await Commands.RunAsync(["bank-holidays", file, "--environment=Development", $"--LondonVRU:Data={folder}"]));
        Assert.False(File.Exists(new DataOptions { Data = folder }.PathOf("bank-holidays.json")));
    }
}
