using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>London's guidance: of Markdown it uses paragraphs and **bold** words, and so much is drawn; all else stands as written.</summary>
[HtmlTargetElement("vru-guidance", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class GuidanceTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-stack");
        foreach (var paragraph in Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            output.Content.AppendHtml("<p>");
            var parts = paragraph.Split("**");
            for (var part = 0; part < parts.Length; part++)
            {
                // Every second part stands between two pairs of stars; a last one that is never closed does not count.
                var isBold = part % 2 == 1 && part < parts.Length - 1;
                output.Content.AppendHtml(isBold ? "<b>" : "").Append(parts[part]).AppendHtml(isBold ? "</b>" : "");
            }

            output.Content.AppendHtml("</p>");
        }
    }
}
