using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Reviews;

public sealed class ThemeCycleTests
{
    private static readonly DateOnly Opens = new(2027, 1, 11);
    private static readonly CycleSettings Days = new(Opens, new(2027, 2, 5), 7, [14, 7], [2], []);
    private static readonly Edition Old = Of(2018, "Keeping deadly weapons off our streets", "Supporting victims");
    private static readonly Edition Now = Following(Old, 2026, "Reducing access to weapons", "Supporting victims");
    private static readonly Edition Next = Following(Now, 2027, "Reducing access to weapons");

    [Fact]
    public void It_belongs_to_the_quarter_in_which_it_opens_and_bears_the_themes_name()
    {
        var cycle = About(1);

        Assert.Equal(("2026-q4-t1", new Quarter(2026, 4), false), (cycle.Code, cycle.Quarter, cycle.IsAnnual));
        Assert.Equal(("Q4 2026/27: Reducing access to weapons", "Reducing access to weapons", "review of Reducing access to weapons"), (cycle.Name.ShortName, cycle.Name.Subject, cycle.Name.Review));
        Assert.Empty(cycle.Questions);
    }

    [Fact]
    public void It_asks_about_its_theme_in_every_edition_that_is_mapped_to_or_from_and_about_no_other()
    {
        var cycle = About(1);

        Assert.All(new[] { Now, Next }, edition => Assert.True(cycle.AsksAbout(edition.Themes[0].Id)));
        Assert.False(cycle.AsksAbout(Now.Themes[1].Id));
        Assert.Equal([true, false], new[] { Old.Themes[1], Old.Themes[0] }.Select(theme => About(2).AsksAbout(theme.Id)));
        Assert.True(ReviewCycle.Open(new(2026, 3), new(2026, 12, 18), new(2027, 1, 15), 7, [], []).AsksAbout(Now.Themes[1].Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void It_says_what_it_asks(string? asked) => Refuses("cycle.asks-nothing", () => ReviewCycle.About(Theme(1), asked, Days));

    [Fact]
    public void It_does_not_move_into_another_quarter_and_keeps_its_questions_once_open()
    {
        var cycle = About(1);

        Refuses("cycle.theme-quarter", () => cycle.Change(Days with { OpensOn = new(2027, 4, 5), DueOn = new(2027, 4, 30) }, null, new(2027, 1, 4)));
        Refuses("cycle.questions-asked", () => cycle.Change(Days with { Questions = ["How many shops?"] }, null, Opens));
        cycle.Change(Days with { OpensOn = new(2027, 1, 18), Questions = ["How many shops?"] }, null, new(2027, 1, 4));
        Assert.Equal((new DateOnly(2027, 1, 18), 1), (cycle.OpensOn, cycle.Questions.Count));
    }

    [Fact]
    public void Cancelled_it_can_be_asked_again_in_other_words()
    {
        var cycle = About(1);
        Refuses("cycle.exists", () => cycle.OpenAgain(Days, Opens, "Again?"));
        cycle.Cancel("Too early.", 0, false, Opens);

        cycle.OpenAgain(Days, Opens, "Shorter, please.");

        Assert.Equal((false, "Shorter, please."), (cycle.IsCancelled, cycle.Asked));
    }

    [Fact]
    public void A_theme_that_the_edition_does_not_have_cannot_be_asked_about() => Refuses("cycle.no-such-theme", () => Theme(3));

    [Theory]
    [InlineData("2026-q3", null, "Q3 2026/27")]
    [InlineData("2026-q3-t5", null, "Q3 2026/27: theme 5")]
    [InlineData("2026-Q3-T12", "Supporting victims", "Q3 2026/27: Supporting victims")]
    [InlineData("2026-q5-t5", null, null)]
    [InlineData("2026-q3-tx", null, null)]
    [InlineData("theme", null, null)]
    public void A_code_is_read(string code, string? theme, string? name) => Assert.Equal(name, CycleName.Of(code, theme)?.ShortName);

    private static ReviewCycle About(int number) => ReviewCycle.About(Theme(number), "What is done before the summer?", Days);

    private static AskedTheme Theme(int number) => AskedTheme.Of(Now, number, [.. Now.ThemeMappings, .. Next.ThemeMappings]);

    private static Edition Following(Edition previous, int year, params string[] themes)
    {
        var edition = Of(year, themes);
        edition.Follow(previous);
        return edition;
    }

    private static Edition Of(int year, params string[] themes)
    {
        var edition = Edition.For(year, $"Edition {year}");
        foreach (var name in themes)
        {
            edition.AddTheme(name, name, []);
        }

        return edition;
    }

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(act).Code);
}
