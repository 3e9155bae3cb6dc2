using System.Globalization;
using System.Text;
using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Small charts of up to ten quarters, drawn by the server: the share of open actions at risk (above, outlined) and off track (below, solid), on one scale.</summary>
internal static class Multiples
{
    private const double Ground = 86, Tallest = 66;

    /// <summary>Bars are as wide as six quarters let them be, and narrower from the seventh on.</summary>
    private static (double Bar, double Step) WidthsOf(int quarters) => quarters <= 6 ? (26, 46.8) : (18, 242.0 / (quarters - 1));

    /// <param name="quarters">Oldest first; the last is the one that is looked at.</param>
    /// <param name="theme">Index of the column.</param>
    /// <param name="most">The greatest share of all themes, in per cent: the scale's top.</param>
    public static IHtmlContent Draw(IReadOnlyList<QuarterOfThemes> quarters, int theme, int most)
    {
        var svg = new StringBuilder("<svg viewBox=\"0 0 260 104\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M0 86.5H260\" stroke=\"#0f2540\"/>");
        var (bar, step) = WidthsOf(quarters.Count);
        for (var index = 0; index < quarters.Count; index++)
        {
            var (counts, isLast) = (quarters[index].Counts[theme], index == quarters.Count - 1);
            var x = 260 - bar - ((quarters.Count - 1 - index) * step);
            if (ComparisonWords.Share(counts.AtRisk + counts.OffTrack, counts.Open) is not { } both)
            {
                Text(svg, x + (bar / 2), Ground - 5, "–", isLast);
                continue;
            }

            var scale = Tallest / Math.Max(most, 1);
            var off = 100.0 * counts.OffTrack / counts.Open * scale;
            var risk = 100.0 * counts.AtRisk / counts.Open * scale;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{Ground - off:0.#}\" width=\"{bar}\" height=\"{off:0.#}\" fill=\"{(isLast ? "#b3202c" : "#d79a9e")}\"/>");
            if (risk > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{Ground - off - risk:0.#}\" width=\"{bar}\" height=\"{risk:0.#}\" fill=\"{(isLast ? "#f3c98d" : "#f6e3c6")}\" stroke=\"{(isLast ? "#b85c00" : "#d9a970")}\"/>");
            }

            Text(svg, x + (bar / 2), Ground - off - risk - 5, both.ToString(CultureInfo.InvariantCulture), isLast);
        }

        if (quarters.Count > 1)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{260 - bar - ((quarters.Count - 1) * step):0.#}\" y=\"101\" font-size=\"11\" fill=\"#4b5c6d\">{Short(quarters[0].Quarter)}</text>");
        }

        return new HtmlString(svg.Append(CultureInfo.InvariantCulture, $"<text x=\"260\" y=\"101\" text-anchor=\"end\" font-size=\"11\" fill=\"#4b5c6d\">{Short(quarters[^1].Quarter)}</text></svg>").ToString());
    }

    /// <summary>"Q3 26": the quarter and the first calendar year of its financial year.</summary>
    public static string Short(Quarter quarter) => $"Q{quarter.Number} {quarter.StartYear % 100:00}";

    private static void Text(StringBuilder svg, double x, double y, string words, bool isLast) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\" font-size=\"11\" font-weight=\"{(isLast ? 700 : 400)}\" fill=\"{(isLast ? "#0f2540" : "#4b5c6d")}\">{words}</text>");
}
