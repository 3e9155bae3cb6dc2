namespace LondonVRU.Domain;

/// <summary>Working days in England: neither a weekend nor a bank holiday. The holidays of a year are those that the government has published (<see cref="PublishedHolidays"/>);
/// for years beyond, those of the law (<see cref="LawfulHolidays"/>), until they are published.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays(day.Year).Contains(day);

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself if it is a working day, else the last one before.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The bank holidays of a calendar year.</summary>
    public static IReadOnlySet<DateOnly> BankHolidays(int year) => Published.Of(year) ?? LawfulHolidays.Of(year);

    /// <summary>What counts as published: the file of this release, unless a newer one was put in at start.</summary>
    public static PublishedHolidays Published { get; private set; } = PublishedHolidays.OfThisRelease();

    /// <summary>Puts a newer publication in, once, at start.</summary>
    public static void Use(PublishedHolidays published) => Published = published;
}
