using LondonVRU.Domain;

namespace LondonVRU.UnitTests;

public sealed class HolidaysTests
{
    /// <summary>Years in which a day was moved or proclaimed once.</summary>
    private static readonly HashSet<int> Special = [2020, 2022, 2023];

    private static readonly PublishedHolidays Published = PublishedHolidays.OfThisRelease();

    [Fact]
    public void The_published_days_and_the_law_agree_in_every_year_without_a_proclamation()
    {
        foreach (var year in Enumerable.Range(Published.FirstYear, Published.LastYear - Published.FirstYear + 1).Where(year => !Special.Contains(year)))
        {
            Assert.Equal(LawfulHolidays.Of(year).Order(), Published.Of(year)!.Order());
        }
    }

    [Theory]
    [InlineData("2020-05-08", false)] // moved for VE Day
    [InlineData("2020-05-04", true)]
    [InlineData("2022-09-19", false)]
    [InlineData("2023-05-08", false)]
    [InlineData("2026-12-28", false)]
    [InlineData("2027-12-27", false)]
    [InlineData("2028-01-03", false)]
    [InlineData("2031-12-25", false)] // beyond what is published
    public void Working_days_follow_what_is_published_and_beyond_it_the_law(string day, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, WorkingDays.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void There_are_years_to_come() => Assert.True(Published.LastYear >= 2028);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"england-and-wales":{"events":[]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"date":"2029-01-01"}]}}""")]
    [InlineData("""{"england-and-wales":{"events":[{"date":"1 January"}]}}""")]
    public void What_is_not_that_format_or_half_a_year_is_refused(string json) => Assert.Throws<FormatException>(() => PublishedHolidays.Read(json));
}
