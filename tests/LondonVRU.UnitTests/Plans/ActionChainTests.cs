using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class ActionChainTests
{
    private readonly Drafts draft = new();

    [Fact]
    public void A_circle_is_refused_at_once_and_through_others()
    {
        var (a, b, c) = (draft.Local("a"), draft.Local("b"), draft.Local("c"));
        ActionChain chain = new([(b.Id, a.Id), (c.Id, b.Id)]);

        Assert.Equal("link.circle", Refusal(() => ActionLink.Between(a, c, chain)));
        Assert.Equal("link.circle", Refusal(() => ActionLink.Between(a, b, chain)));
        Assert.Equal("link.itself", Refusal(() => ActionLink.Between(a, a, chain)));
        Assert.Equal(a.Id, ActionLink.Between(c, a, chain).FollowsId);
    }

    [Fact]
    public void Actions_of_two_plans_are_not_linked() =>
        Assert.Equal("link.other-plan", Refusal(() => ActionLink.Between(draft.Local(), new Drafts().Local(), new([]))));

    [Fact]
    public void An_action_follows_from_so_many_others_at_most()
    {
        var action = draft.Local();
        ActionChain full = new(Enumerable.Range(0, ActionChain.MostLinks).Select(_ => (action.Id, Id<PlanAction>.New())));

        Assert.Equal("link.too-many", Refusal(() => ActionLink.Between(action, draft.Local(), full)));
    }

    [Fact]
    public void The_longest_way_says_how_deep_an_action_stands_and_what_hangs_together_is_found_from_anywhere()
    {
        var (a, b, c, d, apart) = (draft.Local(), draft.Local(), draft.Local(), draft.Local(), draft.Local());
        ActionChain chain = new([(b.Id, a.Id), (c.Id, b.Id), (c.Id, a.Id), (d.Id, apart.Id)]);

        var depths = chain.Depths([c.Id, a.Id, b.Id]);

        Assert.Equal((0, 1, 2), (depths[a.Id], depths[b.Id], depths[c.Id]));
        Assert.Equal(3, chain.Around(b.Id).Count);
        Assert.DoesNotContain(d.Id, chain.Around(a.Id));
    }

    private static string Refusal(Action action) => Assert.Throws<RuleBrokenException>(action).Code;
}
