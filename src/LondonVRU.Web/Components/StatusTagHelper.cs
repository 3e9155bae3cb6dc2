using System.Collections.Frozen;
using LondonVRU.Domain.Plans;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>A status: shape, letter, word; colour last. Null is "No word yet".</summary>
[HtmlTargetElement("vru-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : TagHelper
{
    public const string NoWordYet = "No word yet";

    private static readonly FrozenDictionary<char, HtmlString> Drawn =
        ActionStatuses.All.Select(status => (ActionStatus?)status).Append(null).ToFrozenDictionary(Shapes.CssLetter, Draw);

    public ActionStatus? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(Value));
    }

    /// <summary>The same, for code that writes markup.</summary>
    public static IHtmlContent Of(ActionStatus? status) => Drawn[Shapes.CssLetter(status)];

    /// <summary>"On track"; "No word yet" for null.</summary>
    public static string NameOf(ActionStatus? status) => status?.Name() ?? NoWordYet;

    private static HtmlString Draw(ActionStatus? status)
    {
        var css = Shapes.CssLetter(status);
        var letter = status is { } said ? $"<b>{said.Letter()}</b>" : "<b aria-hidden=\"true\">–</b>";
        return new($"<span class=\"vru-status vru-status--{css}\">{Shapes.Of(status)}{letter} {NameOf(status)}</span>");
    }
}

/// <summary>The shape of a status alone. Words must stand beside it.</summary>
[HtmlTargetElement("vru-shape", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShapeTagHelper : TagHelper
{
    public ActionStatus? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Shapes.Of(Value));
    }
}

/// <summary>A change of status: from one to another.</summary>
[HtmlTargetElement("vru-shift", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShiftTagHelper : TagHelper
{
    public ActionStatus? From { get; set; }

    public ActionStatus? To { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-shift");
        output.Content.SetHtmlContent(StatusTagHelper.Of(From)).AppendHtml(" <span>to</span> ").AppendHtml(StatusTagHelper.Of(To));
    }
}

/// <summary>What the shapes and letters mean, in one line.</summary>
[HtmlTargetElement("vru-legend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LegendTagHelper : TagHelper
{
    /// <summary>Also explains "No word yet".</summary>
    public bool WithNoWordYet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-legend");
        output.Attributes.SetAttribute("aria-label", "What the shapes and letters mean");
        foreach (var status in ActionStatuses.All)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Shapes.Of(status)).AppendHtml($"<span><b>{status.Letter()}</b> {status.Name()}</span></li>");
        }

        if (WithNoWordYet)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Shapes.Of((ActionStatus?)null)).AppendHtml($"<span>{StatusTagHelper.NoWordYet}</span></li>");
        }
    }
}
