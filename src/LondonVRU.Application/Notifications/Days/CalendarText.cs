using System.Globalization;
using System.Text;

namespace LondonVRU.Application.Notifications.Days;

/// <summary>A day in somebody's calendar: a title and a date, nothing else.</summary>
/// <param name="Key">Always the same for the same thing: a calendar program knows it again by that.</param>
/// <param name="Day">London day.</param>
internal sealed record CalendarDay(string Key, DateOnly Day, string Title);

/// <summary>Days as a calendar file: RFC 5545, whole days, lines of at most 75 octets.</summary>
internal static class CalendarText
{
    private const int LineOctets = 75;

    /// <param name="host">Ends the identity of each day: "vru.example".</param>
    /// <param name="now">UTC.</param>
    public static string Of(IEnumerable<CalendarDay> days, string name, string host, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//LondonVRU//Days//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var day in days)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escaped(day.Key)}@{host}");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escaped(day.Title)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>As a value of type TEXT: backslash, semicolon, comma and line breaks escaped, other control characters left out.</summary>
    internal static string Escaped(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => text.Append("\\\\"),
                ';' => text.Append("\\;"),
                ',' => text.Append("\\,"),
                '\n' => text.Append("\\n"),
                _ when Rune.IsControl(rune) => text,
                _ => text.Append(rune.ToString()),
            };
        }

        return text.ToString();
    }

    /// <summary>Folded between characters, never within one: what follows begins with a space, which counts.</summary>
    internal static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
