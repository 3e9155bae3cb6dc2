namespace LondonVRU.Domain.Plans;

internal sealed partial class PlanDateGrammar
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>One date in any of its forms, or null with the place unchanged.</summary>
    /// <param name="within">A day in whose year a date without a year is read; null to read it within the plan's year, if that is known.</param>
    private (DateOnly From, DateOnly To)? One(DateOnly? within)
    {
        var start = at;
        foreach (var form in (ReadOnlySpan<Func<DateOnly?, (DateOnly, DateOnly)?>>)[Figures, NamedMonth, QuarterOfYear, TermOrSeason, Years])
        {
            at = start;
            if (form(within) is { } range)
            {
                return range;
            }
        }

        at = start;
        return null;
    }

    /// <summary>15.9.17, 31/03/2024, 2024-03-31, 05/2019, 2019-05.</summary>
    private (DateOnly From, DateOnly To)? Figures(DateOnly? within)
    {
        if (Peek() is not { Number: { } a } first || Peek(1)?.Text is not ("." or "/" or "-") || Peek(2) is not { Number: { } b } second)
        {
            return null;
        }

        var sign = Peek(1)?.Text;
        if (Peek(3)?.Text == sign && Peek(4) is { Number: { } c } third)
        {
            at += 5;
            return first.Length == 4 ? Day(a, b, c) : third.Length is 2 or 4 ? Day(YearOf(c, third.Length), b, a) : null;
        }

        at += 3;
        if (second.Length == 4 && first.Length <= 2)
        {
            return Month(b, a);
        }

        return first.Length == 4 && second.Length == 2 && sign == "-" && b is >= 1 and <= 12 && (a + 1) % 100 != b ? Month(a, b) : null;
    }

    /// <summary>May-19, 1st May 2026, May 1, 2026, 19 May, May.</summary>
    private (DateOnly From, DateOnly To)? NamedMonth(DateOnly? within)
    {
        int? day = null;
        if (Peek() is { Number: { } d, Length: <= 2 })
        {
            day = d;
            at++;
            Skip("st", "nd", "rd", "th");
            Skip("of");
            Skip("-", "/", ".");
        }

        if (Peek() is not { IsWord: true } word || MonthNames.Of(word.Text) is not { } month)
        {
            return null;
        }

        at++;
        Skip(".");
        if (day is null && Peek() is { Number: { } dayAfter, Length: <= 2 } && IsDayBeforeYear())
        {
            day = dayAfter;
            at++;
            Skip("st", "nd", "rd", "th");
        }

        var beforeYear = at;
        Skip("-", "/", "'", ",");
        Skip("'");
        if (Peek() is { Number: { } y, Length: 2 or 4 } year && !(year.Length == 2 && Peek(1)?.Text is "/" or "st" or "nd" or "rd" or "th"))
        {
            at++;
            return day is null ? Month(YearOf(y, year.Length), month) : Day(YearOf(y, year.Length), month, day.Value);
        }

        at = beforeYear;
        var inYear = YearFor(month, within);
        return inYear is null ? null : day is null ? Month(inYear.Value, month) : Day(inYear.Value, month, day.Value);
    }

    /// <summary>"May 1, 2026" and "May 1st 2026": after the month, a day with a year behind it.</summary>
    private bool IsDayBeforeYear()
    {
        var next = Peek(1)?.Text is "st" or "nd" or "rd" or "th" ? 2 : 1;
        if (Peek(next)?.Text is ",")
        {
            next++;
        }

        return Peek(next) is { Number: not null, Length: 4 };
    }

    /// <summary>Q2 2021/22, 2021/22 Q2, Quarter 2, Q1-Q3 2021/22.</summary>
    private (DateOnly From, DateOnly To)? QuarterOfYear(DateOnly? within)
    {
        var yearFirst = FinancialYear();
        Skip("-", ",", ":");
        if (!Skip("q", "quarter", "qtr") || Peek() is not { Number: >= 1 and <= 4 and { } number })
        {
            return null;
        }

        at++;
        var last = number;
        var beforeSecond = at;
        if (Skip("-", "to") && (Skip("q", "quarter", "qtr") || true) && Peek() is { Number: >= 1 and <= 4 and { } to, Length: 1 } && to > number)
        {
            at++;
            last = to;
        }
        else
        {
            at = beforeSecond;
        }

        var year = yearFirst;
        if (year is null)
        {
            var beforeYear = at;
            Skip(",", "-", "of", "(");
            year = FinancialYear();
            if (year is null && startYear is { } plan && Peek() is { Number: { } calendar, Length: 4 } && calendar == (number == 4 ? plan + 1 : plan))
            {
                at++;
                year = plan;
            }
            else if (year is null)
            {
                at = beforeYear;
                year = Peek() is { Number: not null } ? null : within is { } day ? LondonTime.FinancialYearOf(day) : startYear;
            }
        }

        return year is null ? null : (new Quarter(year.Value, number).FirstDay, new Quarter(year.Value, last).LastDay);
    }

    /// <summary>Summer term 2019, Autumn term 2019/20, Summer 2019, Winter 2019/20.</summary>
    private (DateOnly From, DateOnly To)? TermOrSeason(DateOnly? within)
    {
        if (Peek()?.Text is not ("spring" or "summer" or "autumn" or "winter") || Peek() is not { } season)
        {
            return null;
        }

        at++;
        Skip("school");
        var term = Skip("term");
        Skip(",", "-", "of");
        int? year = null;
        if (FinancialYear() is { } pair)
        {
            // The school year 2019/20 has its autumn in 2019; of the seasons only winter lies in two years.
            if (!term && season.Text != "winter")
            {
                return null;
            }

            year = season.Text is "autumn" or "winter" ? pair : pair + 1;
        }
        else if (Peek() is { Number: { } y, Length: 4 })
        {
            at++;
            year = y;
        }
        else if (startYear is not null || within is not null)
        {
            year = YearFor(season.Text switch { "spring" when term => 1, "spring" => 3, "summer" => 6, "autumn" => 9, _ => 12 }, within);
            if (season.Text == "summer" && term && startYear is { } plan && within is null)
            {
                year = plan;
            }
        }

        return (year, season.Text, term) switch
        {
            (null or < FirstYear or > LastYear, _, _) => null,
            ({ } y, "spring", true) => Months(y, 1, 3),
            ({ } y, "summer", true) => Months(y, 4, 7),
            ({ } y, "autumn", true) => Months(y, 9, 12),
            ({ } y, "spring", false) => Months(y, 3, 5),
            ({ } y, "summer", false) => Months(y, 6, 8),
            ({ } y, "autumn", false) => Months(y, 9, 11),
            ({ } y, "winter", false) => (new(y, 12, 1), new DateOnly(y + 1, 3, 1).AddDays(-1)),
            _ => null,
        };
    }

    /// <summary>2026/27, 2024-2027, 2026.</summary>
    private (DateOnly From, DateOnly To)? Years(DateOnly? within)
    {
        var start = at;
        if (FinancialYear() is { } year)
        {
            return (new(year, 4, 1), new(year + 1, 3, 31));
        }

        at = start;
        if (Peek() is not { Number: >= FirstYear and <= LastYear and { } from, Length: 4 })
        {
            return null;
        }

        at++;
        if (Peek()?.Text is "-" or "/" or "to" && Peek(1) is { Number: >= FirstYear and <= LastYear and { } to, Length: 4 } && Peek(2)?.Text is not ("-" or "/") && to > from)
        {
            at += 2;
            return (new(from, 4, 1), new(to, 3, 31));
        }

        return Peek()?.Text is "-" or "/" ? null : (new(from, 1, 1), new(from, 12, 31));
    }

    /// <summary>2026/27, 2026-27, 2026/2027, 26/27: first calendar year of two that follow each other, or null with the place unchanged.</summary>
    private int? FinancialYear()
    {
        if (Peek() is not { Number: { } a, Length: 2 or 4 } first || Peek(1)?.Text is not ("/" or "-") || Peek(2) is not { Number: { } b, Length: 2 or 4 } second)
        {
            return null;
        }

        // "11/12" may be a day; "26/27" cannot.
        var year = YearOf(a, first.Length);
        var fits = year is >= FirstYear and < LastYear && (first.Length == 4 || (a >= 15 && Peek(1)?.Text == "/"))
            && (second.Length == 4 ? b == year + 1 : b == (year + 1) % 100)
            && Peek(3)?.Text is not ("/" or ".") && !(Peek(3)?.Text == "-" && Peek(4) is { Number: not null });
        if (!fits)
        {
            return null;
        }

        at += 3;
        return year;
    }

    private int? YearFor(int month, DateOnly? within) =>
        within?.Year ?? (startYear is { } year ? (month >= 4 ? year : year + 1) : null);

    private static int YearOf(int number, int length) => length == 2 ? 2000 + number : number;

    private static (DateOnly From, DateOnly To)? Month(int year, int month) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? Months(year, month, month) : null;

    private static (DateOnly From, DateOnly To) Months(int year, int first, int last) =>
        (new(year, first, 1), new(year, last, DateTime.DaysInMonth(year, last)));

    private static (DateOnly From, DateOnly To)? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new(year, month, day), new(year, month, day))
            : null;
}
