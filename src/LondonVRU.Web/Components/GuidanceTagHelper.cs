using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>Words with the lightest of Markdown: paragraphs, lists of lines that begin with "- " or "* ", and **strong** words. All else stays as written, encoded.</summary>
[HtmlTargetElement("vru-guidance", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GuidanceTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-guidance");
        foreach (var block in Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Write(output.Content, block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }

    private static void Write(TagHelperContent content, string[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var isList = IsItem(lines[start]);
            var end = start;
            while (end < lines.Length && IsItem(lines[end]) == isList)
            {
                end++;
            }

            content.AppendHtml(isList ? "<ul>" : "<p>");
            foreach (var (line, index) in lines[start..end].Select((line, index) => (line, index)))
            {
                content.AppendHtml(isList ? "<li>" : index == 0 ? "" : " ");
                WriteWords(content, isList ? line[2..].Trim() : line);
                content.AppendHtml(isList ? "</li>" : "");
            }

            content.AppendHtml(isList ? "</ul>" : "</p>");
            start = end;
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static void WriteWords(TagHelperContent content, string line)
    {
        var parts = line.Split("**");
        for (var index = 0; index < parts.Length; index++)
        {
            // An odd mark that nothing closes stays as written.
            var isStrong = index % 2 == 1 && index < parts.Length - 1;
            var isOpenMark = index % 2 == 1 && !isStrong;
            content.AppendHtml(isStrong ? "<strong>" : isOpenMark ? "**" : "").Append(parts[index]).AppendHtml(isStrong ? "</strong>" : "");
        }
    }
}
