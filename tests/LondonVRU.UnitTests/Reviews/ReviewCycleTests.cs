using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.UnitTests.Reviews;

public sealed class ReviewCycleTests
{
    private static readonly Quarter Q3 = new(2026, 3);
    private static readonly DateOnly Due = new(2027, 1, 15);

    [Theory]
    [InlineData(2026, 3, "2027-01-15")]
    [InlineData(2026, 1, "2026-07-15")]
    [InlineData(2027, 4, "2028-04-18")] // Saturday 15 April 2028, Easter Monday on the 17th
    public void The_usual_due_day_is_the_working_day_on_or_after_the_fifteenth_after_the_quarter(int year, int number, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ReviewCycle.UsualDueDay(new(year, number)));

    [Theory]
    [InlineData("2027-01-16", "2026-12-18", 7, "cycle.not-a-working-day")]
    [InlineData("2027-01-15", "2027-01-15", 7, "cycle.due-before-open")]
    [InlineData("2026-09-15", "2026-09-01", 7, "cycle.due-before-quarter")]
    [InlineData("2027-01-15", "2026-12-18", 61, "cycle.schedule")]
    public void A_cycle_that_cannot_be_kept_is_refused(string due, string opens, int grace, string code)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => ReviewCycle.Open(Q3, Day(opens), Day(due), grace, [7], [2]));

        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void A_schedule_of_more_reminders_than_anybody_reads_is_refused() =>
        Assert.Throws<RuleBrokenException>(() => ReviewCycle.Open(Q3, Day("2026-12-18"), Due, 7, [.. Enumerable.Range(0, 21)], []));

    [Theory]
    [InlineData("28, 14,7;2 0", new[] { 28, 14, 7, 2, 0 })]
    [InlineData("", new int[0])]
    [InlineData(null, new int[0])]
    public void A_schedule_is_read_as_it_is_written(string? words, int[] days) => Assert.Equal(days, ReviewCycle.ReadDays(words, "cycle.days-before"));

    [Theory]
    [InlineData("seven")]
    [InlineData("-7")]
    [InlineData("7.5")]
    public void What_is_no_number_of_days_is_refused_by_the_field_it_stands_in(string words) =>
        Assert.Equal("cycle.days-after", Assert.Throws<RuleBrokenException>(() => ReviewCycle.ReadDays(words, "cycle.days-after")).Code);

    [Theory]
    [InlineData(-28, true)]
    [InlineData(-27, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(7, true)]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(21, true)]
    public void Reminders_follow_the_schedule_and_then_the_week(int daysLate, bool reminds)
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);

        Assert.Equal(reminds, cycle.RemindsOn(Due.AddDays(daysLate)));
    }

    [Fact]
    public void Grace_does_not_make_a_late_review_punctual()
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, [], []);

        Assert.Equal(0, cycle.DaysLate(Due));
        Assert.Equal(3, cycle.DaysLate(Due.AddDays(3)));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
