namespace LondonVRU.Domain;

/// <summary>Bank holidays of England by rule (Banking and Financial Dealings Act 1971, schedule 1, with the customary Good Friday, Christmas Day and early May day). Days that
/// are proclaimed once, or moved once, are none of it: those are known when they are published.</summary>
public static class LawfulHolidays
{
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        HashSet<DateOnly> days =
        [
            OffWeekend(new(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(new(year, 5, 1)),
            LastMonday(new(year, 5, 31)),
            LastMonday(new(year, 8, 31)),
        ];

        // Christmas Day and Boxing Day each give way to the next free weekday.
        var christmas = OffWeekend(new(year, 12, 25));
        var boxing = OffWeekend(new(year, 12, 26));
        days.Add(christmas);
        days.Add(boxing == christmas ? boxing.AddDays(1) : boxing);
        return days;
    }

    private static DateOnly OffWeekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(DateOnly from)
    {
        while (from.DayOfWeek != DayOfWeek.Monday)
        {
            from = from.AddDays(1);
        }

        return from;
    }

    private static DateOnly LastMonday(DateOnly to)
    {
        while (to.DayOfWeek != DayOfWeek.Monday)
        {
            to = to.AddDays(-1);
        }

        return to;
    }

    /// <summary>The Gregorian computus.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        epact -= epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11)));
        var weekday = (year + (year / 4) + epact + 2 - century + (century / 4)) % 7;
        var offset = epact - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }
}
