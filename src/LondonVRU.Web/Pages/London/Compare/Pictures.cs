using System.Globalization;
using System.Net;
using System.Text;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The map and the small multiples as pictures that stand by themselves: with their title, their method and a description for those who don't see them.</summary>
internal static class Pictures
{
    private const int Square = 92, Gap = 4, Top = 64, Small = 220, SmallHeight = 110;

    public static string Map(ComparedFigures figures, Measure measure)
    {
        var (scale, height) = (Shades.Over(figures.Boroughs.Select(borough => figures.Of(measure, borough)), measure.IsShare), Top + (LondonSquares.Rows * (Square + Gap)) + 70);
        var svg = Begin(LondonSquares.Columns * (Square + Gap), height, figures, measure);
        foreach (var borough in figures.Boroughs)
        {
            if (LondonSquares.Of(borough.Slug) is not { } square)
            {
                continue;
            }

            var (x, y, figure) = (square.Column * (Square + Gap), Top + (square.Row * (Square + Gap)), figures.Of(measure, borough));
            var shade = scale.Of(figure);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{Square}\" height=\"{Square}\" rx=\"2\" fill=\"{shade.Ground}\" stroke=\"#6b7c8c\"/>");
            Text(svg, x + 7, y + 20, square.Abbreviation, 13, shade.Ink);
            Text(svg, x + 7, y + Square - 12, figure?.Short ?? "–", 22, shade.Ink);
        }

        var left = 0;
        foreach (var (shade, words) in scale.Key)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{height - 58}\" width=\"28\" height=\"18\" fill=\"{shade.Ground}\" stroke=\"#6b7c8c\"/>");
            Text(svg, left + 34, height - 44, words, 12, "#14212f");
            left += 150;
        }

        return End(svg, height, figures);
    }

    public static string Quarters(ComparedFigures figures, Measure measure)
    {
        const int Across = 4;
        var rows = figures.Boroughs.Select(borough => (borough, values: figures.Quarters.Select(cycle => figures.Of(measure, borough, cycle)).ToList())).ToList();
        var most = rows.SelectMany(row => row.values).Max(figure => figure?.Value) ?? 0;
        var height = Top + ((rows.Count + Across - 1) / Across * SmallHeight) + 30;
        var svg = Begin(Across * Small, height, figures, measure);
        for (var index = 0; index < rows.Count; index++)
        {
            var (x, y) = (index % Across * Small, Top + (index / Across * SmallHeight));
            Text(svg, x, y + 14, rows[index].borough.ShortName, 13, "#0f2540");
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x} {y + 22})\">{Bars.Inside(rows[index].values, most)}</g>");
        }

        return End(svg, height, figures);
    }

    private static StringBuilder Begin(int width, int height, ComparedFigures figures, Measure measure)
    {
        var title = WebUtility.HtmlEncode($"{FigureWords.Heading(figures, measure)}, {figures.Cycle.Quarter.ShortName}");
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"'Segoe UI', system-ui, Arial, sans-serif\"><title>{title}</title><desc>{WebUtility.HtmlEncode(FigureWords.Spread(figures, measure))}</desc><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        Text(svg, 0, 24, $"{FigureWords.Heading(figures, measure)}, {figures.Cycle.Quarter.ShortName}", 20, "#0f2540");
        Text(svg, 0, 46, measure.How, 12, "#4b5c6d");
        return svg;
    }

    private static string End(StringBuilder svg, int height, ComparedFigures figures)
    {
        Text(svg, 0, height - 10, $"{figures.In} of {figures.Boroughs.Count} boroughs are in{(figures.DataOf is { } day ? $"; data of {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}" : "")}. OFFICIAL", 12, "#4b5c6d");
        return svg.Append("</svg>").ToString();
    }

    private static void Text(StringBuilder svg, int x, int y, string words, int size, string ink) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{ink}\">{WebUtility.HtmlEncode(words)}</text>");
}
