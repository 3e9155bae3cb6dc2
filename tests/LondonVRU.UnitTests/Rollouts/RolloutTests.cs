using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Rollouts;

public sealed class RolloutTests
{
    private static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly Id<Tenant> Ealing = Id<Tenant>.New();
    private static readonly Id<Tenant> Hackney = Id<Tenant>.New();

    private static readonly RolloutContent Whole = new(
        RolloutKind.Pilot, "After-school hours", "Places to be between three and six.", "Halls stand empty.", "Two halls, three days a week.", "Fewer incidents.", Id<Theme>.New(), Today.AddDays(21), "Prevention team", []);

    [Fact]
    public void It_is_proposed_whole_to_all_boroughs_or_to_those_that_were_chosen()
    {
        var gaps = Rollout.Draft(Id<Rollout>.New(), Whole with { WhatIsAsked = null });
        Refused("rollout.incomplete", () => gaps.Propose([Ealing, Hackney], Noon));
        Assert.Equal(RolloutState.Draft, gaps.State);

        Assert.Equal([Ealing, Hackney], Rollout.Draft(Id<Rollout>.New(), Whole).Propose([Ealing, Hackney], Noon).Select(proposal => proposal.TenantId));
        Assert.Equal([Hackney], Rollout.Draft(Id<Rollout>.New(), Whole with { Tenants = [Hackney] }).Propose([Ealing, Hackney], Noon).Select(proposal => proposal.TenantId));
    }

    [Fact]
    public void The_day_of_the_answer_is_still_to_come()
    {
        Refused("rollout.past-day", () => Rollout.Draft(Id<Rollout>.New(), Whole with { AnswerBy = Today }).Propose([Ealing], Noon));

        var rollout = Proposed();
        Refused("rollout.past-day", () => rollout.Edit(Whole with { AnswerBy = Today.AddDays(-1) }, Today));
        rollout.Edit(Whole with { AnswerBy = Today.AddDays(40) }, Today);
    }

    [Fact]
    public void To_whom_it_was_proposed_is_not_changed_by_wording_it_anew()
    {
        var rollout = Proposed();

        rollout.Edit(Whole with { Tenants = [Hackney] }, Today);

        Assert.Empty(rollout.TenantIds);
    }

    [Fact]
    public void A_borough_takes_it_up_as_an_action_that_remembers_where_it_comes_from()
    {
        var rollout = Proposed();
        var (plan, theme) = (APlan(), Whole.ThemeId!.Value);
        var action = PlanAction.TakingUp(rollout.Id, plan, theme, 1, new() { Text = "After-school hours" }, Id<PlanAction>.New());

        var answer = RolloutAnswer.TakeUp(rollout, Ealing, action, plan, Noon);

        Assert.Equal((ActionOrigin.Rollout, rollout.Id), (action.Origin, action.RolloutId!.Value));
        Assert.Equal((action.Id, plan.StartYear), (answer.ActionId!.Value, answer.StartYear!.Value));
        Assert.True(answer.IsTakenUp);
    }

    [Fact]
    public void A_borough_declines_with_a_reason_and_may_take_it_up_after_all()
    {
        var rollout = Proposed();
        Refused("rollout.no-reason", () => RolloutAnswer.Decline(rollout, Ealing, " ", Noon));
        var answer = RolloutAnswer.Decline(rollout, Ealing, "We have no hall.", Noon);
        var plan = APlan();

        answer.TakeUp(rollout, PlanAction.TakingUp(rollout.Id, plan, Whole.ThemeId!.Value, 1, new() { Text = "After-school hours" }, Id<PlanAction>.New()), plan, Noon);

        Assert.Null(answer.Reason);
        Assert.True(answer.IsTakenUp);
    }

    [Fact]
    public void Londons_sight_of_an_answer_goes_and_comes_with_the_action()
    {
        var answer = RolloutAnswer.Decline(Proposed(), Ealing, "We have no hall.", Noon);

        answer.Withdraw();
        Assert.Equal(Visibility.Withdrawn, answer.Visibility);
        answer.Return();
        Assert.Equal(Visibility.London, answer.Visibility);
    }

    [Fact]
    public void What_has_ended_takes_no_answer_and_no_words()
    {
        var rollout = Proposed();
        Refused("rollout.no-reason", () => rollout.End(null));

        rollout.End("The money is gone.");

        Refused("rollout.ended", () => RolloutAnswer.Decline(rollout, Ealing, "No.", Noon));
        Refused("rollout.ended", () => rollout.Edit(Whole, Today));
        Refused("rollout.ended", () => rollout.End("Again."));
    }

    private static Rollout Proposed()
    {
        var rollout = Rollout.Draft(Id<Rollout>.New(), Whole);
        rollout.Propose([Ealing, Hackney], Noon);
        return rollout;
    }

    private static Plan APlan() => Plan.On(Edition.For(2026, "Edition"), "Plan");

    private static void Refused(string code, Action action) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(action).Code);
}
