using System.Globalization;
using System.Text;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Shows a number of a workbook as the workbook shows it, for what plans hold: days, months, years, whole numbers, percentages.</summary>
internal static class NumberFormat
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The format behind one of Excel's own numbers, as an English (United Kingdom) Excel shows it; null for plain numbers.</summary>
    public static string? BuiltIn(int id) => id switch
    {
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "hh:mm",
        21 => "hh:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        27 or 28 or 29 or 30 or 31 or 36 or 50 or 51 or 52 or 53 or 54 or 55 or 56 or 57 or 58 => "dd/mm/yyyy",
        _ => null,
    };

    /// <param name="value">As stored.</param>
    /// <param name="format">Null for General.</param>
    /// <param name="from1904">Days are counted from 1904, as old Macs did.</param>
    public static string Display(double value, string? format, bool from1904)
    {
        var section = format?.Split(';')[0];
        if (section is null or "General" or "@" || value < 0)
        {
            return Plain(value);
        }

        if (IsDate(section) && DateOf(value, from1904) is { } moment)
        {
            return Date(moment, section);
        }

        if (section.Contains('%', StringComparison.Ordinal))
        {
            var decimals = section.SkipWhile(c => c != '.').Count(c => c is '0' or '#');
            return Math.Round(value * 100, decimals).ToString(CultureInfo.InvariantCulture) + "%";
        }

        // "Action "0: words of the format stand around the number.
        return section.Contains('"', StringComparison.Ordinal) ? Around(value, section) : Plain(value);
    }

    private static string Plain(double value) => Math.Round(value, 10).ToString("0.##########", CultureInfo.InvariantCulture);

    private static DateTime? DateOf(double value, bool from1904)
    {
        // Excel counts a 29 February 1900 that never was.
        var days = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
        return days is >= 1 and < 2_958_466 ? DateTime.UnixEpoch.AddDays(days - 25_569) : null;
    }

    private static bool IsDate(string format)
    {
        foreach (var (token, isText) in Tokens(format))
        {
            if (!isText && token[0] is 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H')
            {
                return true;
            }
        }

        return false;
    }

    private static string Date(DateTime moment, string format)
    {
        var text = new StringBuilder();
        var afterHour = false;
        var noon = format.Contains("AM/PM", StringComparison.OrdinalIgnoreCase);
        foreach (var (token, isText) in Tokens(format))
        {
            if (isText)
            {
                text.Append(token);
                continue;
            }

            var lower = token.ToLowerInvariant();
            switch (lower[0])
            {
                case 'y':
                    text.Append(lower.Length > 2 ? moment.Year.ToString("0000", CultureInfo.InvariantCulture) : (moment.Year % 100).ToString("00", CultureInfo.InvariantCulture));
                    break;
                case 'm' when afterHour && lower.Length <= 2:
                    text.Append(Two(moment.Minute, lower.Length));
                    break;
                case 'm':
                    text.Append(lower.Length switch { 1 or 2 => Two(moment.Month, lower.Length), 3 => Months[moment.Month - 1][..3], 5 => Months[moment.Month - 1][..1], _ => Months[moment.Month - 1] });
                    break;
                case 'd':
                    text.Append(lower.Length switch { 1 or 2 => Two(moment.Day, lower.Length), 3 => Days[(int)moment.DayOfWeek][..3], _ => Days[(int)moment.DayOfWeek] });
                    break;
                case 'h':
                    text.Append(Two(noon ? ((moment.Hour + 11) % 12) + 1 : moment.Hour, lower.Length));
                    break;
                case 's':
                    text.Append(Two(moment.Second, lower.Length));
                    break;
                case 'a':
                    text.Append(moment.Hour < 12 ? "AM" : "PM");
                    break;
            }

            afterHour = lower[0] is 'h' || (afterHour && lower[0] is not ('d' or 'y'));
        }

        return text.ToString();
    }

    private static string Two(int number, int length) => number.ToString(length > 1 ? "00" : "0", CultureInfo.InvariantCulture);

    private static string Around(double value, string format)
    {
        var text = new StringBuilder();
        var placed = false;
        foreach (var (token, isText) in Tokens(format))
        {
            if (isText)
            {
                text.Append(token);
            }
            else if (token[0] is '0' or '#' && !placed)
            {
                text.Append(Plain(value));
                placed = true;
            }
        }

        return text.ToString();
    }

    /// <summary>Runs of one letter, and the text between them; [colours] and locales are left out.</summary>
    private static IEnumerable<(string Token, bool IsText)> Tokens(string format)
    {
        for (var i = 0; i < format.Length;)
        {
            var c = format[i];
            if (c == '"' || c == '[')
            {
                var end = format.IndexOf(c == '"' ? '"' : ']', i + 1);
                end = end < 0 ? format.Length : end;
                if (c == '"' && end > i + 1)
                {
                    yield return (format[(i + 1)..end], true);
                }

                i = end + 1;
            }
            else if (c is '\\' or '_' or '*')
            {
                if (c == '\\' && i + 1 < format.Length)
                {
                    yield return (format[i + 1].ToString(), true);
                }

                i += 2;
            }
            else if (format.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase))
            {
                yield return ("a", false);
                i += 5;
            }
            else if (char.IsAsciiLetter(c) || c is '0' or '#')
            {
                var start = i;
                while (i < format.Length && char.ToLowerInvariant(format[i]) == char.ToLowerInvariant(c))
                {
                    i++;
                }

                yield return (format[start..i], false);
            }
            else
            {
                yield return (c.ToString(), true);
                i++;
            }
        }
    }

}
