using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Plans;

public sealed class RhythmTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static IReadOnlyList<Beat> Of(Cadence cadence, string? start = null, string? end = null, bool isOpen = true, params string[] updates) =>
        Rhythm.Of(cadence, 2026, PlanDate.Read(start, 2026), PlanDate.Read(end, 2026), [.. updates.Select(DateOnly.Parse)], isOpen, Today);

    [Theory]
    [InlineData(Cadence.None, 0)]
    [InlineData(Cadence.Monthly, 12)]
    [InlineData(Cadence.Quarterly, 4)]
    [InlineData(Cadence.SixMonthly, 2)]
    [InlineData(Cadence.Annual, 1)]
    public void A_cadence_makes_its_due_dates_within_the_plans_year(Cadence cadence, int beats)
    {
        var all = Of(cadence, start: "Apr-26");

        Assert.Equal(beats, all.Count);
        Assert.All(all, beat => Assert.InRange(beat.DueOn, new(2026, 4, 30), new(2027, 3, 31)));
        Assert.Equal(beats == 0 ? (DateOnly?)null : new DateOnly(2027, 3, 31), all is [.., var last] ? last.DueOn : null);
    }

    [Fact]
    public void An_update_in_its_days_keeps_a_beat_and_a_beat_that_is_over_without_one_is_missed()
    {
        var quarters = Of(Cadence.Quarterly, start: "Apr-26", updates: ["2026-06-30", "2026-10-01"]);

        Assert.Equal([BeatState.Met, BeatState.Missed, BeatState.Met, BeatState.Ahead], quarters.Select(beat => beat.State));
    }

    [Fact]
    public void What_runs_without_a_word_is_due()
    {
        var months = Of(Cadence.Monthly, start: "Oct-26", updates: "2026-10-12");

        Assert.Equal(new DateOnly(2026, 11, 30), months.Next()!.DueOn);
        Assert.Equal(BeatState.Due, months.Next()!.State);
    }

    [Fact]
    public void Without_a_start_nothing_was_missed_before_the_first_word()
    {
        Assert.Equal(BeatState.Due, Of(Cadence.Monthly)[0].State);
        Assert.Equal(5, Of(Cadence.Monthly).Count);
        Assert.Equal([BeatState.Met, BeatState.Missed, BeatState.Due], Of(Cadence.Monthly, updates: "2026-09-03").Take(3).Select(beat => beat.State));
    }

    [Fact]
    public void Beats_end_with_the_action()
    {
        var months = Of(Cadence.Monthly, "Oct-26", "15.12.26");

        Assert.Equal(new DateOnly(2026, 12, 15), months[^1].DueOn);
        Assert.Equal(3, months.Count);
    }

    [Fact]
    public void Nothing_is_due_after_an_action_was_completed() =>
        Assert.Equal(new DateOnly(2026, 8, 31), Of(Cadence.Monthly, "Jul-26", isOpen: false, updates: ["2026-07-02", "2026-08-14"])[^1].DueOn);
}
