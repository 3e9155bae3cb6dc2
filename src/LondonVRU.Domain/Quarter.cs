using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LondonVRU.Domain;

/// <summary>A quarter of the financial year. Q1 is April to June, Q4 January to March.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int StartYear, int Number) : IComparable<Quarter>, IParsable<Quarter>
{
    public static Quarter Of(DateOnly day) => new(LondonTime.FinancialYearOf(day), ((day.Month + 8) % 12 / 3) + 1);

    /// <summary>As in addresses and the API: "2026-q3".</summary>
    public string Code => $"{StartYear:0000}-q{Number}";

    public DateOnly FirstDay => new DateOnly(StartYear, 4, 1).AddMonths((Number - 1) * 3);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Next => Of(FirstDay.AddMonths(3));

    public Quarter Previous => Of(FirstDay.AddMonths(-3));

    /// <summary>"Q3 2026/27".</summary>
    public string ShortName => $"Q{Number} {YearName(StartYear)}";

    /// <summary>"October to December 2026".</summary>
    public string Months => $"{FirstDay.ToString("MMMM", CultureInfo.InvariantCulture)} to {LastDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>"Q3, October to December 2026".</summary>
    public string Name => $"Q{Number}, {Months}";

    /// <summary>"2026/27".</summary>
    public static string YearName(int startYear) => $"{startYear}/{(startYear + 1) % 100:00}";

    public bool Contains(DateOnly day) => day >= FirstDay && day <= LastDay;

    public int CompareTo(Quarter other) => FirstDay.CompareTo(other.FirstDay);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public static Quarter Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var quarter) ? quarter : throw new FormatException("A quarter is written as 2026-q3.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quarter result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-' || s[5] is not ('q' or 'Q') || s[6] is < '1' or > '4'
            || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2199)
        {
            return false;
        }

        result = new(year, s[6] - '0');
        return true;
    }

    public override string ToString() => Code;
}
