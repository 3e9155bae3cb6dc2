using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>A row of squares, one an action.</summary>
[HtmlTargetElement("vru-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StripTagHelper : TagHelper
{
    public IReadOnlyList<StripSquare> Actions { get; set; } = [];

    /// <summary>Read out before the squares; null where a heading says it.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-strip");
        if (Label is not null)
        {
            output.Attributes.SetAttribute("aria-label", Label);
        }

        foreach (var square in Actions)
        {
            var (tag, leads) = square.Href.Length == 0 ? ("span", false) : ("a", true);
            output.Content.AppendHtml($"<li><{tag} class=\"vru-sq vru-sq--{Shapes.CssLetter(square.Status)}\"");
            if (leads)
            {
                output.Content.AppendHtml(" href=\"").Append(square.Href).AppendHtml("\"");
            }

            output.Content.AppendHtml(" title=\"").Append(square.SpokenText).AppendHtml("\">").AppendHtml(Shapes.Of(square.Status))
                .AppendHtml("<span class=\"vru-vh\">").Append(square.SpokenText).AppendHtml($"</span></{tag}></li>");
        }
    }
}
