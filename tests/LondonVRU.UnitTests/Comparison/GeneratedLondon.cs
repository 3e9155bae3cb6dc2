using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Comparison;

/// <summary>A London made up by a fixed seed: 33 boroughs in 12 BCUs and the City, with a joint plan in every third BCU. What it holds stands in a flat list, so that figures can be counted again by hand.</summary>
internal sealed class GeneratedLondon
{
    public const int Themes = 8;

    private static readonly ActionStatus?[] Statuses = [null, .. Enum.GetValues<ActionStatus>().Select(status => (ActionStatus?)status)];

    private readonly Random random = new(20270119);
    private readonly Dictionary<(string, Id<Tenant>), FigureReview> reviews = [];

    public GeneratedLondon(int actions, int quarters)
    {
        Bcus = [.. Enumerable.Range(0, 12).Select(index => Place($"bcu-{index}", TenantKind.Bcu, null, null))];
        Boroughs = [.. Enumerable.Range(0, 33).Select(index => Place($"borough-{index}", TenantKind.Borough, index == 32 ? null : Bcus[index % 12].Id, index % 3 == 0))];
        Options = [.. Enumerable.Range(0, 60).Select(index => new FigureOption(Id<TemplateAction>.New(), $"{index}", index % Themes, "An action", index < 20, (Weighting)(index % 3)))];
        var quarter = new Quarter(2027 - (quarters / 4), 1);
        for (var index = 0; index < quarters; index++, quarter = quarter.Next)
        {
            Cycles.Add(new(quarter.Code, quarter, quarter.LastDay.AddDays(-14), quarter.LastDay.AddDays(14), quarter.LastDay.AddDays(21), HasReviews: true, new Dictionary<Id<Tenant>, DateOnly>()));
        }

        foreach (var place in Boroughs.Concat(Bcus.Where((_, index) => index % 3 == 0)))
        {
            HandIn(place, actions);
        }
    }

    public IReadOnlyList<TenantInfo> Boroughs { get; }

    public IReadOnlyList<TenantInfo> Bcus { get; }

    public List<CycleInfo> Cycles { get; } = [];

    public IReadOnlyList<FigureOption> Options { get; }

    /// <summary>Everything that was handed in.</summary>
    public List<(string Cycle, TenantInfo Place, FigureLine Line)> Everything { get; } = [];

    public IReadOnlyDictionary<(string Cycle, Id<Tenant> Place), FigureReview> Reviews => reviews;

    public ComparedFigures Figures(BoroughGroup group, Population? population = null) => new(
        new(Cycles[^1], Cycles), Cycles[^1].DueOn.AddDays(4), population ?? new(), [BoroughGroup.London], group, [.. Boroughs.Where(group.Has)], Boroughs, Bcus,
        [.. Enumerable.Range(1, Themes).Select(number => new ComparedTheme(Id<Theme>.New(), number, $"Theme {number}", $"T{number}"))], Options)
    {
        Reviews = reviews,
    };

    private void HandIn(TenantInfo place, int actions)
    {
        var own = Enumerable.Range(0, actions).Select(index => (Action: Id<PlanAction>.New(), Theme: index % Themes, Template: index < 30 ? Options[index].Id : (Id<TemplateAction>?)null, IsEssential: index < 20)).ToList();
        Dictionary<Id<PlanAction>, FigureLine> before = [];
        foreach (var cycle in Cycles)
        {
            if (random.Next(10) == 0)
            {
                before = [];
                continue;
            }

            var lines = own.Select(action => new FigureLine(
                place.Id, action.Action, action.Theme, action.Template, action.IsEssential, Statuses[random.Next(Statuses.Length)], random.Next(20) == 0,
                random.Next(8) == 0 ? null : LondonTime.ToUtc(cycle.Quarter.FirstDay.AddDays(random.Next(-60, 80)), new(9, 0)),
                random.Next(5) == 0 ? null : cycle.Quarter.FirstDay.AddDays(random.Next(-100, 300))) { Before = before.GetValueOrDefault(action.Action) }).ToList();
            before = lines.ToDictionary(line => line.Action);
            reviews[(cycle.Code, place.Id)] = new(
                Id<Submission>.New(), place.Id, cycle.Code, LondonTime.ToUtc(cycle.DueOn, new(9, 0)), random.Next(3) == 0 ? random.Next(1, 20) : 0, random.Next(4) == 0,
                [.. Enumerable.Range(0, Themes).Select(theme => new FigureReview.Theme(theme, random.Next(3), random.Next(6) == 0))])
            {
                Lines = lines,
                Money = random.Next(5) == 0 ? default : (random.Next(1, 90_000_000), random.Next(0, 90_000_000)),
            };
            Everything.AddRange(lines.Select(line => (cycle.Code, place, line)));
        }
    }

    private static TenantInfo Place(string slug, TenantKind kind, Id<Tenant>? bcu, bool? isInner) =>
        new(Id<Tenant>.New(), slug, slug, slug, kind, bcu, isInner, null, null, Tenant.FirstDay, null);
}
