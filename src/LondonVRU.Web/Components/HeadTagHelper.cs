using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>The head of a page, where _PageHead is too little: what stands inside are its buttons and forms.</summary>
[HtmlTargetElement("vru-head")]
public sealed class HeadTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Eyebrow { get; set; }

    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var buttons = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-head");
        output.Content.AppendHtml("<div>");
        if (Eyebrow is not null)
        {
            output.Content.AppendHtml("<p class=\"vru-eyebrow\">").Append(Eyebrow).AppendHtml("</p>");
        }

        output.Content.AppendHtml("<h1>").Append(Title).AppendHtml("</h1>");
        if (Lead is not null)
        {
            output.Content.AppendHtml("<p class=\"vru-lead\">").Append(Lead).AppendHtml("</p>");
        }

        output.Content.AppendHtml("</div>");
        if (!buttons.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"vru-head__do\">").AppendHtml(buttons).AppendHtml("</div>");
        }
    }
}
