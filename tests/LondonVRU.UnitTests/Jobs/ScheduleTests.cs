using System.Globalization;
using LondonVRU.Infrastructure.Jobs;

namespace LondonVRU.UnitTests.Jobs;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("2026-03-28T08:00:00Z", "2026-03-29T06:30:00Z")]
    [InlineData("2026-03-27T08:00:00Z", "2026-03-28T07:30:00Z")]
    [InlineData("2026-10-24T08:00:00Z", "2026-10-25T07:30:00Z")]
    [InlineData("2026-10-23T08:00:00Z", "2026-10-24T06:30:00Z")]
    public void Reminders_fall_due_at_half_past_seven_of_Londons_clocks_also_when_they_change(string after, string due)
    {
        var job = Schedule.All.Single(job => job.Name == "RemindOfReviews");

        Assert.Equal(Instant(due), job.NextAfter(Instant(after)));
    }

    [Fact]
    public void A_year_has_a_morning_for_each_of_its_days()
    {
        var job = Schedule.All.Single(job => job.Name == "RemindOfReviews");
        var mornings = 0;
        for (var at = job.NextAfter(Instant("2026-01-01T00:00:00Z")); at < Instant("2027-01-01T00:00:00Z"); at = job.NextAfter(at))
        {
            mornings++;
        }

        Assert.Equal(365, mornings);
    }

    [Fact]
    public void No_two_jobs_share_a_name() => Assert.Equal(Schedule.All.Count, Schedule.All.Select(job => job.Name).Distinct().Count());

    private static DateTimeOffset Instant(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
}
