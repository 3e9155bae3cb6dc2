using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Seeding;
using static LondonVRU.UnitTests.Templates.Editions;

namespace LondonVRU.UnitTests.Templates;

public sealed class MappingTests
{
    [Fact]
    public void A_copy_knows_where_each_theme_and_action_came_from()
    {
        var source = Published();
        var copy = Edition.CopyOf(source, 2027, "Next", action => action.Content());

        Assert.Equal(source.Codes(), copy.Codes());
        Assert.All(copy.ThemeMappings, mapping => Assert.Equal(source.Themes.Single(theme => theme.Id == mapping.FromId).Name, copy.Themes.Single(theme => theme.Id == mapping.ToId).Name));
        var succession = Succession.Between(source.Id, [copy], copy)!;
        Assert.Equal(copy.Find("2a").Id, succession.Of(source.Find("2a").Id));
    }

    [Fact]
    public void What_is_taken_out_of_a_copy_has_no_place_and_what_is_put_in_is_new()
    {
        var source = Published();
        var copy = Edition.CopyOf(source, 2027, "Next", action => action.Content());
        copy.RemoveTheme(copy.InOrder()[1].Id);
        var added = copy.AddAction(copy.InOrder()[0].Id, Words("Something new"));

        var succession = Succession.Between(source.Id, [copy], copy)!;

        Assert.Null(succession.Of(source.InOrder()[1].Id));
        Assert.Null(succession.Of(source.Find("2.1").Id));
        Assert.False(succession.HasPredecessor(added.Id));
        Assert.Contains(copy.Checks(), check => check.Sentence.Contains("lead nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_begun_empty_is_mapped_by_former_names_and_words()
    {
        var source = Published();
        var next = Edition.For(2027, "Next");
        var weapons = next.AddTheme("Weapons", "", ["Reducing access to weapons"]);
        next.AddTheme("Something else", "", []);
        var shops = next.AddAction(weapons.Id, Words("Carry out a joint programme of test purchases in shops and online"));

        next.Follow(source);

        Assert.Equal(weapons.Id, next.ThemeMappings.Single(mapping => mapping.FromId == source.InOrder()[1].Id).ToId);
        Assert.Null(next.ThemeMappings.Single(mapping => mapping.FromId == source.InOrder()[0].Id).ToId);
        Assert.Equal(shops.Id, next.ActionMappings.Single(mapping => mapping.FromId == source.Find("2.1").Id).ToId);
        Assert.Null(next.ActionMappings.Single(mapping => mapping.FromId == source.Find("2a").Id).ToId);
    }

    [Fact]
    public void Mappings_lead_over_the_editions_in_between()
    {
        var first = Published(2025);
        var second = Edition.CopyOf(first, 2026, "Second", action => action.Content());
        second.Publish(Noon);
        var third = Edition.CopyOf(second, 2027, "Third", action => action.Content());
        third.RemoveAction(third.Find("1.1").Id);

        var succession = Succession.Between(first.Id, [second, third], third)!;

        Assert.Equal(third.Find("2.1").Id, succession.Of(first.Find("2.1").Id));
        Assert.Null(succession.Of(first.Find("1.1").Id));
        Assert.Null(Succession.Between(first.Id, [third], third));
    }

    [Fact]
    public void A_mapping_is_mended_by_hand_as_long_as_the_edition_is_a_draft()
    {
        var source = Published();
        var copy = Edition.CopyOf(source, 2027, "Next", action => action.Content());
        copy.MapAction(source.Find("1a").Id, copy.Find("1.2").Id);
        copy.MapTheme(source.InOrder()[1].Id, copy.InOrder()[0].Id);
        copy.Publish(Noon);

        Assert.Equal(copy.Find("1.2").Id, copy.ActionMappings.Single(mapping => mapping.FromId == source.Find("1a").Id).ToId);
        Assert.Equal("edition.published", Refused(() => copy.MapTheme(source.InOrder()[1].Id, null)));
    }

    [Fact]
    public void An_edition_follows_an_earlier_one_alone()
    {
        var edition = Draft(2026);

        Assert.Equal("edition.follows-later", Refused(() => edition.Follow(Published(2027))));
        Assert.Equal("edition.copy-of-draft", Refused(() => Edition.CopyOf(Draft(), 2027, "Next", action => action.Content())));
    }

    [Fact]
    public void The_shipped_editions_lead_from_one_to_the_other()
    {
        var editions = TemplateFiles.Editions(Noon).ToList();

        var succession = Succession.Between(editions[0].Id, editions, editions[1])!;

        Assert.All(editions[0].Themes, theme => Assert.NotNull(succession.Of(theme.Id)));
        Assert.All(editions[0].Themes.SelectMany(theme => theme.Actions).Where(action => action.Kind == TemplateActionKind.Essential), action =>
            Assert.Equal(action.Code, editions[1].Themes.SelectMany(theme => theme.Actions).Single(own => own.Id == succession.Of(action.Id)).Code));
        Assert.False(succession.HasPredecessor(editions[1].InOrder()[7].Id));
    }
}
