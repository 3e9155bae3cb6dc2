using LondonVRU.Application.Plans.Import;
using LondonVRU.Infrastructure.Documents;
using Xunit.Abstractions;

namespace LondonVRU.UnitTests.Plans;

public sealed class EditionMatcherTests(ITestOutputHelper output)
{
    [RealPlanAndTemplateTheory]
    [InlineData("2019-20", "plans/west-area-2019-20.txt")]
    [InlineData("2026-27", "plans/west-area-2019-20.txt")]
    [InlineData("2019-20", "plans/lewisham-2019-02.txt")]
    [InlineData("2026-27", "plans/lewisham-2019-02.txt")]
    public async Task The_essential_actions_of_a_real_plan_are_recognised_under_other_words(string edition, string file)
    {
        var preview = await Preview(edition, file);

        foreach (var row in preview.Rows)
        {
            output.WriteLine($"{row.Row,3} {row.ThemeMatch,-6} {row.Number,3} {row.Match,-8} {row.MatchPercent,3}% {row.TemplateCode,-5} {(row.Text.Length > 90 ? row.Text[..90] : row.Text)} [{string.Join(",", row.Warnings.Select(w => w.Code))}]");
        }

        output.WriteLine(string.Join("\n", preview.Notes));
        output.WriteLine(preview.Tallies.ToString());
    }

    private static async Task<ImportPreview> Preview(string edition, string file)
    {
        await using var stream = File.OpenRead(SharedData.Path(file));
        return await new ReadPlanTable(new DocumentReader()).ReadAsync(stream, Path.GetFileName(file), ShippedTemplates.Outline(edition), CancellationToken.None);
    }
}
