using System.Globalization;
using System.Net;
using System.Text;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>What is exported, counted again from the rows: more quarters than are shown, over four years' plans, with a joint plan, reviews that came late and reviews that never came.</summary>
public sealed class FiguresOfRowsTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const int Shown = 10;
    private const string Bcu = "bcu-south-east";

    private static readonly string[] Boroughs = ["lewisham", "greenwich", "bexley", "camden", "hackney"];
    private static readonly ActionStatus?[] Statuses = [null, .. Enum.GetValues<ActionStatus>().Where(status => status != ActionStatus.Stopped).Select(status => (ActionStatus?)status)];
    private static readonly List<string> Codes = [];

    /// <summary>What was handed in, by cycle and place; nothing where nothing was.</summary>
    private readonly Dictionary<(string Cycle, string Place), Submission> rows = [];

    public async Task InitializeAsync()
    {
        await using (var london = await vru.In("london"))
        {
            if (!london.Db.Cycles.Any())
            {
                await HandInAsync();
            }
        }

        foreach (var place in Boroughs.Append(Bcu))
        {
            await using var room = await vru.In(place);
            foreach (var review in await room.Db.Submissions.AsNoTracking().Include(review => review.Progress).Include(review => review.Spend).Where(review => review.TenantId == room.Tenant.Id).ToListAsync())
            {
                rows[(review.CycleCode!, place)] = review;
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("off-track")]
    [InlineData("well")]
    [InlineData("moved")]
    [InlineData("on-time")]
    [InlineData("actions")]
    [InlineData("spent")]
    public async Task Every_figure_of_ten_quarters_is_what_the_rows_say(string measure)
    {
        var officer = await vru.Browse("officer@london.example");

        var csv = Encoding.UTF8.GetString(await officer.DownloadAsync($"/london/compare/export?view=quarters&measure={measure}&cycle={Codes[^1]}&format=csv"));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var exported = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(',')).ToDictionary(cells => cells[0].Trim('"', '\uFEFF'), cells => cells[^Shown..]);
        for (var index = 0; index < Shown; index++)
        {
            var cycle = Codes.Count - Shown + index;
            foreach (var borough in Boroughs.Append("barnet"))
            {
                Assert.Equal((borough, Codes[cycle], ByHand(measure, cycle, [borough])), (borough, Codes[cycle], Number(exported[Words(borough)][index])));
            }

            if (measure != "on-time")
            {
                Assert.Equal((Codes[cycle], ByHand(measure, cycle, Boroughs)), (Codes[cycle], Number(exported["All London"][index])));
            }
        }
    }

    [Fact]
    public async Task A_measure_of_plans_is_none_of_another_years_quarter()
    {
        await vru.SubmitPlan("camden", 2026, [new(1, "Its own", null)]);
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync("/london/compare/map?cycle=2026-q1&measure=local&sort=name");

        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent == "Camden");
        Assert.Equal(["100%", "–"], new[] { "Figure", "Q4 2025/26" }.Select(label => row.QuerySelector($"td[data-label='{label}']")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Restricting_an_action_takes_the_copies_of_earlier_years_off_the_shelf_too()
    {
        var (before, after) = (await vru.OpenCycle("2025-q4"), await vru.OpenCycle("2026-q1"));
        await vru.SubmitReview("sutton", before, [new(1, "Goes on for years", ActionStatus.OnTrack)]);
        await vru.SubmitReview("sutton", after, [new(1, "Goes on for years", ActionStatus.OnTrack)]);
        await using var london = await vru.In("london");
        Assert.Equal(2, await london.Db.SubmittedProgress.CountAsync(line => line.Text == "Goes on for years"));
        await using var room = await vru.In("sutton");
        var action = await room.Db.Actions.Where(own => own.Text == "Goes on for years" && room.Db.Plans.Any(plan => plan.Id == own.PlanId && plan.StartYear == 2026)).Select(own => new { own.Id, own.Version }).SingleAsync();

        (await (await vru.SignedIn("sutton", Role.Coordinator)).Patch($"/sutton/api/v1/actions/{action.Id}", new { isRestricted = true }, action.Version)).EnsureSuccessStatusCode();

        Assert.Equal(0, await london.Db.SubmittedProgress.CountAsync(line => line.Text == "Goes on for years"));
    }

    /// <summary>Fourteen quarters up to the third of 2026/27.</summary>
    private async Task HandInAsync()
    {
        await using (var london = await vru.In("london"))
        {
            var edition = await london.Db.Editions.Include(own => own.Themes).ThenInclude(theme => theme.Actions).SingleAsync(own => own.StartYear == 2026);
            foreach (var year in new[] { 2023, 2024, 2025 })
            {
                var copy = Edition.CopyOf(edition, year, $"London’s template {Quarter.YearName(year)}", action => action.Content());
                copy.Publish(vru.Clock.GetUtcNow().UtcDateTime);
                london.Db.Editions.Add(copy);
            }

            await london.Db.SaveChangesAsync();
        }

        var random = new Random(20270119);
        for (var quarter = new Quarter(2023, 2); quarter <= new Quarter(2026, 3); quarter = quarter.Next)
        {
            Codes.Add(quarter.Code);
            var cycle = await vru.OpenCycle(quarter.Code);
            vru.Clock.MoveTo(cycle.DueOn.AddDays(-2), new TimeOnly(10, 0));
            foreach (var place in Boroughs.Append(Bcu).Where(_ => random.Next(6) > 0))
            {
                var lines = Enumerable.Range(1, 8).Select(theme => new Line(theme, $"Of {place}, {theme}", Statuses[random.Next(Statuses.Length)])).Where(_ => random.Next(8) > 0).ToList();
                await vru.SubmitReview(place, cycle, lines, late: random.Next(3) == 0, money: [(random.Next(1, 9_000_000), random.Next(9_000_000)), (random.Next(9_000_000), null)]);
            }
        }

        vru.Clock.MoveTo(new DateOnly(2027, 1, 29), new TimeOnly(10, 0));
    }

    private decimal? ByHand(string measure, int cycle, IReadOnlyCollection<string> boroughs)
    {
        if (measure == "on-time")
        {
            var window = Enumerable.Range(Math.Max(0, cycle - 3), Math.Min(4, cycle + 1)).Select(index => Codes[index]).ToList();
            return Share(window.Count(code => rows.GetValueOrDefault((code, boroughs.Single())) is { DaysLate: 0 }), window.Count);
        }

        var there = boroughs.Where(borough => rows.ContainsKey((Codes[cycle], borough))).ToList();
        var places = there.Any(borough => borough is "lewisham" or "greenwich" or "bexley") ? there.Append(Bcu) : there;
        var lines = places.SelectMany(place => rows.GetValueOrDefault((Codes[cycle], place))?.Progress ?? []).ToList();
        return measure switch
        {
            "off-track" => Share(lines.Count(line => line.Status == ActionStatus.OffTrack), lines.Count(line => line.Status != ActionStatus.Complete)),
            "well" => Share(lines.Count(line => line.Status is ActionStatus.OnTrack or ActionStatus.Complete), lines.Count),
            "moved" => Moved(lines, Codes[cycle - 1]),
            "spent" => Spent(there.SelectMany(borough => rows[(Codes[cycle], borough)].Spend).Where(line => line.Planned is not null && line.Spent is not null).ToList()),
            _ => there.Count == 0 ? null : lines.Count,
        };
    }

    private static decimal? Spent(List<SubmittedSpend> lines) => Share(Pounds(lines.Sum(line => line.Spent!.Value)), Pounds(lines.Sum(line => line.Planned!.Value)));

    private static int Pounds(long pence) => (int)Math.Round(pence / 100m, MidpointRounding.AwayFromZero);

    private decimal? Moved(List<SubmittedProgress> lines, string cycleBefore)
    {
        var before = rows.Where(row => row.Key.Cycle == cycleBefore).SelectMany(row => row.Value.Progress).ToDictionary(line => line.ThreadId);
        return !lines.Exists(line => before.ContainsKey(line.ThreadId)) ? null
            : lines.Count(line => line.Status == ActionStatus.OffTrack && before.TryGetValue(line.ThreadId, out var then) && then.Status != ActionStatus.OffTrack);
    }

    private static decimal? Share(int part, int of) => of == 0 ? null : Math.Round(100m * part / of, 1);

    private static decimal? Number(string cell) => cell.Trim('"') is { Length: > 0 } digits ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static string Words(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..];
}
