using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.UnitTests.Templates;
using static LondonVRU.UnitTests.Templates.Editions;

namespace LondonVRU.UnitTests.Plans;

public sealed class PlanRefreshTests
{
    private readonly Edition earlier = Published();
    private readonly Edition next;
    private readonly Plan plan;
    private readonly List<PlanAction> actions = [];

    public PlanRefreshTests()
    {
        plan = Plan.On(earlier, "This year’s");
        next = Edition.CopyOf(earlier, 2027, "Next", action => action.Content());
    }

    [Fact]
    public void Unfinished_actions_go_on_linked_to_the_year_before_and_finished_ones_stay()
    {
        var standard = Has("1.1");
        var done = Has("1a", ActionStatus.Complete);
        var own = HasOwn("A newsletter", ActionStatus.AtRisk);

        var made = Make();

        Assert.Equal([standard.Id, own.Id], made.Where(action => action.ContinuesId is not null).Select(action => action.ContinuesId!.Value));
        Assert.DoesNotContain(made, action => action.ContinuesId == done.Id);
        Assert.Equal([ActionOrigin.Essential, ActionOrigin.Local], made.Where(action => action.ContinuesId is not null).Select(action => action.Origin));
        Assert.All(made, action => Assert.Null(action.Status));
        Assert.Equal(own.Id, made.Single(action => action.ContinuesId == own.Id).ThreadId);
    }

    [Fact]
    public void Each_minimum_standard_of_the_new_edition_is_there_once()
    {
        Has("1.1");
        Has("1.2", ActionStatus.Complete);

        var made = Make();

        Assert.Equal(["1.1", "1.2", "2.1"], made.Where(action => action.IsEssential).Select(action => next.Themes.SelectMany(theme => theme.Actions).Single(own => own.Id == action.TemplateActionId).Code));
        Assert.Equal([1, 2, 1], made.Where(action => action.IsEssential).Select(action => action.Number));
    }

    [Fact]
    public void Londons_new_words_are_taken_where_London_had_the_words_and_own_words_stay()
    {
        Reword("1.1", "New words");
        Reword("1.2", "Other new words");
        Has("1.1");
        Has("1.2", text: "In our own way");

        var made = Make();

        Assert.Equal(["New words", "In our own way"], made.Take(2).Select(action => action.Text));
    }

    [Fact]
    public void What_London_took_out_goes_on_as_the_partnerships_own()
    {
        var option = Has("1b");
        next.RemoveAction(next.Find("1b").Id);

        var made = Make().Single(action => action.ContinuesId == option.Id);

        Assert.Equal((ActionOrigin.Local, null), (made.Origin, made.TemplateActionId));
    }

    [Fact]
    public void What_has_no_place_needs_one_or_is_left()
    {
        next.RemoveTheme(next.InOrder()[1].Id);
        var lost = HasOwn("Sweeps with residents", null, theme: 1);
        var theme = next.InOrder()[0].Id;

        Assert.Equal(CarryFate.Unplaced, Refresh().Carried.Single().Fate);
        Assert.Equal("refresh.unplaced", Refused(() => Make()));
        Assert.Equal(theme, Make(new(new HashSet<Id<PlanAction>>(), new Dictionary<Id<PlanAction>, Id<Theme>> { [lost.Id] = theme }, new HashSet<Id<TemplateAction>>())).Single(action => action.ContinuesId == lost.Id).ThemeId);
        Assert.DoesNotContain(Make(new(new HashSet<Id<PlanAction>> { lost.Id }, new Dictionary<Id<PlanAction>, Id<Theme>>(), new HashSet<Id<TemplateAction>>())), action => action.ContinuesId == lost.Id);
    }

    [Fact]
    public void A_minimum_standard_goes_on_even_if_it_was_to_be_left()
    {
        var standard = Has("1.1");

        var made = Make(new(new HashSet<Id<PlanAction>> { standard.Id }, new Dictionary<Id<PlanAction>, Id<Theme>>(), new HashSet<Id<TemplateAction>>()));

        Assert.Contains(made, action => action.ContinuesId == standard.Id);
    }

    [Fact]
    public void What_does_not_apply_here_goes_on_with_its_reason()
    {
        var standard = Has("2.1");
        standard.Edit(standard.Content() with { DoesNotApplyBecause = "There is no shop." });

        Assert.Equal("There is no shop.", Make().Single(action => action.ContinuesId == standard.Id).DoesNotApplyBecause);
    }

    [Fact]
    public void What_is_new_is_marked_and_adopted_if_asked_for()
    {
        var standard = next.AddAction(next.InOrder()[1].Id, Words("A new standard"));
        var option = next.AddAction(next.InOrder()[0].Id, Words("A new option", TemplateActionKind.MenuOption));
        var refresh = Refresh();

        Assert.Contains(standard, refresh.NewEssential);
        Assert.Equal([option], refresh.NewOptions);
        Assert.True(refresh.IsNew(standard) && !refresh.IsNew(next.Find("1.1")));
        Assert.Contains(
            Make(new(new HashSet<Id<PlanAction>>(), new Dictionary<Id<PlanAction>, Id<Theme>>(), new HashSet<Id<TemplateAction>> { option.Id })), action => action.TemplateActionId == option.Id);
    }

    [Fact]
    public void History_follows_over_the_years()
    {
        var first = HasOwn("A newsletter", null);
        var second = Make().Single(action => action.ContinuesId == first.Id);
        var third = PlanAction.Continuing(second, plan, second.ThemeId, 9, second.Content(), null);

        Assert.Equal((first.Id, second.Id), (third.ThreadId, third.ContinuesId));
    }

    private PlanRefresh Refresh() => new(
        next, actions, Succession.Between(earlier.Id, [next], next)!,
        id => earlier.Themes.SelectMany(theme => theme.Actions).SingleOrDefault(action => action.Id == id)?.Content(), action => action.Content());

    private IReadOnlyList<PlanAction> Make(RefreshChoices? choices = null) => Refresh().Make(
        Plan.On(next, "Next year’s"), choices ?? new(new HashSet<Id<PlanAction>>(), new Dictionary<Id<PlanAction>, Id<Theme>>(), new HashSet<Id<TemplateAction>>()));

    private PlanAction Has(string code, ActionStatus? status = null, string? text = null)
    {
        var template = earlier.Find(code);
        var content = PlanRefresh.ContentOf(template.Content());
        return Add(PlanAction.In(plan, template.ThemeId, plan.TakeNumber(template.ThemeId), content with { Text = text ?? content.Text }, template), status);
    }

    private PlanAction HasOwn(string text, ActionStatus? status, int theme = 0)
    {
        var id = earlier.InOrder()[theme].Id;
        return Add(PlanAction.In(plan, id, plan.TakeNumber(id), new() { Text = text }), status);
    }

    private PlanAction Add(PlanAction action, ActionStatus? status)
    {
        actions.Add(action);
        if (status is { } said)
        {
            action.Take(ActionUpdate.Of(action, Id<ActionUpdate>.New(), said, "Done", "Next", null, Id<Person>.New(), Noon), PlanState.Draft);
        }

        return action;
    }

    private void Reword(string code, string text)
    {
        var action = next.Find(code);
        next.EditAction(action.Id, action.ThemeId, action.Content() with { Text = text }, action.Version);
    }
}
