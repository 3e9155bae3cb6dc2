using System.Text.RegularExpressions;
using LondonVRU.Domain.Templates;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>
/// Words with the lightest of Markdown: paragraphs, lists of lines that begin with "- ", "* " or "1. ", **strong** words, and [words](https://…)
/// that lead to the web. All else stays as written, encoded.
/// </summary>
[HtmlTargetElement("vru-guidance", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class GuidanceTagHelper : TagHelper
{
    private enum Block
    {
        Paragraph,
        List,
        NumberedList,
    }

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
            var block = BlockOf(lines[start]);
            var end = start;
            while (end < lines.Length && BlockOf(lines[end]) == block)
            {
                end++;
            }

            var tag = block switch { Block.List => "ul", Block.NumberedList => "ol", _ => "p" };
            content.AppendHtml($"<{tag}>");
            foreach (var (line, index) in lines[start..end].Select((line, index) => (line, index)))
            {
                content.AppendHtml(block != Block.Paragraph ? "<li>" : index == 0 ? "" : " ");
                WriteWords(content, block == Block.Paragraph ? line : line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim());
                content.AppendHtml(block != Block.Paragraph ? "</li>" : "");
            }

            content.AppendHtml($"</{tag}>");
            start = end;
        }
    }

    private static Block BlockOf(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) ? Block.List : Numbered().IsMatch(line) ? Block.NumberedList : Block.Paragraph;

    private static void WriteWords(TagHelperContent content, string line)
    {
        var parts = line.Split("**");
        for (var index = 0; index < parts.Length; index++)
        {
            // An odd mark that nothing closes stays as written.
            var isStrong = index % 2 == 1 && index < parts.Length - 1;
            var isOpenMark = index % 2 == 1 && !isStrong;
            content.AppendHtml(isStrong ? "<strong>" : isOpenMark ? "**" : "");
            WriteLinks(content, parts[index]);
            content.AppendHtml(isStrong ? "</strong>" : "");
        }
    }

    /// <summary>What leads anywhere but to the web stays as written.</summary>
    private static void WriteLinks(TagHelperContent content, string words)
    {
        var from = 0;
        foreach (Match link in Link().Matches(words))
        {
            if (EvidenceLink.Read(link.Groups["address"].Value) is not { } evidence)
            {
                continue;
            }

            content.Append(words[from..link.Index]).AppendHtml("<a rel=\"noopener noreferrer\" href=\"").Append(evidence.Address).AppendHtml("\">").Append(link.Groups["words"].Value).AppendHtml("</a>");
            from = link.Index + link.Length;
        }

        content.Append(words[from..]);
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,200})\]\((?<address>https?://[^\s()]{1,400})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[0-9]{1,2}\. ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
