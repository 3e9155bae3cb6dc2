using LondonVRU.Application.Comparison;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Plans;

/// <summary>Where a joint action stands in a borough's plan.</summary>
public sealed class JointRowsTests
{
    private static readonly Id<Theme> Governance = Id<Theme>.New();
    private static readonly Id<Theme> Elsewhere = Id<Theme>.New();

    [Fact]
    public void In_its_theme_after_the_plans_own()
    {
        var whole = Plan(Joint("J1", Governance, Row("Together"))).WithJointRows();

        Assert.Equal(["1.1", "J1"], whole.Themes[0].Actions.Select(whole.Themes[0].CodeOf));
        Assert.Single(whole.Themes);
    }

    [Fact]
    public void At_the_end_under_its_own_name_where_the_plans_edition_has_no_such_theme()
    {
        var whole = Plan(Joint("J1", null, Row("Together") with { ThemeId = Elsewhere })).WithJointRows();

        Assert.Equal(["1. Governance", "A theme of another year"], whole.Themes.Select(JointRows.Heading));
        Assert.Equal("J1", whole.Themes[1].CodeOf(whole.Themes[1].Actions[0]));
    }

    [Fact]
    public void A_plan_without_any_stays_as_it_is()
    {
        var plan = Plan();

        Assert.Same(plan, plan.WithJointRows());
    }

    [Theory]
    [InlineData("Weapons", "", "weapons", "", true)]
    [InlineData("Reducing access to weapons", "Keeping weapons off our streets", "Keeping weapons off our streets", "", true)]
    [InlineData("Keeping weapons off our streets", "", "Reducing access to weapons", "Keeping weapons off our streets", true)]
    [InlineData("Weapons", "", "Victims", "", false)]
    public void Themes_of_two_editions_are_the_same_by_name_or_by_a_former_name(string one, string formerOfOne, string two, string formerOfTwo, bool same)
    {
        var (a, b) = (Theme(one, formerOfOne), Theme(two, formerOfTwo));

        Assert.Equal(same, a.IsSameAs(b));
        Assert.Equal(same, b.IsSameAs(a));
    }

    private static EditionTheme Theme(string name, string former) => new(Id<Theme>.New(), 2026, 1, name, name, former.Length == 0 ? [] : [former]);

    private static PlanPage Plan(params JointAction[] joint) => new(
        Id<Plan>.New(), 2026, "A plan", PlanState.Draft, 1, 1, null, null, null, null, null, null, null, 1, 0, null,
        [new(Governance, 1, "Governance", "Governance", [Row("Alone")])])
    {
        JointActions = joint,
    };

    private static JointAction Joint(string number, Id<Theme>? theme, PlanPage.Row row) => new(number, theme, "A theme of another year", row, null);

    private static PlanPage.Row Row(string text) => new(
        Id<PlanAction>.New(), Governance, 1, text, ActionOrigin.Local, Maturity.Current, null, null, null, PlanDate.Blank, PlanDate.Blank, false, null, null,
        Weighting.Medium, null, null, 1);
}
