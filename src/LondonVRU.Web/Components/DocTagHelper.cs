using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>A paper as it reads. Its words have been encoded by whoever wrote it: <c>IPaperWriter.WriteInside</c>.</summary>
[HtmlTargetElement("vru-doc", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DocTagHelper : TagHelper
{
    public string Inside { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-doc");
        output.Attributes.SetAttribute("aria-label", "The paper");
        output.Content.SetHtmlContent(Inside);
    }
}
