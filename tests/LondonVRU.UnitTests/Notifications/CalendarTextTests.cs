using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Application.Notifications.Days;

namespace LondonVRU.UnitTests.Notifications;

public sealed class CalendarTextTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Whatever_a_title_holds_no_line_is_longer_than_75_octets_and_it_reads_back() => Prop.ForAll<string?>(words =>
    {
        var title = Readable(words);
        var text = CalendarText.Of([new("action-1", new(2027, 1, 15), title)], "Days", "vru.example", Noon);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var summary = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        Assert.Equal(title, Unescaped(summary));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_title_adds_no_line_of_its_own()
    {
        var text = CalendarText.Of([new("a", new(2027, 1, 15), "Sweep\r\nEND:VEVENT\nBEGIN:VALARM")], "Days", "vru.example", Noon);

        Assert.Single(text.Split("\r\n"), "END:VEVENT");
        Assert.Contains("SUMMARY:Sweep\\nEND:VEVENT\\nBEGIN:VALARM\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_folded_between_characters()
    {
        var text = new StringBuilder();
        CalendarText.Line(text, string.Concat(Enumerable.Repeat("é", 80)));

        Assert.Equal([74, 75, 13], text.ToString().TrimEnd().Split("\r\n").Select(Encoding.UTF8.GetByteCount));
    }

    /// <summary>As it can be read back: no control characters but line breaks, which are one kind, and no half characters.</summary>
    private static string Readable(string? words) => string.Concat((words ?? "").ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value == '\n' || !Rune.IsControl(rune)));

    private static string Unescaped(string words)
    {
        var text = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
        {
            text.Append(words[at] != '\\' ? words[at] : words[++at] == 'n' ? '\n' : words[at]);
        }

        return text.ToString();
    }
}
