namespace LondonVRU.Domain;

/// <summary>Working days in England: neither a weekend nor a bank holiday (Banking and Financial Dealings Act 1971, schedule 1, with the customary Good Friday, Christmas Day and early May day).</summary>
public static class WorkingDays
{
    /// <summary>Days proclaimed once, beside the yearly ones.</summary>
    private static readonly HashSet<DateOnly> Proclaimed = [new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

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

    /// <summary>The bank holidays of a calendar year.</summary>
    public static IReadOnlySet<DateOnly> BankHolidays(int year)
    {
        var easter = EasterSunday(year);
        HashSet<DateOnly> days =
        [
            OffWeekend(new(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(new(year, 5, 1)),
            // Moved to June in the jubilee year.
            .. year == 2022 ? Array.Empty<DateOnly>() : [LastMonday(new(year, 5, 31))],
            LastMonday(new(year, 8, 31)),
        ];

        // Christmas Day and Boxing Day each give way to the next free weekday.
        var christmas = OffWeekend(new(year, 12, 25));
        var boxing = OffWeekend(new(year, 12, 26));
        days.Add(christmas);
        days.Add(boxing == christmas ? boxing.AddDays(1) : boxing);
        days.UnionWith(Proclaimed.Where(day => day.Year == year));
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
