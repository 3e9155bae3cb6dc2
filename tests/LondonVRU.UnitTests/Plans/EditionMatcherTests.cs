using System.Text;
using System.Text.Json;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.UnitTests.Plans;

public sealed class EditionMatcherTests
{
    private static readonly EditionOutline OurEdition = AnEdition();

    [RealPlanAndTemplateTheory]
    [InlineData("2019-20")]
    [InlineData("2026-27")]
    public async Task The_twenty_essential_actions_of_a_real_table_are_recognised_under_other_words(string edition)
    {
        var preview = await Shared(edition, "plans/west-area-2019-20.txt");

        int[] essentials = [2, 4, 1, 5, 3, 3, 2];
        var want = essentials.SelectMany((count, theme) => Enumerable.Range(1, count).Select(number => $"{theme + 1}.{number}"));
        Assert.Equal(want, preview.Rows.Where(row => row.TemplateCode?.Contains('.', StringComparison.Ordinal) == true && row.Match != TemplateMatch.Perhaps).Select(row => row.TemplateCode!));
        Assert.Equal((42, 7), (preview.Tallies.Rows, preview.Tallies.Themes));
        Assert.All(preview.Rows, row => Assert.True(row.ThemeMatch >= ThemeMatch.Close));
    }

    [RealPlanAndTemplateTheory]
    [InlineData("2019-20")]
    [InlineData("2026-27")]
    public async Task The_ticks_of_a_real_report_are_recognised_and_lines_that_hold_two_are_parted(string edition)
    {
        var preview = await Shared(edition, "plans/lewisham-2019-02.txt");

        var ticked = preview.Rows.Where(row => row.Ticked).ToArray();
        Assert.Equal(21, ticked.Length);
        Assert.Equal(20, ticked.Where(row => row.Match == TemplateMatch.Drifted).Select(row => row.TemplateCode).Distinct().Count());
        Assert.Equal(["1.1", "1.2", "7.1", "7.2"], ticked.Where(row => row.Warnings.Any(warning => warning.Code == "parted")).Select(row => row.TemplateCode));
        Assert.Contains("claimed-twice", Assert.Single(ticked, row => row.Match == TemplateMatch.Perhaps).Warnings.Select(warning => warning.Code));
        Assert.All(preview.Narratives, narrative => Assert.NotNull(narrative.ThemeId));
    }

    [Theory]
    [InlineData("Victims first", 1, ThemeMatch.Named)]
    [InlineData("VICTIMS FIRST Support that begins at once", 1, ThemeMatch.Close)]
    [InlineData("Theme 1: Victims first", 1, ThemeMatch.Close)]
    [InlineData("Helping those harmed", 1, ThemeMatch.Named)]
    [InlineData("Tools and blades of the borough", 2, ThemeMatch.Close)]
    [InlineData("Violense against womens and grils", 3, ThemeMatch.Guess)]
    [InlineData("VAWG", 3, ThemeMatch.Close)]
    [InlineData("Theme 2", 2, ThemeMatch.Guess)]
    [InlineData("Parking and litter", null, ThemeMatch.None)]
    public void A_theme_is_found_whatever_its_case_spelling_old_name_or_subtitle(string written, int? number, ThemeMatch match)
    {
        var (theme, how, _) = new ThemeMatcher(OurEdition).Find(written);

        Assert.Equal((number, match), (theme?.Number, how));
    }

    [Fact]
    public async Task The_same_words_are_the_same_and_other_words_show_their_drift()
    {
        var preview = await Preview("Theme\tNo\tAction\nVictims first\t1\tCall every victim of a stabbing within two days.\n\t2\tCall victims of a stabbing within five days, and their families\nTools and blades\t1\tPaint the town hall\n");

        Assert.Equal([TemplateMatch.Same, TemplateMatch.Perhaps, TemplateMatch.New], preview.Rows.Select(row => row.Match));
        Assert.Equal([100, 0], new[] { preview.Rows[0].MatchPercent, preview.Rows[2].MatchPercent });
        Assert.Contains(preview.Rows[1].Warnings, warning => warning.Sentence == "Row 1 is matched to 1.1 too. Keep one, or make this a local action.");
        Assert.Contains(preview.Rows[1].Drift, run => run is { Change: WordChange.Added, Text: "five" });
        Assert.Contains(preview.Rows[1].Drift, run => run is { Change: WordChange.Removed, Text: "two" });
    }

    [Fact]
    public async Task What_belongs_to_an_earlier_edition_and_what_has_no_rows_is_said()
    {
        var preview = await Preview("Theme\tNo\tAction\nHelping those harmed\t1\tCall victims\nTools and blades\t1\tSweep\n");

        Assert.Contains("“Helping those harmed” belongs to an earlier edition: it was given its theme of 2026/27.", preview.Notes);
        Assert.Contains("One theme has no rows: Violence against women and girls.", preview.Notes);
    }

    [Fact]
    public async Task Warnings_stand_row_by_row()
    {
        var preview = await Preview("Theme\tNo\tAction\tStart\tEnd\tStatus\nParking\t1\tSweep the park\tMay-26\tMay-25\tsideways\nTools and blades\t1\tOpen a hub\t\t\t\n\t2\tClose a gap\tTBC\tTBC\t\n\t3\tTrain staff\tMay-26\twhen the money comes\t\n");

        Assert.Equal(["status-unread", "theme-unknown", "ends-before-start"], preview.Rows[0].Warnings.Select(warning => warning.Code));
        Assert.Equal("No dates in the file. Add them, or leave the action undated.", Assert.Single(preview.Rows[1].Warnings).Sentence);
        Assert.Equal("No dates: kept as “TBC” and listed under undated actions.", Assert.Single(preview.Rows[2].Warnings).Sentence);
        Assert.Equal("end-unread", Assert.Single(preview.Rows[3].Warnings).Code);
        Assert.Equal(2, preview.Tallies.Undated);
    }

    [Fact]
    public async Task A_preview_keeps_as_json_until_it_is_confirmed()
    {
        var preview = await Preview("Theme\tNo\tAction\tStart\tEnd\tStatus\nVictims first\t1\tCall those harmed\tMay-26\tOngoing\tG\n");

        var json = JsonSerializer.Serialize(preview);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ImportPreview>(json)));
        Assert.Equal(preview.Rows[0].TemplateActionId, JsonSerializer.Deserialize<ImportPreview>(json)!.Rows[0].TemplateActionId);
    }

    private static Task<ImportPreview> Preview(string text) => Preview(Encoding.UTF8.GetBytes(text), "plan.txt", OurEdition);

    private static Task<ImportPreview> Shared(string edition, string file) =>
        Preview(File.ReadAllBytes(SharedData.Path(file)), Path.GetFileName(file), ShippedTemplates.Outline(edition));

    private static async Task<ImportPreview> Preview(byte[] bytes, string name, EditionOutline edition)
    {
        using var stream = new MemoryStream(bytes);
        return await new ReadPlanTable(new DocumentReader()).ReadAsync(stream, name, edition, CancellationToken.None);
    }

    private static EditionOutline AnEdition()
    {
        var edition = Edition.For(2026, "Edition");
        Theme[] themes =
        [
            edition.AddTheme("Victims first", "Victims", ["Helping those harmed"]),
            edition.AddTheme("Tools and blades", "Blades", ["Weapons"]),
            edition.AddTheme("Violence against women and girls", "Women & girls", []),
        ];
        foreach (var (theme, text) in new[] { (0, "Call every victim of a stabbing within two days"), (0, "Find each family a key worker"), (1, "Test shops that sell blades twice a year") })
        {
            edition.AddAction(themes[theme].Id, new(TemplateActionKind.Essential, text, "", Weighting.High, [], null, null, Cadence.None));
        }

        return EditionOutline.Of(edition);
    }
}
