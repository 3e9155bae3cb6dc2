using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Comparison;

/// <summary>Figures against a count by hand, over everything that a generated London handed in: 33 boroughs × 100 actions × twelve quarters, or as many as LONDONVRU_FIGURE_QUARTERS says.</summary>
public sealed class MeasuresTests
{
    private static readonly int Quarters = int.TryParse(Environment.GetEnvironmentVariable("LONDONVRU_FIGURE_QUARTERS"), out var given) ? given : 12;

    private static readonly Lazy<GeneratedLondon> Generated = new(() => new GeneratedLondon(actions: 100, Quarters));

    private static GeneratedLondon London => Generated.Value;

    public static TheoryData<string> Codes => [.. ByHand.Keys];

    /// <summary>What counts, and out of what (null: a number), written a second time from the rows alone.</summary>
    private static readonly Dictionary<string, (Func<FigureLine, Quarter, bool> Part, Func<FigureLine, bool>? Whole)> ByHand = new()
    {
        ["slipping"] = ((line, _) => line.Status is ActionStatus.AtRisk or ActionStatus.OffTrack, Open),
        ["off-track"] = ((line, _) => line.Status == ActionStatus.OffTrack, Open),
        ["well"] = ((line, _) => line.Status is ActionStatus.OnTrack or ActionStatus.Complete, _ => true),
        ["complete"] = ((line, _) => line.Status == ActionStatus.Complete, _ => true),
        ["moved"] = ((line, _) => line.Status == ActionStatus.OffTrack && line.Before is not null && line.Before.Status != ActionStatus.OffTrack, null),
        ["recovered"] = ((line, _) => line.Status is ActionStatus.OnTrack or ActionStatus.Complete && line.Before?.Status is ActionStatus.AtRisk or ActionStatus.OffTrack, null),
        ["slipped"] = ((line, _) => line.EndsOn is { } now && line.Before?.EndsOn is { } then && now.DayNumber > then.DayNumber, null),
        ["past-end"] = ((line, quarter) => line.EndsOn is { } end && end.DayNumber < quarter.LastDay.DayNumber, Open),
        ["stale"] = ((line, quarter) => line.UpdatedAt is null || line.UpdatedAt < LondonTime.ToUtc(quarter.FirstDay, TimeOnly.MinValue), Open),
        ["silent"] = ((line, _) => line.Status == null, _ => true),
        ["actions"] = ((_, _) => true, null),
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_boroughs_figure_is_what_is_counted_by_hand(string code)
    {
        var (measure, (part, whole)) = (Measures.Find(code)!, ByHand[code]);
        var figures = London.Figures(BoroughGroup.London);
        foreach (var cycle in London.Cycles)
        {
            foreach (var borough in London.Boroughs)
            {
                var isIn = London.Reviews.ContainsKey((cycle.Code, borough.Id));
                var lines = !isIn ? [] : Rows(cycle.Code, [borough.Id, .. borough.BcuId is { } bcu ? [bcu] : Array.Empty<Id<Domain.Tenants.Tenant>>()]);
                Assert.Equal(isIn && HasWhatItNeeds(code, lines) ? Expect(lines, cycle.Quarter, part, whole) : null, figures.Of(measure, borough, cycle));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_groups_figure_counts_an_action_of_a_joint_plan_once(string code)
    {
        var (measure, (part, whole)) = (Measures.Find(code)!, ByHand[code]);
        foreach (var group in new[] { BoroughGroup.London, BoroughGroup.Inner, BoroughGroup.Outer, BoroughGroup.Of(London.Bcus[3]) })
        {
            var figures = London.Figures(group);
            foreach (var cycle in London.Cycles.TakeLast(4))
            {
                var there = London.Boroughs.Where(group.Has).Where(borough => London.Reviews.ContainsKey((cycle.Code, borough.Id))).ToList();
                var places = there.Select(borough => borough.Id).Concat(there.Select(borough => borough.BcuId).OfType<Id<Domain.Tenants.Tenant>>()).ToHashSet();
                var lines = Rows(cycle.Code, places);
                Assert.Equal(there.Count > 0 && HasWhatItNeeds(code, lines) ? Expect(lines, cycle.Quarter, part, whole) : null, figures.Together(measure, cycle));
            }
        }
    }

    [Fact]
    public void Minimum_standards_are_a_boroughs_own_and_never_a_joint_plans()
    {
        var figures = London.Figures(BoroughGroup.London);
        var (measure, cycle) = (Measures.Find("standards")!, London.Cycles[^1]);
        foreach (var borough in London.Boroughs.Where(borough => London.Reviews.ContainsKey((cycle.Code, borough.Id))))
        {
            var own = Rows(cycle.Code, [borough.Id]).Where(line => line.IsEssential).ToList();
            Assert.Equal(new(own.Count(line => line.Status is ActionStatus.OnTrack or ActionStatus.Complete), own.Count), figures.Of(measure, borough));
        }
    }

    [Fact]
    public void On_time_is_counted_over_four_quarters_and_a_review_that_never_came_is_not_on_time()
    {
        var figures = London.Figures(BoroughGroup.London);
        foreach (var borough in London.Boroughs)
        {
            var (onTime, owed) = (0, 0);
            foreach (var cycle in London.Cycles.TakeLast(4))
            {
                owed++;
                onTime += London.Reviews.GetValueOrDefault((cycle.Code, borough.Id)) is { DaysLate: 0 } ? 1 : 0;
            }

            Assert.Equal(new Measured(onTime, owed), figures.Of(Measures.Find("on-time")!, borough));
        }
    }

    [Fact]
    public void Money_is_counted_in_pounds_over_reviews_that_say_what_was_planned_and_what_is_spent()
    {
        var figures = London.Figures(BoroughGroup.London);
        var (measure, cycle) = (Measures.Find("spent")!, London.Cycles[^1]);
        var (planned, spent) = (0L, 0L);
        foreach (var borough in London.Boroughs)
        {
            var own = London.Reviews.GetValueOrDefault((cycle.Code, borough.Id))?.Money ?? default;
            (planned, spent) = (planned + own.Planned, spent + own.Spent);
            Assert.Equal(own.Planned < 50 ? null : new Measured((int)Math.Round(own.Spent / 100m, MidpointRounding.AwayFromZero), (int)Math.Round(own.Planned / 100m, MidpointRounding.AwayFromZero)), figures.Of(measure, borough));
        }

        Assert.Equal(new Measured((int)Math.Round(spent / 100m, MidpointRounding.AwayFromZero), (int)Math.Round(planned / 100m, MidpointRounding.AwayFromZero)), figures.Together(measure));
    }

    [Fact]
    public void What_opens_behind_a_figure_is_as_many_as_the_figure_says()
    {
        foreach (var population in new Population[] { new(), new(Theme: 3), new(Lines: LinesOf.Local), new(Theme: 2, Lines: LinesOf.Menu), new(Lines: LinesOf.MinimumStandards) })
        {
            var figures = London.Figures(BoroughGroup.Outer, population);
            foreach (var measure in Measures.All.Where(measure => measure.Counts is not null && measure.Code != "help"))
            {
                var counted = figures.LinesOf(figures.Boroughs, figures.Cycle).Count(line => measure.Counts!(line, figures.Cycle.Quarter));
                Assert.Equal(figures.Together(measure)?.Part ?? 0, counted);
            }
        }
    }

    [Fact]
    public void Filters_of_origin_share_the_lines_out_between_them()
    {
        int Count(LinesOf lines) => London.Figures(BoroughGroup.London, new(Lines: lines)).Together(Measures.Find("actions")!)!.Part;

        Assert.Equal(Count(LinesOf.Everything), Count(LinesOf.MinimumStandards) + Count(LinesOf.Menu) + Count(LinesOf.Local));
    }

    [Fact]
    public void Every_measure_has_a_code_of_its_own_and_says_how_it_is_counted()
    {
        Assert.Equal(Measures.All.Count, Measures.All.Select(measure => measure.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Measures.All, measure => Assert.EndsWith(".", measure.How, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 8, "13%", "13 per cent, 1 of 8")]
    [InlineData(0, 3, "0%", "0 per cent, 0 of 3")]
    [InlineData(7, null, "7", "7")]
    public void A_figure_is_told_with_what_it_is_made_of(int part, int? of, string brief, string whole)
    {
        var figure = new Measured(part, of);

        Assert.Equal((brief, whole), (figure.Short, figure.Long));
        Assert.Null(Measured.Share(0, 0));
    }

    private static bool Open(FigureLine line) => line.Status != ActionStatus.Complete && line.Status != ActionStatus.Stopped;

    private static List<FigureLine> Rows(string cycle, IReadOnlyCollection<Id<Domain.Tenants.Tenant>> places) => ByCycle.Value[cycle].Where(line => places.Contains(line.TenantId)).ToList();

    private static readonly Lazy<Dictionary<string, List<FigureLine>>> ByCycle =
        new(() => London.Everything.GroupBy(row => row.Cycle).ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Line).ToList()));

    /// <summary>These hold an action against the quarter before, and are no figure where none was handed in then.</summary>
    private static bool HasWhatItNeeds(string code, List<FigureLine> lines) => code is not ("moved" or "recovered" or "slipped") || lines.Exists(line => line.Before is not null);

    private static Measured? Expect(List<FigureLine> lines, Quarter quarter, Func<FigureLine, Quarter, bool> part, Func<FigureLine, bool>? whole)
    {
        var (counts, of) = (0, 0);
        foreach (var line in lines)
        {
            var isPart = whole is null || whole(line);
            of += isPart ? 1 : 0;
            counts += isPart && part(line, quarter) ? 1 : 0;
        }

        return whole is null ? new(counts) : of == 0 ? null : new(counts, of);
    }
}
