using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>A list of facts: term to the left, words to the right.</summary>
[HtmlTargetElement("vru-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-facts");
    }
}

[HtmlTargetElement("vru-fact")]
public sealed class FactTagHelper : TagHelper
{
    public string Term { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreContent.AppendHtml("<dt>").Append(Term).AppendHtml("</dt><dd>");
        output.PostContent.SetHtmlContent("</dd>");
    }
}

/// <summary>Large numbers and what each counts.</summary>
[HtmlTargetElement("vru-tally")]
public sealed class TallyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-tally");
    }
}

/// <summary>One number of a tally; what it counts stands inside.</summary>
[HtmlTargetElement("vru-count")]
public sealed class CountTagHelper : TagHelper
{
    public int Of { get; set; }

    /// <summary>To be looked at.</summary>
    public bool Warn { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Warn)
        {
            output.Attributes.SetAttribute("class", "is-warn");
        }

        output.PreContent.SetHtmlContent("<dt>");
        output.PostContent.SetHtmlContent($"</dt><dd>{Words.Figure(Of)}</dd>");
    }
}

public enum CalloutKind
{
    /// <summary>A thing worth knowing.</summary>
    Plain,

    /// <summary>It is so at this moment.</summary>
    Now,
    Warning,
    Wrong,
}

/// <summary>A sentence or two set apart, with a heading if it has one.</summary>
[HtmlTargetElement("vru-callout")]
public sealed class CalloutTagHelper : TagHelper
{
    public CalloutKind Kind { get; set; }

    public string? Heading { get; set; }

    /// <summary>2, 3 or 4.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", (Kind switch
        {
            CalloutKind.Now => "vru-callout vru-callout--now",
            CalloutKind.Warning => "vru-callout vru-callout--a",
            CalloutKind.Wrong => "vru-callout vru-callout--r",
            _ => "vru-callout",
        }) + (context.AllAttributes["class"] is { } own ? $" {own.Value}" : ""));
        if (Heading is not null)
        {
            output.PreContent.AppendHtml($"<h{Level}>").Append(Heading).AppendHtml($"</h{Level}>");
        }
    }
}
