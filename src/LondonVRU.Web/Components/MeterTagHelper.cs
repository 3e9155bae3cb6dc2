using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>Progress in squares, one a thing, up to 60; a bar beyond. Quiet to screen readers: the sentence beside it says the same.</summary>
[HtmlTargetElement("vru-meter", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MeterTagHelper : TagHelper
{
    public const int MostSquares = 60;

    public int Done { get; set; }

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-hidden", "true");
        var done = Math.Clamp(Done, 0, Math.Max(Of, 0));
        if (Of > MostSquares)
        {
            output.Attributes.SetAttribute("class", "vru-bar");
            output.Content.SetHtmlContent(ProgressTagHelper.Filled(done, Of));
            return;
        }

        output.Attributes.SetAttribute("class", "vru-meter");
        for (var square = 0; square < Of; square++)
        {
            output.Content.AppendHtml(square < done ? "<i class=\"on\"></i>" : "<i></i>");
        }
    }
}

/// <summary>A job under way: a bar that is read out.</summary>
[HtmlTargetElement("vru-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    public int Done { get; set; }

    public int Of { get; set; }

    /// <summary>"Making the London pack".</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-bar");
        output.Attributes.SetAttribute("role", "progressbar");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("aria-valuemin", 0);
        output.Attributes.SetAttribute("aria-valuenow", Done);
        output.Attributes.SetAttribute("aria-valuemax", Of);
        output.Content.SetHtmlContent(Filled(Done, Of));
    }

    /// <summary>Drawn, because a width in a style attribute is what the content security policy forbids.</summary>
    internal static string Filled(int done, int of) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"{(of <= 0 ? 0 : Math.Clamp(100.0 * done / of, 0, 100)):0.#}\" height=\"1\"/></svg>");
}
