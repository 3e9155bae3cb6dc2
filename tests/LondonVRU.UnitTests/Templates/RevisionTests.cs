using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using static LondonVRU.UnitTests.Templates.Editions;

namespace LondonVRU.UnitTests.Templates;

public sealed class RevisionTests
{
    private static readonly Id<Person> Officer = Id<Person>.New();

    [Fact]
    public void A_revision_leaves_what_was_published_as_it_was()
    {
        var edition = Published();
        var action = edition.Find("1.1");

        var revision = Publish(edition, action, "Other words");

        Assert.Equal("Put violence on every agenda of the partnership", action.Text);
        Assert.Equal("Other words", revision.Actions.Single().Content().Text);
        Assert.Equal(1, edition.Revision);
        Assert.Equal("revision.published", Refused(() => revision.Word(action, Words("Again"), action.Content(), 1)));
    }

    [Fact]
    public void A_later_revision_replaces_the_wording_of_an_earlier_one()
    {
        var edition = Published();
        var first = Publish(edition, edition.Find("1.1"), "Second words");

        var second = Publish(edition, edition.Find("1.1"), "Third words", first.Actions);

        Assert.Equal(2, first.Actions.Single().ReplacedIn);
        Assert.Null(second.Actions.Single().ReplacedIn);
        Assert.Equal((2, 2), (second.Number, edition.Revision));
    }

    [Fact]
    public void The_words_in_force_given_again_mean_no_change()
    {
        var edition = Published();
        var action = edition.Find("1.1");
        var revision = EditionRevision.Of(edition, Officer, Noon);
        revision.Word(action, Words("Other words"), action.Content(), 0);

        revision.Word(action, action.Content() with { Text = $" {action.Text}\r\n" }, action.Content(), 1);
        revision.Say("Why");

        Assert.Empty(revision.Actions);
        Assert.Equal("revision.empty", Refused(() => revision.Publish(edition, [], Officer, Noon)));
    }

    [Fact]
    public void A_minimum_standard_stays_one()
    {
        var edition = Published();
        var action = edition.Find("1.1");
        var revision = EditionRevision.Of(edition, Officer, Noon);

        revision.Word(action, Words("Other words", TemplateActionKind.MenuOption), action.Content(), 0);

        Assert.Equal(TemplateActionKind.Essential, revision.Actions.Single().Content().Kind);
    }

    [Fact]
    public void The_second_of_two_officers_who_revise_an_action_is_told()
    {
        var edition = Published();
        var action = edition.Find("1.1");
        var revision = EditionRevision.Of(edition, Officer, Noon);
        revision.Word(action, Words("The first officer’s"), action.Content(), 0);

        Assert.Throws<StaleException>(() => revision.Word(action, Words("The second’s"), action.Content(), 0));
    }

    [Fact]
    public void A_revision_says_why()
    {
        var edition = Published();
        var revision = EditionRevision.Of(edition, Officer, Noon);
        revision.Word(edition.Find("1.1"), Words("Other words"), edition.Find("1.1").Content(), 0);

        Assert.Equal("revision.no-note", Refused(() => revision.Publish(edition, [], Officer, Noon)));
    }

    [Fact]
    public void A_draft_is_changed_not_revised() => Assert.Equal("edition.draft", Refused(() => EditionRevision.Of(Draft(), Officer, Noon)));

    [Fact]
    public void A_plan_goes_by_a_later_revision_and_never_back()
    {
        var edition = Published();
        var plan = Plan.On(edition, "A plan");

        plan.GoBy(2);

        Assert.Equal(2, plan.TemplateRevision);
        Assert.Equal("plan.revision-adopted", Refused(() => plan.GoBy(1)));
    }

    [Fact]
    public void Words_that_were_Londons_follow_and_own_words_stay()
    {
        var (was, now) = (new ActionContent { Text = "Old", SuccessLooksLike = "Old success" }, new ActionContent { Text = "New", SuccessLooksLike = "New success", Weighting = Weighting.High });

        var kept = OfficialWords.Follow(was with { LeadAgency = "Council" }, was, now);
        var own = OfficialWords.Follow(was with { Text = "Ours", Weighting = Weighting.Low }, was, now);

        Assert.Equal(("New", "New success", Weighting.High, "Council"), (kept.Text, kept.SuccessLooksLike, kept.Weighting, kept.LeadAgency));
        Assert.Equal(("Ours", "New success", Weighting.Low), (own.Text, own.SuccessLooksLike, own.Weighting));
    }

    private static EditionRevision Publish(Edition edition, TemplateAction action, string text, IEnumerable<RevisedAction>? inForce = null)
    {
        var revision = EditionRevision.Of(edition, Officer, Noon);
        revision.Word(action, action.Content() with { Text = text }, inForce?.Single().Content() ?? action.Content(), 0);
        revision.Say("Why");
        revision.Publish(edition, inForce ?? [], Officer, Noon);
        return revision;
    }
}
