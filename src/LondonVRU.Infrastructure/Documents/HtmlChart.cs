using System.Globalization;
using System.Text;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A chart as a drawing within a web page, without styles or scripts of its own.</summary>
internal static class HtmlChart
{
    private const int Width = 760;
    private const int Names = 260;
    private const int Bar = 22;
    private const int Step = 32;

    public static void Write(StringBuilder html, PaperChart chart)
    {
        var sums = chart.Categories.Select((_, place) => chart.Series.Sum(series => series.Values[place])).ToList();
        var scale = (Width - Names - 20.0) / Math.Max(1, sums.Max());
        var keyRows = (chart.Series.Count + 3) / 4;
        var height = (chart.Categories.Count * Step) + (keyRows * 22) + 12;
        html.Append("<figure><figcaption>").Append(HtmlPaper.Words(chart.Title)).Append("</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(HtmlPaper.Words(chart.Title))
            .Append(Inv($"\"><svg class=\"chart\" role=\"img\" viewBox=\"0 0 {Width} {height}\" font-size=\"13\" aria-label=\"")).Append(HtmlPaper.Words($"{chart.Title}. {chart.Description}")).Append("\">\n");
        foreach (var (place, category) in chart.Categories.Index())
        {
            var y = place * Step;
            html.Append(Inv($"<text x=\"{Names - 8}\" y=\"{y + 16}\" text-anchor=\"end\" fill=\"#14212f\">")).Append(HtmlPaper.Words(Short(category))).Append("</text>");
            double x = Names;
            foreach (var series in chart.Series.Where(series => series.Values[place] > 0))
            {
                var wide = series.Values[place] * scale;
                Piece(html, series, x, y, wide, Bar);
                html.Append(Inv($"<text x=\"{x + (wide / 2):0.#}\" y=\"{y + 16}\" text-anchor=\"middle\" fill=\"#{ChartLook.Of(series.Tone).Label}\">{series.Values[place]}</text>"));
                x += wide;
            }

            html.Append('\n');
        }

        foreach (var (index, series) in chart.Series.Index())
        {
            var (x, y) = (index % 4 * (Width / 4), (chart.Categories.Count * Step) + 8 + (index / 4 * 22));
            Piece(html, series, x, y, 14, 14);
            html.Append(Inv($"<text x=\"{x + 20}\" y=\"{y + 12}\" fill=\"#14212f\">")).Append(HtmlPaper.Words(series.Name)).Append("</text>");
        }

        html.Append("</svg></div></figure>\n");
    }

    /// <summary>A piece of a bar or of the key. What Word fills with a pattern has an inner line here: it reads in print without colour too.</summary>
    private static void Piece(StringBuilder html, PaperSeries series, double x, int y, double wide, int high)
    {
        var look = ChartLook.Of(series.Tone);
        html.Append(Inv($"<rect x=\"{x:0.#}\" y=\"{y}\" width=\"{wide:0.#}\" height=\"{high}\" fill=\"#{look.Colour}\" stroke=\"#{look.Edge}\"/>"));
        if (look.Pattern is not null && wide > 6)
        {
            html.Append(Inv($"<rect x=\"{x + 2.5:0.#}\" y=\"{y + 2.5:0.#}\" width=\"{wide - 5:0.#}\" height=\"{high - 5}\" fill=\"none\" stroke=\"#{look.Ink}\" stroke-dasharray=\"{(series.Tone == PaperTone.Caution ? "4 2" : "1 2")}\"/>"));
        }
    }

    private static string Short(string words) => words.Length <= 40 ? words : words[..39].TrimEnd() + "…";

    private static string Inv(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
