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
    [InlineData(91, true)]
    [InlineData(98, false)]
    [InlineData(119, true)]
    [InlineData(126, false)]
    [InlineData(147, true)]
    public void Reminders_follow_the_schedule_and_then_the_week(int daysLate, bool reminds)
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);

        Assert.Equal(reminds, cycle.RemindsOn(Due.AddDays(daysLate)));
    }

    [Fact]
    public void Grace_does_not_make_a_late_review_punctual()
    {
        var days = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, [], []).For(null);

        Assert.Equal(0, days.DaysLate(Due));
        Assert.Equal(3, days.DaysLate(Due.AddDays(3)));
    }

    [Fact]
    public void An_extension_moves_the_due_day_the_grace_and_the_reminders()
    {
        var days = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, [7, 0], [2]).For(Due.AddDays(14));

        Assert.Equal((Due.AddDays(14), Due.AddDays(21), 0, 1), (days.DueOn, days.GraceEndsOn, days.DaysLate(Due.AddDays(14)), days.DaysLate(Due.AddDays(15))));
        Assert.Equal([7, 14, 16], Enumerable.Range(0, 20).Where(day => days.RemindsOn(Due.AddDays(day))));
    }

    [Fact]
    public void An_extension_that_the_due_day_has_overtaken_changes_nothing()
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-01"), Due, 7, [7, 0], [2]);

        Assert.False(cycle.For(Due.AddDays(-3)).IsExtended);
        Assert.Equal(Due, cycle.For(Due.AddDays(-3)).DueOn);
    }

    [Fact]
    public void Own_days_lie_on_working_days_before_and_never_before_the_opening()
    {
        var days = ReviewCycle.Open(Q3, Day("2026-12-18"), Due, 7, [7, 0], [2]).For(null);

        Assert.Equal(Day("2027-01-08"), days.Earlier(5)); // Sunday 10 January
        Assert.Equal(Day("2026-12-31"), days.Earlier(14)); // New Year's Day
        Assert.Equal(Day("2026-12-19"), days.Earlier(40));
        Assert.Equal(Due, days.Earlier(0));
        Assert.True(days.RemindsOn(Day("2027-01-01"), daysEarlier: 5));
        Assert.Equal(0, days.DaysLate(Day("2027-01-12")));
    }

    [Fact]
    public void The_annual_review_asks_its_questions_and_other_quarters_none()
    {
        Assert.Equal(AnnualQuestions.Usual, ReviewCycle.Open(new(2026, 4), Day("2027-03-18"), Day("2027-04-15"), 7, [], []).Questions);
        Assert.Empty(ReviewCycle.Open(Q3, Day("2026-12-18"), Due, 7, [], []).Questions);
        Assert.Equal(["One?", "Two?"], AnnualQuestions.Read("One?\r\n\r\n Two? \n"));
    }

    [Fact]
    public void What_has_begun_does_not_begin_anew()
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-18"), Due, 7, [7], [2]);
        var (before, after) = (Day("2026-12-10"), Day("2026-12-20"));
        CycleSettings to = new(Day("2026-12-11"), Due.AddDays(3), 5, [7], [2], []);

        Assert.Equal("cycle.opened", Refused(() => cycle.Change(to, null, after)));
        Assert.Equal("cycle.questions-asked", Refused(() => cycle.Change(to with { OpensOn = cycle.OpensOn, Questions = ["Why?"] }, null, after)));
        cycle.Change(to, "A week later.", before);
        Assert.Equal((Day("2026-12-11"), Due.AddDays(3), 5, before, "A week later.", 2), (cycle.OpensOn, cycle.DueOn, cycle.GraceDays, cycle.ChangedOn, cycle.ChangedBecause, cycle.Version));
    }

    [Fact]
    public void A_cycle_is_cancelled_with_a_reason_and_opened_again_on_new_days()
    {
        var cycle = ReviewCycle.Open(Q3, Day("2026-12-18"), Due, 7, [7], [2]);
        var today = Day("2026-12-20");
        CycleSettings again = new(Day("2026-12-21"), Due, 7, [7], [2], []);

        Assert.Equal("cycle.cancel-reason", Refused(() => cycle.Cancel(" ", 0, false, today)));
        Assert.Equal("cycle.reviews-in", Refused(() => cycle.Cancel("Too early.", 2, false, today)));
        Assert.Equal("cycle.exists", Refused(() => cycle.OpenAgain(again, today)));
        cycle.Cancel("Too early.", 2, true, today);
        Assert.True(cycle.IsCancelled);
        Assert.Equal("cycle.cancelled", Refused(() => cycle.Change(again, null, today)));
        Assert.False(cycle.RemindsOn(Due));
        cycle.OpenAgain(again, today);
        Assert.True(cycle.RemindsOn(Due.AddDays(-7)));
    }

    private static string Refused(Action action) => Assert.Throws<RuleBrokenException>(action).Code;

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
