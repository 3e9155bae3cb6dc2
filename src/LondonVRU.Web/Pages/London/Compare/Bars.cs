using System.Globalization;
using System.Text;
using LondonVRU.Application.Comparison.Figures;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>A small chart of up to ten figures, drawn by the server: a bar a quarter, the last one dark and with its number, a dash where there is nothing to count.</summary>
internal static class Bars
{
    public const int Width = 200, Height = 64;

    private const double Ground = 60, Tallest = 42, Step = 20, Bar = 15;

    /// <param name="most">The top of the scale.</param>
    public static IHtmlContent Draw(IReadOnlyList<Measured?> figures, double most) =>
        new HtmlString($"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">{Inside(figures, most)}</svg>");

    /// <summary>What stands in the picture.</summary>
    public static string Inside(IReadOnlyList<Measured?> figures, double most)
    {
        var svg = new StringBuilder("<path d=\"M0 60.5H200\" stroke=\"#0f2540\"/>");
        for (var index = 0; index < figures.Count; index++)
        {
            var x = Width - ((figures.Count - index) * Step) + ((Step - Bar) / 2);
            var isLast = index == figures.Count - 1;
            if (figures[index] is not { } figure)
            {
                Text(svg, x, Ground - 4, "–", isLast);
                continue;
            }

            var height = Math.Max(figure.Value / Math.Max(most, 1) * Tallest, figure.Value > 0 ? 1.5 : 0);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{Ground - height:0.#}\" width=\"{Bar}\" height=\"{height:0.#}\" fill=\"{(isLast ? "#0b6b70" : "#7cbab8")}\"/>");
            if (isLast)
            {
                Text(svg, x, Ground - height - 4, figure.Short, isLast);
            }
        }

        return svg.ToString();
    }

    private static void Text(StringBuilder svg, double x, double y, string words, bool isLast) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x + (Bar / 2):0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\" font-size=\"11\" font-weight=\"{(isLast ? 700 : 400)}\" fill=\"{(isLast ? "#0f2540" : "#4b5c6d")}\">{words}</text>");
}
