using System.Globalization;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class RealPlansTests
{
    [SharedDataFact]
    public async Task The_table_of_three_boroughs_gives_exactly_its_42_actions_with_every_date_as_written()
    {
        var plan = await Documents.ReadShared("plans/west-area-2019-20.txt");

        var csv = await Documents.Open(await File.ReadAllBytesAsync(SharedData.Path("plans/west-area-2019-20.expected.csv")), "expected.csv");
        var expected = Assert.IsType<SourceTable>(Assert.Single(csv.Blocks)).Rows.Skip(1).Select(row => row.Cells.Select(cell => cell.Text).ToArray()).ToArray();
        Assert.Equal(42, expected.Length);
        Assert.Equal(expected.Length, plan.Actions.Count);
        foreach (var (want, got) in expected.Zip(plan.Actions))
        {
            Assert.Equal(
                (int.Parse(want[1], CultureInfo.InvariantCulture), want[2], want[3], want[4]),
                (got.Number, got.Text, got.StartAsWritten, got.EndAsWritten));
            Assert.StartsWith(LettersOf(want[0])[..10], LettersOf(got.ThemeAsWritten!).Replace("TT", "T", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        static string LettersOf(string text) => new([.. text.ToUpperInvariant().Where(char.IsAsciiLetter)]);
    }

    [SharedDataFact]
    public async Task The_row_that_goes_on_after_a_page_is_joined_and_says_so()
    {
        var plan = await Documents.ReadShared("plans/west-area-2019-20.txt");

        var joined = Assert.Single(plan.Actions, action => action.Warnings.Any(warning => warning.Code == "joined"));
        Assert.Equal(9, joined.Number);
        Assert.Equal(PlanDateKind.Unread, PlanDate.Read(joined.StartAsWritten).Kind);
        Assert.Equal(PlanDateKind.Unread, PlanDate.Read(joined.EndAsWritten).Kind);
    }

    [SharedDataFact]
    public async Task The_committee_report_gives_its_themes_ticks_narratives_and_additional_actions()
    {
        var plan = await Documents.ReadShared("plans/lewisham-2019-02.txt");

        var themes = plan.Actions.Where(action => action.ThemeAsWritten is not null).GroupBy(action => action.ThemeAsWritten!).ToArray();
        Assert.Equal([1, 5, 1, 5, 3, 3, 1], themes.Select(theme => theme.Count()));
        Assert.All(themes.SelectMany(theme => theme), action => Assert.True(action.Ticked));

        var additional = plan.Actions.Where(action => action.ThemeAsWritten is null).ToArray();
        Assert.Equal(7, additional.Length);
        Assert.All(additional, action => Assert.False(action.Ticked));
        Assert.All(additional, action => Assert.Contains(action.Warnings, warning => warning.Code == "no-theme"));

        Assert.Equal(themes.Select(theme => theme.Key), plan.Narratives.Select(narrative => narrative.ThemeAsWritten));
        Assert.Contains("\n\n", plan.Narratives[5].Text, StringComparison.Ordinal);
        Assert.EndsWith("positive thinking", plan.Narratives[6].Text, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task A_document_of_minutes_is_no_plan_and_the_refusal_says_what_was_found()
    {
        var refusal = await Documents.Refused("import.nothing-found", await File.ReadAllBytesAsync(SharedData.Path("minutes/barking-and-dagenham-2021-09.txt")), "minutes.txt");

        Assert.Contains("We looked for", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("We found", refusal.Message, StringComparison.Ordinal);
    }
}
