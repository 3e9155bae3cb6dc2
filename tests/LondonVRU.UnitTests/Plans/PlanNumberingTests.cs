using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class PlanNumberingTests
{
    private readonly Drafts draft = new();

    [Fact]
    public void An_action_changes_places_with_its_neighbour_over_gaps()
    {
        List<PlanAction> actions = [draft.Local("a"), draft.Local("b"), draft.Local("c")];
        var version = draft.Plan.Version;
        actions.RemoveAt(1);

        PlanNumbering.Move(draft.Plan, actions, actions[1], -1);

        Assert.Equal([3, 1], actions.Select(action => action.Number));
        Assert.Equal(version + 1, draft.Plan.Version);
        Assert.Empty(PlanNumbering.Move(draft.Plan, actions, actions[1], -1));
    }

    [Fact]
    public void A_local_action_goes_to_the_end_of_another_theme_and_one_of_the_template_stays()
    {
        draft.Local(theme: 1);
        var (local, standard) = (draft.Local(), draft.Essential());

        PlanNumbering.MoveTo(draft.Plan, local, draft.Edition.Themes[1].Id);

        Assert.Equal((draft.Edition.Themes[1].Id, 2), (local.ThemeId, local.Number));
        Assert.Equal("action.other-theme", Assert.Throws<RuleBrokenException>(() => PlanNumbering.MoveTo(draft.Plan, standard, draft.Edition.Themes[1].Id)).Code);
    }

    [Fact]
    public void Numbers_are_counted_anew_without_gaps_and_the_next_one_follows()
    {
        List<PlanAction> actions = [draft.Local("a"), draft.Local("b"), draft.Local("c")];
        actions.RemoveAt(0);

        var moved = PlanNumbering.CloseGaps(draft.Plan, actions);

        Assert.Equal([1, 2], actions.Select(action => action.Number));
        Assert.Equal(2, moved.Count);
        Assert.Equal(3, draft.Local().Number);
    }

    [Fact]
    public void Once_london_has_had_the_plan_every_number_stays()
    {
        List<PlanAction> actions = [draft.Local(), draft.Local()];
        draft.Submit();

        Assert.Equal("plan.numbers-fixed", Assert.Throws<RuleBrokenException>(() => PlanNumbering.Move(draft.Plan, actions, actions[1], -1)).Code);
        Assert.Equal("plan.numbers-fixed", Assert.Throws<RuleBrokenException>(() => PlanNumbering.CloseGaps(draft.Plan, actions)).Code);
        Assert.Equal("plan.numbers-fixed", Assert.Throws<RuleBrokenException>(() => PlanNumbering.MoveTo(draft.Plan, actions[0], draft.Edition.Themes[1].Id)).Code);
    }

    [Fact]
    public void A_minimum_standard_is_answered_and_an_option_declined_with_words()
    {
        var standard = draft.Essential();

        Assert.Equal("action.no-answer", Assert.Throws<RuleBrokenException>(() => standard.Answer(null, " ", null)).Code);
        standard.Answer(null, null, "There is no such school here.");
        Assert.False(standard.IsUnanswered);
        Assert.Equal("option.decline-reason", Assert.Throws<RuleBrokenException>(() => DeclinedOption.In(draft.Plan, draft.Options[0], " ", Drafts.Somebody, Drafts.Now)).Code);
        Assert.Equal("option.essential", Assert.Throws<RuleBrokenException>(() => DeclinedOption.In(draft.Plan, draft.Essentials[0], "No", Drafts.Somebody, Drafts.Now)).Code);
    }
}
