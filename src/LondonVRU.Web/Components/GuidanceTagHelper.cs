using LondonVRU.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>Words with the lightest of Markdown (<see cref="LightMarkdown"/>), encoded.</summary>
[HtmlTargetElement("vru-guidance", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GuidanceTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-guidance");
        foreach (var block in LightMarkdown.Read(Text))
        {
            var tag = block.Kind switch { MarkedKind.List => "ul", MarkedKind.NumberedList => "ol", _ => "p" };
            output.Content.AppendHtml($"<{tag}>");
            foreach (var line in block.Lines)
            {
                output.Content.AppendHtml(block.Kind == MarkedKind.Paragraph ? "" : "<li>");
                Write(output.Content, line);
                output.Content.AppendHtml(block.Kind == MarkedKind.Paragraph ? "" : "</li>");
            }

            output.Content.AppendHtml($"</{tag}>");
        }
    }

    private static void Write(TagHelperContent content, IReadOnlyList<MarkedRun> line)
    {
        foreach (var run in line)
        {
            content.AppendHtml(run.IsStrong ? "<strong>" : "");
            if (run.Address is { } address)
            {
                content.AppendHtml("<a rel=\"noopener noreferrer\" href=\"").Append(address).AppendHtml("\">").Append(run.Words).AppendHtml("</a>");
            }
            else
            {
                content.Append(run.Words);
            }

            content.AppendHtml(run.IsStrong ? "</strong>" : "");
        }
    }
}
