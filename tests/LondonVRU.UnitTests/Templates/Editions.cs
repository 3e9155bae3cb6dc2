using LondonVRU.Domain;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Templates;

/// <summary>Editions as tests need them.</summary>
internal static class Editions
{
    public static readonly DateTime Noon = new(2026, 2, 16, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Two themes; the first with two minimum standards and two options, the second with one of each.</summary>
    public static Edition Draft(int year = 2026)
    {
        var edition = Edition.For(year, $"Template {year}");
        var governance = edition.AddTheme("Governance", "", ["Leadership"]).Id;
        var weapons = edition.AddTheme("Reducing access to weapons", "Weapons", ["Weapons off our streets"]).Id;
        edition.AddAction(governance, Words("Put violence on every agenda of the partnership"));
        edition.AddAction(governance, Words("Hold a tasking meeting each month"));
        edition.AddAction(governance, Words("Give young people seats on the board", TemplateActionKind.MenuOption));
        edition.AddAction(governance, Words("Print the plan on one page for residents", TemplateActionKind.MenuOption));
        edition.AddAction(weapons, Words("Run a joint programme of test purchases in shops"));
        edition.AddAction(weapons, Words("Offer surrender bins at stations", TemplateActionKind.MenuOption));
        return edition;
    }

    public static Edition Published(int year = 2026)
    {
        var edition = Draft(year);
        edition.Publish(Noon);
        return edition;
    }

    public static TemplateActionContent Words(string text, TemplateActionKind kind = TemplateActionKind.Essential) =>
        new(kind, text, "Begin with what is there.", Weighting.High, ["Council"], "It is seen to work.", "Minutes.", Cadence.Monthly);

    public static TemplateAction Find(this Edition edition, string code) => edition.Themes.SelectMany(theme => theme.Actions).Single(action => action.Code == code);

    public static IReadOnlyList<string> Codes(this Edition edition) => [.. edition.InOrder().SelectMany(theme => theme.InOrder()).Select(action => action.Code)];

    public static string Refused(Action action) => Assert.Throws<RuleBrokenException>(action).Code;
}
