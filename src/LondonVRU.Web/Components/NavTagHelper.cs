using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>The rooms.</summary>
[HtmlTargetElement("vru-nav", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NavTagHelper : TagHelper
{
    public IReadOnlyList<NavItem> Items { get; set; } = [];

    /// <summary>Whose rooms: "Lewisham".</summary>
    public string Label { get; set; } = "Rooms";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Items.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-nav");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<ul class=\"vru-wide\">");
        foreach (var item in Items)
        {
            output.Content.AppendHtml("<li><a href=\"").Append(item.Href).AppendHtml(item.IsCurrent ? "\" aria-current=\"page\">" : "\">").Append(item.Text);
            if (item.Count is > 0 and var count)
            {
                output.Content.AppendHtml($"<span class=\"vru-nav__n\">{Words.Figure(count)}<span class=\"vru-vh\"> ").Append(item.CountMeaning ?? "waiting").AppendHtml("</span></span>");
            }

            output.Content.AppendHtml("</a></li>");
        }

        output.Content.AppendHtml("</ul>");
    }
}
