using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class MilestoneTests
{
    private readonly PlanAction action = new Drafts().Local();

    private Milestone Of(string due = "Oct-26", PlanState state = PlanState.Submitted) => Milestone.Of(action, state, Id<Milestone>.New(), " A step ", PlanDate.Read(due, 2026));

    [Fact]
    public void Milestones_go_on_while_the_plan_is_with_london_and_stop_when_its_year_is_closed()
    {
        var milestone = Of();
        milestone.Mark(PlanState.AwaitingSignOff, true, Drafts.Somebody, Drafts.Now);

        Assert.True(milestone.IsDone);
        Assert.Equal("A step", milestone.Text);
        Assert.Equal("plan.closed", Assert.Throws<RuleBrokenException>(() => milestone.Mark(PlanState.Closed, false, Drafts.Somebody, Drafts.Now)).Code);
        Assert.Equal("plan.closed", Assert.Throws<RuleBrokenException>(() => Of(state: PlanState.Closed)).Code);
    }

    [Theory]
    [InlineData("Oct-26", "Nov-26", true)]
    [InlineData("Oct-26", "Sep-26", false)]
    [InlineData("Oct-26", "TBC", true)]
    [InlineData("TBC", "Nov-26", false)]
    [InlineData("Oct-26", "31/10/2026", false)]
    public void A_milestone_has_slipped_if_it_is_due_later_than_first_written(string first, string then, bool slipped)
    {
        var milestone = Of(first);
        milestone.Change(PlanState.Draft, "A step", PlanDate.Read(then, 2026), Drafts.Somebody, Drafts.Now);

        Assert.Equal(slipped, milestone.HasSlipped);
        Assert.Equal(first, milestone.DueFirst.AsWritten);
    }

    [Fact]
    public void Said_twice_the_first_who_said_it_counts()
    {
        var milestone = Of();
        var first = Drafts.Somebody;
        milestone.Mark(PlanState.Draft, true, first, Drafts.Now);
        milestone.Mark(PlanState.Draft, true, Drafts.Somebody, Drafts.Now.AddDays(1));

        Assert.Equal((first, Drafts.Now), (milestone.DoneById!.Value, milestone.DoneAt!.Value));
    }

    [Fact]
    public void What_was_reached_is_kept()
    {
        var milestone = Of();
        milestone.Mark(PlanState.Draft, true, Drafts.Somebody, Drafts.Now);

        Assert.Equal("milestone.done", Assert.Throws<RuleBrokenException>(() => milestone.RequireRemovable(PlanState.Draft)).Code);
    }

    [Fact]
    public void It_needs_words() =>
        Assert.Equal("milestone.no-text", Assert.Throws<RuleBrokenException>(() => Milestone.Of(action, PlanState.Draft, default, "  ", PlanDate.Blank)).Code);
}
