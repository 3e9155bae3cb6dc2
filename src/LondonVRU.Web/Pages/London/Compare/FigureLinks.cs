using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Where the figures of a comparison lead: to what each is made of.</summary>
internal static class FigureLinks
{
    private const string HelpCode = "help";

    /// <summary>The actions that a figure counts.</summary>
    /// <param name="borough">Null for all of the group.</param>
    /// <param name="cycle">Null for the quarter that is looked at.</param>
    /// <param name="theme">Null for what the population says.</param>
    public static string Behind(ComparedFigures figures, string measure, TenantInfo? borough, CycleInfo? cycle = null, int? theme = null) => new CompareAddress(
        "behind", (cycle ?? figures.Cycle).Code, figures.Group.Code, figures.NumberIn((cycle ?? figures.Cycle).Quarter.StartYear, theme ?? figures.Population.Theme), WordsOf(figures.Population.Lines), measure)
        {
            Boroughs = borough is null ? [] : [borough.Slug],
        }.ToString();

    /// <summary>What a borough's figure is made of: its actions, its review or its plan.</summary>
    public static string Of(ComparedFigures figures, Measure measure, TenantInfo borough, CycleInfo? cycle = null, int? theme = null) =>
        measure.Counts is not null ? Behind(figures, measure.Code, borough, cycle, theme)
        : measure.Code == HelpCode ? $"{new CompareAddress("help", (cycle ?? figures.Cycle).Code, figures.Group.Code, null, null, null) { Boroughs = [borough.Slug] }}"
        : measure.IsOfPlans ? $"/london/boroughs/{borough.Slug}?cycle={(cycle ?? figures.Cycle).Code}&kind=plan"
        : $"/london/boroughs/{borough.Slug}/profile?cycle={(cycle ?? figures.Cycle).Code}";

    /// <summary>What a group's figure is made of: the actions that it counts, or the figure of each of its boroughs.</summary>
    /// <param name="cycle">Null for the quarter that is looked at.</param>
    public static string OfGroup(ComparedFigures figures, Measure measure, BoroughGroup group, CycleInfo? cycle = null, int? theme = null)
    {
        var at = cycle ?? figures.Cycle;
        if (measure.Code == HelpCode)
        {
            return new CompareAddress("help", at.Code, group.Code, null, null, null).ToString();
        }

        var column = figures.NumberIn(at.Quarter.StartYear, theme ?? figures.Population.Theme);
        return new CompareAddress(measure.Counts is null ? "map" : "behind", at.Code, group.Code, column, WordsOf(figures.Population.Lines), measure.Code).ToString();
    }

    /// <summary>As in addresses; null for everything.</summary>
    public static string? WordsOf(LinesOf lines) => lines switch
    {
        LinesOf.MinimumStandards => "standards",
        LinesOf.Menu => "menu",
        LinesOf.Local => "local",
        _ => null,
    };
}
