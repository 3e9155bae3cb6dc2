using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using static LondonVRU.UnitTests.Templates.Editions;

namespace LondonVRU.UnitTests.Templates;

public sealed class EditionTests
{
    [Fact]
    public void Numbers_and_codes_follow_the_order_of_themes_and_actions()
    {
        var edition = Draft();
        var (tasking, bins) = (edition.Find("1.2"), edition.Find("2a"));

        edition.MoveAction(tasking.Id, 1);
        edition.MoveTheme(edition.InOrder()[1].Id, 1);

        Assert.Equal(("2.1", "1a"), (tasking.Code, bins.Code));
        Assert.Equal(["Reducing access to weapons", "Governance"], edition.InOrder().Select(theme => theme.Name));
        Assert.Equal(["1.1", "1a", "2.1", "2.2", "2a", "2b"], edition.Codes());
    }

    [Fact]
    public void What_is_taken_out_leaves_no_gap()
    {
        var edition = Draft();

        edition.RemoveAction(edition.Find("1.1").Id);
        edition.RemoveTheme(edition.InOrder()[1].Id);

        Assert.Equal(["1.1", "1a", "1b"], edition.Codes());
        Assert.Equal("Hold a tasking meeting each month", edition.Find("1.1").Text);
    }

    [Fact]
    public void An_option_that_becomes_essential_in_another_theme_comes_last_there()
    {
        var edition = Draft();
        var option = edition.Find("1a");

        edition.EditAction(option.Id, edition.InOrder()[1].Id, option.Content() with { Kind = TemplateActionKind.Essential }, option.Version);

        Assert.Equal("2.2", option.Code);
        Assert.Equal(["1.1", "1.2", "1a", "2.1", "2.2", "2a"], edition.Codes());
        Assert.Equal("Print the plan on one page for residents", edition.Find("1a").Text);
    }

    [Fact]
    public void The_second_of_two_officers_who_word_an_action_is_told()
    {
        var edition = Draft();
        var action = edition.Find("1.1");
        var read = action.Version;
        edition.EditAction(action.Id, action.ThemeId, action.Content() with { Text = "The first officer’s words" }, read);

        Assert.Throws<StaleException>(() => edition.EditAction(action.Id, action.ThemeId, action.Content() with { Text = "The second’s" }, read));

        Assert.Equal("The first officer’s words", action.Text);
    }

    [Fact]
    public void A_published_edition_never_changes()
    {
        var edition = Published();
        var action = edition.Find("1.1");

        Assert.Equal("edition.published", Refused(() => edition.Rename("Another")));
        Assert.Equal("edition.published", Refused(() => edition.AddTheme("A new theme", "", [])));
        Assert.Equal("edition.published", Refused(() => edition.EditAction(action.Id, action.ThemeId, Words("Other words"), action.Version)));
        Assert.Equal("edition.published", Refused(() => edition.MoveAction(action.Id, 2)));
        Assert.Equal("edition.published", Refused(() => edition.RemoveTheme(action.ThemeId)));
        Assert.Equal("edition.published", Refused(() => edition.Publish(Noon)));
    }

    [Fact]
    public void An_edition_without_themes_minimum_standards_or_with_an_empty_theme_cannot_be_published()
    {
        var empty = Edition.For(2026, "Empty");
        Assert.Equal("edition.empty", Refused(() => empty.Publish(Noon)));

        empty.AddAction(empty.AddTheme("Governance", "", []).Id, Words("An option", TemplateActionKind.MenuOption));
        Assert.Equal("edition.not-ready", Refused(() => empty.Publish(Noon)));

        var hollow = Draft();
        hollow.AddTheme("Nothing in it", "", []);
        Assert.Contains(hollow.Checks(), check => check is { Blocks: true, ThemeId: not null });
        Assert.Equal("edition.not-ready", Refused(() => hollow.Publish(Noon)));
        Assert.Equal(EditionState.Draft, hollow.State);
    }

    [Fact]
    public void What_is_only_odd_is_pointed_out_and_does_not_block()
    {
        var edition = Draft();
        var theme = edition.AddTheme("Only options", "", []).Id;
        edition.AddAction(theme, Words("Offer surrender bins at stations", TemplateActionKind.MenuOption) with { Guidance = " " });

        var checks = edition.Checks();
        edition.Publish(Noon);

        Assert.Equal(["3a has no guidance.", "Actions 2a and 3a have the same words.", "Theme 3, “Only options”, has no minimum standard."], checks.Select(check => check.Sentence).Order(StringComparer.Ordinal));
        Assert.All(checks, check => Assert.False(check.Blocks));
    }

    [Fact]
    public void Two_themes_cannot_have_one_name() => Assert.Equal("theme.name-taken", Refused(() => Draft().AddTheme(" governance ", "", [])));

    [Fact]
    public void A_retired_edition_can_be_brought_back()
    {
        var edition = Published();

        edition.Retire(Noon);
        Assert.Equal((EditionState.Retired, Noon), (edition.State, edition.RetiredAt));
        Assert.Equal("edition.not-published", Refused(() => edition.Retire(Noon)));

        edition.BringBack();
        Assert.Equal((EditionState.Published, null), (edition.State, edition.RetiredAt));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.org", false)]
    [InlineData("https://user:secret@example.org/ Trap", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("https://example.org/report What works", true)]
    [InlineData("http://example.org", true)]
    public void A_link_leads_to_the_web_or_is_refused(string line, bool isTaken)
    {
        var edition = Draft();
        var add = () => { edition.AddAction(edition.InOrder()[0].Id, Words("With a link") with { EvidenceLinks = [line] }); };

        if (isTaken)
        {
            add();
            Assert.Equal("example.org", new Uri(EvidenceLink.Read(edition.Find("1.3").EvidenceLinks.Single())!.Address).Host);
        }
        else
        {
            Assert.Equal("template-action.bad-link", Refused(add));
        }
    }

    [Theory]
    [InlineData(1, "a")]
    [InlineData(26, "z")]
    [InlineData(27, "aa")]
    [InlineData(99, "cu")]
    public void Options_are_lettered_beyond_z(int number, string letters) => Assert.Equal(letters, TemplateAction.Letters(number));

    [Fact]
    public void A_year_is_read_from_a_code_and_from_nothing_else()
    {
        Assert.Equal(2026, Edition.YearOf("2026-27"));
        Assert.All(["2026-28", "2026", "26-27", "", null, "abcd-ef"], code => Assert.Null(Edition.YearOf(code)));
    }
}
