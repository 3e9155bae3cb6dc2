using LondonVRU.Domain;

namespace LondonVRU.UnitTests;

public sealed class WordsTests
{
    private static readonly DateOnly Thursday = new(2027, 1, 7);

    /// <summary>A winter's morning in London, when its clocks show UTC.</summary>
    private static readonly DateTime Now = new(2027, 1, 7, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_day_is_written_out()
    {
        Assert.Equal("Thursday 7 January 2027", Words.Day(Thursday));
        Assert.Equal("Thursday 7 January", Words.DayOfYear(Thursday));
        Assert.Equal("7 January 2027", Words.Date(Thursday));
        Assert.Equal("7 Jan", Words.ShortDate(Thursday));
    }

    [Theory]
    [InlineData(2027, 1, 15, "in 8 days (Friday 15 January)")]
    [InlineData(2027, 1, 8, "tomorrow (Friday 8 January)")]
    [InlineData(2027, 1, 7, "today (Thursday 7 January)")]
    [InlineData(2027, 1, 6, "yesterday (Wednesday 6 January)")]
    [InlineData(2027, 1, 3, "4 days ago (Sunday 3 January)")]
    [InlineData(2026, 12, 31, "7 days ago (Thursday 31 December 2026)")]
    public void Days_are_counted_from_today(int year, int month, int day, string words) =>
        Assert.Equal(words, Words.InDays(new(year, month, day), Thursday));

    [Theory]
    [InlineData(3, "4 days late")]
    [InlineData(6, "1 day late")]
    [InlineData(7, "")]
    [InlineData(8, "")]
    public void Lateness_begins_the_day_after(int due, string words) => Assert.Equal(words, Words.Late(new(2027, 1, due), Thursday));

    [Theory]
    [InlineData("2027-01-07T09:12", "Today, 9:12am")]
    [InlineData("2027-01-06T16:00", "Yesterday, 4pm")]
    [InlineData("2027-01-05T12:00", "Tuesday")]
    [InlineData("2027-01-01T12:00", "Friday")]
    [InlineData("2026-12-31T12:00", "31 December 2026")]
    public void What_happened_is_near_or_dated(string utc, string words) => Assert.Equal(words, Words.When(Utc(utc), Now));

    [Theory]
    [InlineData("2026-07-01T08:12", "9:12am")]
    [InlineData("2026-07-01T11:00", "midday")]
    [InlineData("2026-06-30T23:00", "midnight")]
    [InlineData("2026-07-01T11:05", "12:05pm")]
    [InlineData("2027-01-07T16:20", "4:20pm")]
    public void Times_are_londons(string utc, string words) => Assert.Equal(words, Words.Time(Utc(utc)));

    [Fact]
    public void Just_after_midnight_in_summer_is_the_next_day() =>
        Assert.Equal("Wednesday 1 July 2026 at 12:30am", Words.DayAndTime(Utc("2026-06-30T23:30")));

    [Theory]
    [InlineData(0, "no people")]
    [InlineData(1, "one person")]
    [InlineData(4, "four people")]
    [InlineData(9, "nine people")]
    [InlineData(10, "10 people")]
    [InlineData(1214, "1,214 people")]
    public void Counts_are_words_up_to_nine(int number, string words) => Assert.Equal(words, Words.Count(number, "person", "people"));

    [Fact]
    public void A_count_can_begin_a_sentence() => Assert.Equal("Four people", Words.CountFirst(4, "person", "people"));

    [Fact]
    public void Figures_have_a_true_minus() => Assert.Equal("−3", Words.Figure(-3));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void Things_are_listed_with_and(string things, string words) =>
        Assert.Equal(words, Words.List(things.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static DateTime Utc(string words) =>
        DateTime.SpecifyKind(DateTime.ParseExact(words, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    [Theory]
    [InlineData("a, b", "a and b")]
    [InlineData("a, b, c", "a, b and c")]
    [InlineData("a, b, c, d", "a, b and 2 more")]
    public void Of_many_things_the_first_are_named(string things, string expected) => Assert.Equal(expected, Words.ListOfFirst(3, things.Split(", ")));
}
