using System.Globalization;
using System.Text.Json;

namespace LondonVRU.Domain;

/// <summary>Bank holidays of England and Wales as the government publishes them, in its own format (gov.uk/bank-holidays.json).</summary>
public sealed class PublishedHolidays
{
    /// <summary>The division of that file which holds for London.</summary>
    private const string Division = "england-and-wales";

    private readonly Dictionary<int, HashSet<DateOnly>> years;

    private PublishedHolidays(Dictionary<int, HashSet<DateOnly>> years) => this.years = years;

    public int FirstYear => years.Keys.Min();

    public int LastYear => years.Keys.Max();

    /// <summary>Null for a year that is not published.</summary>
    public IReadOnlySet<DateOnly>? Of(int year) => years.GetValueOrDefault(year);

    /// <summary>The file that came with this release.</summary>
    public static PublishedHolidays OfThisRelease()
    {
        using var stream = typeof(PublishedHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <exception cref="FormatException">It is not that format, or a year in it is no whole year.</exception>
    public static PublishedHolidays Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var days = document.RootElement.GetProperty(Division).GetProperty("events").EnumerateArray()
                .Select(day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
            var found = days.GroupBy(day => day.Year).ToDictionary(year => year.Key, year => year.ToHashSet());

            // Eight in every year, unless a day is proclaimed beside them: fewer is half a year, and would make working days of the rest.
            return found.Count == 0 || found.Any(year => year.Value.Count < 8)
                ? throw new FormatException("Each year of the file needs its eight bank holidays.")
                : new(found);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new FormatException($"The file is not in the format of gov.uk/bank-holidays.json: {exception.Message}", exception);
        }
    }
}
