using System.Globalization;

namespace LondonVRU.Domain;

/// <summary>Days, times and counts as people say them. Days are London's; instants are UTC.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>"Thursday 7 January 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"Thursday 7 January".</summary>
    public static string DayOfYear(DateOnly day) => day.ToString("dddd d MMMM", British);

    /// <summary>"7 January 2027".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"7 Jan", for tight places.</summary>
    public static string ShortDate(DateOnly day) => day.ToString("d MMM", British);

    /// <summary>"in 8 days (Friday 15 January)", "today (…)", "4 days ago (…)"; the year stands where it is another one.</summary>
    public static string InDays(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var ahead => $"in {ahead:N0} days",
        var behind => $"{-behind:N0} days ago",
    } + $" ({(day.Year == today.Year ? DayOfYear(day) : Day(day))})";

    /// <summary>"4 days late"; empty if the day has not passed.</summary>
    public static string Late(DateOnly due, DateOnly today) => due >= today ? "" : $"{Plural(today.DayNumber - due.DayNumber, "day")} late";

    /// <summary>"9:12am", "midday", "midnight", of a UTC instant in London.</summary>
    public static string Time(DateTime utc)
    {
        var local = LondonTime.Of(utc);
        return (local.Hour, local.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            (_, 0) => local.ToString("htt", British).ToLowerInvariant(),
            _ => local.ToString("h:mmtt", British).ToLowerInvariant(),
        };
    }

    /// <summary>"812 kB", "1.4 MB", "5 GB": of bytes, in thousands.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 999_500 => $"{Math.Max(1, (bytes + 500) / 1000)} kB",
        < 999_950_000 => string.Create(British, $"{bytes / 1_000_000.0:0.#} MB"),
        _ => string.Create(British, $"{bytes / 1_000_000_000.0:0.#} GB"),
    };

    /// <summary>Of a UTC instant: "Today, 9:12am", "Yesterday, 4pm", "Tuesday" within six days, else "12 October 2026".</summary>
    public static string When(DateTime utc, DateTime nowUtc)
    {
        var day = LondonTime.DayOf(utc);
        return (LondonTime.DayOf(nowUtc).DayNumber - day.DayNumber) switch
        {
            0 => $"Today, {Time(utc)}",
            1 => $"Yesterday, {Time(utc)}",
            > 1 and <= 6 => day.ToString("dddd", British),
            _ => Date(day),
        };
    }

    /// <summary>Of a UTC instant, for papers and confirmations: "Thursday 14 January 2027 at 4:20pm".</summary>
    public static string DayAndTime(DateTime utc) => $"{Day(LondonTime.DayOf(utc))} at {Time(utc)}";

    /// <summary>For the datetime attribute of a UTC instant: "2027-01-07T09:12:00Z".</summary>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"no", "one" to "nine", then "10", "1,214".</summary>
    public static string Number(int number) => number is >= 0 and <= 9 ? Small[number] : Figure(number);

    /// <summary>"1,214", "−3".</summary>
    public static string Figure(int number) => number < 0 ? $"−{Math.Abs((long)number).ToString("N0", British)}" : number.ToString("N0", British);

    /// <summary>"four people", "one person", "12 people".</summary>
    public static string Count(int number, string one, string? many = null) => $"{Number(number)} {Noun(number, one, many)}";

    /// <summary>"Four people", as a sentence or title begins.</summary>
    public static string CountFirst(int number, string one, string? many = null) => First(Count(number, one, many));

    /// <summary>"4 days", "1 day", in figures always.</summary>
    public static string Plural(int number, string one, string? many = null) => $"{Figure(number)} {Noun(number, one, many)}";

    /// <summary>"person" or "people".</summary>
    public static string Noun(int number, string one, string? many = null) => number == 1 ? one : many ?? one + "s";

    /// <summary>With a capital in front.</summary>
    public static string First(string words) => words.Length == 0 ? words : char.ToUpper(words[0], British) + words[1..];

    /// <summary>As <see cref="List"/>, at most so many: "Barnet, Bexley and 4 more".</summary>
    /// <param name="most">Two or more.</param>
    public static string ListOfFirst(int most, IEnumerable<string> things)
    {
        string[] all = [.. things];
        return List(all.Length <= most ? all : [.. all[..(most - 1)], $"{all.Length - most + 1} more"]);
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> things)
    {
        string[] all = [.. things];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
