using System.Globalization;
using System.Text;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Domain.Plans;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Every measure of every borough over the ten quarters that are shown, counted again by hand on a generated London of ten years.</summary>
public sealed class GeneratedLondonTests(GeneratedLondon london) : IClassFixture<GeneratedLondon>
{
    private const int Shown = 10;

    public static TheoryData<string> Codes => [.. Measures.All.Select(measure => measure.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_figure_is_what_the_lines_say(string measure)
    {
        Assert.InRange(london.Lines, 110_000, 132_000);
        var isOfPlans = Measures.Find(measure)!.IsOfPlans;
        var exported = await ExportAsync(isOfPlans ? "map" : "quarters", measure);
        if (isOfPlans)
        {
            Assert.All(london.Boroughs, borough => Assert.Equal((borough, OfPlans(measure, [borough])), (borough, Number(exported[borough][1]))));
            Assert.Equal(OfPlans(measure, london.Boroughs), Number(exported["All London"][^4]));
            return;
        }

        for (var index = 0; index < Shown; index++)
        {
            var round = london.Rounds.Count - Shown + index;
            foreach (var borough in london.Boroughs)
            {
                Assert.Equal((borough, round, ByHand(measure, round, [borough])), (borough, round, Number(exported[borough][^Shown..][index])));
            }

            Assert.Equal((round, ByHand(measure, round, london.Boroughs)), (round, Number(exported["All London"][^Shown..][index])));
        }
    }

    [Theory]
    [InlineData("off-track")]
    [InlineData("slipped")]
    public async Task Every_figure_of_a_theme_is_what_its_lines_say(string measure)
    {
        var exported = await ExportAsync("themes", measure);
        var round = london.Rounds.Count - 1;
        for (var theme = 0; theme < london.Themes; theme++)
        {
            foreach (var borough in london.Boroughs)
            {
                Assert.Equal((borough, theme, ByHand(measure, round, [borough], theme)), (borough, theme, Number(exported[borough][^london.Themes..][theme])));
            }

            Assert.Equal((theme, ByHand(measure, round, london.Boroughs, theme)), (theme, Number(exported["All London"][^london.Themes..][theme])));
        }
    }

    private async Task<Dictionary<string, string[]>> ExportAsync(string view, string measure)
    {
        var officer = await london.Vru.Browse("officer@london.example");
        var csv = Encoding.UTF8.GetString(await officer.DownloadAsync($"/london/compare/export?view={view}&measure={measure}&cycle={london.Rounds[^1].Code}&format=csv"));
        return csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0].Trim('"', '\uFEFF'));
    }

    private decimal? OfPlans(string measure, IReadOnlyCollection<string> boroughs)
    {
        var plans = boroughs.Select(borough => london.Plans[borough]).ToList();
        return measure switch
        {
            "menu" => Share(plans.Sum(plan => london.Menu.Count(plan.TakenUp.Contains)), plans.Count * london.Menu.Count),
            "local" => Share(plans.Sum(plan => plan.Local), plans.Sum(plan => plan.Actions)),
            _ => throw new InvalidOperationException($"Say how {measure} is counted by hand."),
        };
    }

    private decimal? ByHand(string measure, int round, IReadOnlyCollection<string> boroughs, int? theme = null)
    {
        var quarter = london.Rounds[round];
        var reviews = boroughs.Select(borough => london.Reviews.GetValueOrDefault((round, borough))).OfType<GeneratedLondon.Review>().ToList();
        var lines = boroughs.SelectMany(borough => (london.Reviews.GetValueOrDefault((round, borough))?.Lines ?? []).Select(line => (Now: line, Then: Before(borough, round, line))))
            .Where(line => theme is null || line.Now.Theme == theme).ToList();
        var open = lines.FindAll(line => line.Now.Status is not ActionStatus.Complete and not ActionStatus.Stopped);
        return measure switch
        {
            "slipping" => Share(open.Count(line => IsSlipping(line.Now)), open.Count),
            "off-track" => Share(open.Count(line => line.Now.Status == ActionStatus.OffTrack), open.Count),
            "well" => Share(lines.Count(line => IsWell(line.Now)), lines.Count),
            "complete" => Share(lines.Count(line => line.Now.Status == ActionStatus.Complete), lines.Count),
            "standards" => Share(lines.Count(line => line.Now.IsEssential && IsWell(line.Now)), lines.Count(line => line.Now.IsEssential)),
            "moved" => Changed(line => line.Now.Status == ActionStatus.OffTrack && line.Then!.Status != ActionStatus.OffTrack),
            "recovered" => Changed(line => IsWell(line.Now) && IsSlipping(line.Then!)),
            "slipped" => Changed(line => line.Now.Ends is { } now && line.Then!.Ends is { } then && now > then),
            "past-end" => Share(open.Count(line => line.Now.Ends is { } end && end < quarter.LastDay), open.Count),
            "stale" => Share(open.Count(line => line.Now.Updated is not { } day || day < quarter.FirstDay), open.Count),
            "silent" => Share(lines.Count(line => line.Now.Status is null), lines.Count),
            "help" => reviews.Count == 0 ? null : reviews.Sum(review => review.Asks + review.Lines.Count(line => line.Asks)),
            "on-time" => Share(
                boroughs.Sum(borough => Enumerable.Range(round - 3, 4).Count(at => london.Reviews.GetValueOrDefault((at, borough)) is { DaysLate: 0 })), boroughs.Count * 4),
            "days-late" => reviews.Count == 0 ? null : reviews.Sum(review => review.DaysLate),
            "spent" => Share(Pounds(Said().Sum(line => line.Spent!.Value)), Pounds(Said().Sum(line => line.Planned!.Value))),
            "actions" => reviews.Count == 0 ? null : lines.Count,
            _ => throw new InvalidOperationException($"Say how {measure} is counted by hand."),
        };

        IEnumerable<(long? Planned, long? Spent)> Said() => reviews.SelectMany(review => review.Money).Where(line => line is { Planned: not null, Spent: not null });

        decimal? Changed(Predicate<(GeneratedLondon.Line Now, GeneratedLondon.Line? Then)> part) =>
            lines.Exists(line => line.Then is not null) ? lines.Count(line => line.Then is not null && part(line)) : null;
    }

    private GeneratedLondon.Line? Before(string borough, int round, GeneratedLondon.Line line) =>
        london.Reviews.GetValueOrDefault((round - 1, borough))?.Lines[line.Action];

    private static bool IsWell(GeneratedLondon.Line line) => line.Status is ActionStatus.OnTrack or ActionStatus.Complete;

    private static bool IsSlipping(GeneratedLondon.Line line) => line.Status is ActionStatus.AtRisk or ActionStatus.OffTrack;

    private static int Pounds(long pence) => (int)Math.Round(pence / 100m, MidpointRounding.AwayFromZero);

    private static decimal? Share(int part, int of) => of == 0 ? null : Math.Round(100m * part / of, 1);

    private static decimal? Number(string cell) => cell.Trim('"') is { Length: > 0 } digits ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;

}
