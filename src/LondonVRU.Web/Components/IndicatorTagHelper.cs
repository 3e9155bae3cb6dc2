using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>An indicator: its number, its line over two years, and the sentence inside that says what the line shows.</summary>
[HtmlTargetElement("vru-indicator")]
public sealed class IndicatorTagHelper : TagHelper
{
    private const double Left = 4, Right = 316, Top = 10, Ground = 68;

    public string Title { get; set; } = "";

    /// <summary>"505".</summary>
    public string Number { get; set; } = "";

    /// <summary>"in 12 months".</summary>
    public string Unit { get; set; } = "";

    /// <summary>Month by month, oldest first. The later half is the year in question; means are drawn for both.</summary>
    public IReadOnlyList<double> Series { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-figure");
        output.PreContent.AppendHtml("<h3>").Append(Title).AppendHtml("</h3><p class=\"vru-figure__n\"><b>").Append(Number).AppendHtml("</b><span>").Append(Unit)
            .AppendHtml("</span></p>").AppendHtml(Draw(Series)).AppendHtml("<figcaption><p>");
        output.PostContent.SetHtmlContent("</p></figcaption>");
    }

    internal static HtmlString Draw(IReadOnlyList<double> series)
    {
        if (series.Count < 2)
        {
            return HtmlString.Empty;
        }

        var most = Math.Max(series.Max(), double.Epsilon);
        var half = series.Count / 2;
        var svg = new StringBuilder("<svg viewBox=\"0 0 320 72\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M4 68H316\" stroke=\"#d5dee4\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(0):0.#} {Y(series.Take(half).Average()):0.#}H{X(half - 1):0.#}\" stroke=\"#9fb0bd\" stroke-dasharray=\"3 3\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(half):0.#} {Y(series.Skip(half).Average()):0.#}H{X(series.Count - 1):0.#}\" stroke=\"#0f2540\" stroke-dasharray=\"3 3\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Line(0, half)}\" fill=\"none\" stroke=\"#9fb0bd\" stroke-width=\"2\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Line(half, series.Count - 1)}\" fill=\"none\" stroke=\"#0b6b70\" stroke-width=\"2.5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(series.Count - 1):0.#}\" cy=\"{Y(series[^1]):0.#}\" r=\"4\" fill=\"#0f2540\" stroke=\"#fff\" stroke-width=\"1.5\"/></svg>");
        return new(svg.ToString());

        double X(int index) => Left + ((Right - Left) * index / (series.Count - 1));
        double Y(double value) => Ground - ((Ground - Top) * value / most);
        string Line(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1)
            .Select(index => string.Create(CultureInfo.InvariantCulture, $"{(index == from ? 'M' : 'L')}{X(index):0.#} {Y(series[index]):0.#}")));
    }
}
