using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class PlanCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime QuarterBegan = new(2026, 9, 30, 23, 0, 0, DateTimeKind.Utc);

    private static readonly CheckedAction Whole = new(
        Id<PlanAction>.New(), "Lock knives away", false, true, false, PlanDate.Read("Mar-27", 2026), "Visits counted", Maturity.Current, null, ActionStatus.OnTrack, QuarterBegan.AddDays(1));

    private static Gap[] Gaps(params CheckedAction[] actions) => [.. PlanCheck.Of(actions, Today, QuarterBegan).Select(gap => gap.Key)];

    [Fact]
    public void Nothing_is_missing_in_a_whole_action() => Assert.Empty(Gaps(Whole));

    [Fact]
    public void Each_gap_is_found_by_itself()
    {
        Assert.Equal([Gap.WithoutOwner], Gaps(Whole with { HasOwner = false }));
        Assert.Equal([Gap.Undated], Gaps(Whole with { End = PlanDate.Read("TBC", 2026) }));
        Assert.Equal([Gap.PastItsEnd], Gaps(Whole with { End = PlanDate.Read("Oct-26", 2026) }));
        Assert.Equal([Gap.OutcomeUnknown], Gaps(Whole with { KnownBy = " " }));
        Assert.Equal([Gap.Unfunded], Gaps(Whole with { Maturity = Maturity.Developing }));
        Assert.Equal([Gap.Stale], Gaps(Whole with { UpdatedAt = QuarterBegan.AddSeconds(-1) }));
        Assert.Empty(Gaps(Whole with { Maturity = Maturity.Developing, Funding = "A bid to the fund" }));
    }

    [Fact]
    public void An_unanswered_minimum_standard_blocks_and_is_not_told_twice()
    {
        var gaps = Gaps(Whole with { IsEssential = true, HasOwner = false });

        Assert.Equal([Gap.Unanswered], gaps);
        Assert.True(gaps[0].Blocks());
        Assert.Single(Enum.GetValues<Gap>(), gap => gap.Blocks());
    }

    [Theory]
    [InlineData(ActionStatus.Complete, false)]
    [InlineData(ActionStatus.Stopped, false)]
    [InlineData(ActionStatus.OnTrack, true)]
    public void What_has_ended_or_does_not_apply_is_left_in_peace(ActionStatus status, bool doesNotApply) => Assert.Empty(Gaps(
        Whole with { Status = status, DoesNotApply = doesNotApply, IsEssential = doesNotApply, HasOwner = false, End = PlanDate.Blank, KnownBy = null, UpdatedAt = null }));

    [Fact]
    public void The_same_words_are_found_whatever_their_commas_and_capitals() => Assert.Equal(
        [Gap.SameWords], Gaps(Whole, Whole with { Id = Id<PlanAction>.New(), Text = "lock knives, away." }, Whole with { Id = Id<PlanAction>.New(), Text = "Something else" }));

    [Fact]
    public void The_same_in_other_words_is_found_and_of_two_minimum_standards_never()
    {
        var (one, other) = (
            Whole with { Text = "Monthly weapons sweeps with residents on estates" },
            Whole with { Id = Id<PlanAction>.New(), Text = "Weapons sweeps every month on housing estates with residents" });

        Assert.Equal(other.Id, PlanCheck.Twins([one, other])[one.Id]);
        Assert.Empty(PlanCheck.Twins([one with { IsEssential = true }, other with { IsEssential = true }]));
    }
}
