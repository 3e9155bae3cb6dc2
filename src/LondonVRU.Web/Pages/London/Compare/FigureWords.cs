using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>What figures show, in sentences: what is seen, how it was counted and of which day the data is. Never why.</summary>
internal static class FigureWords
{
    /// <summary>"Off track: 12% of inner London’s"; the first line of a view.</summary>
    public static string Heading(ComparedFigures figures, Measure measure) =>
        figures.Together(measure) is { } all ? $"{measure.Name}: {all.Short}, {Place(figures)}" : $"{measure.Name}: nothing to count yet";

    /// <summary>"All London, Reducing access to weapons, minimum standards".</summary>
    public static string Place(ComparedFigures figures) => string.Join(", ", new[]
    {
        figures.Group.Name, figures.Theme?.Name,
        figures.Population.Lines switch { LinesOf.MinimumStandards => "minimum standards", LinesOf.Menu => "from the menu", LinesOf.Local => "local actions", _ => null },
    }.OfType<string>());

    /// <summary>Lowest, highest, and between what half of them lie.</summary>
    public static string Spread(ComparedFigures figures, Measure measure)
    {
        var values = figures.Boroughs.Select(borough => (borough, value: figures.Of(measure, borough))).Where(one => one.value is not null)
            .Select(one => (one.borough, value: one.value!)).OrderBy(one => one.value.Value).ToList();
        if (values.Count == 0)
        {
            return "No borough has anything to count in this quarter.";
        }

        var (low, high) = (values[0], values[^1]);
        if (low.value.Value.Equals(high.value.Value))
        {
            return values.Count == 1 ? $"{low.borough.Name} alone can be counted: {low.value.Long}." : $"All {Words.Number(values.Count)} that can be counted are alike: {low.value.Short}.";
        }

        var middle = values.Count < 8 ? "" : $" Half of the {values.Count} lie between {values[values.Count / 4].value.Short} and {values[^((values.Count / 4) + 1)].value.Short}.";
        return $"Lowest in {Names(values, low.value)} ({low.value.Long}), highest in {Names(values, high.value)} ({high.value.Long}).{middle}";
    }

    /// <summary>How it was counted, and from what.</summary>
    public static string Method(ComparedFigures figures, Measure measure) =>
        $"{measure.How} {From(figures, measure.IsOfPlans)}{(measure.Counts is null ? "" : " An action of a joint plan counts with each of its boroughs, and once for all together.")}{Whole(figures, measure)}";

    /// <summary>What was counted, and of which day it is.</summary>
    public static string From(ComparedFigures figures, bool ofPlans = false) => ofPlans
        ? $"Plans of {Quarter.YearName(figures.Cycle.Quarter.StartYear)} as submitted last{(figures.PlansOf is { } newest ? $"; the newest came on {Words.Date(newest)}" : "")}; {figures.Boroughs.Count(borough => figures.PlanOf(borough) is not null)} of {figures.Boroughs.Count} boroughs have one."
        : $"Reviews of {figures.Cycle.Quarter.ShortName} as submitted last{(figures.DataOf is { } day ? $"; the newest came on {Words.Date(day)}" : "")}; {figures.In} of {figures.Boroughs.Count} boroughs are in.";

    private static string Whole(ComparedFigures figures, Measure measure) =>
        measure.Counts is null && figures.Population is not { Theme: null, Lines: LinesOf.Everything } ? " This measure is counted over whole reviews or plans, whatever theme or actions are chosen." : "";

    /// <summary>"3 points more than in Q2 2026/27"; empty if there is nothing to hold it against.</summary>
    public static string Change(Measured? before, Measured? now) => (before, now) switch
    {
        ({ } then, { } today) when today.Rounded == then.Rounded => "As before",
        ({ } then, { } today) => $"{(today.Rounded > then.Rounded ? "+" : "−")}{Math.Abs(today.Rounded - then.Rounded)}{(today.Of is null ? "" : $" {Words.Noun(Math.Abs(today.Rounded - then.Rounded), "point")}")}",
        _ => "–",
    };

    private static string Names(List<(TenantInfo Borough, Measured Value)> values, Measured like)
    {
        const int Most = 3;
        var names = values.Where(one => one.Value.Value.Equals(like.Value)).Select(one => one.Borough.ShortName).ToList();
        return names.Count <= Most ? Words.List(names) : $"{names[0]} and {Words.Number(names.Count - 1)} others";
    }
}
