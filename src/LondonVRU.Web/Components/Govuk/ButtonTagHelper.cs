using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,

    /// <summary>Lamplight: the one thing to press on a screen.</summary>
    Lamp,

    /// <summary>Looks like a link.</summary>
    Quiet,
}

/// <summary>A button; with an href a link that looks like one.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public bool Small { get; set; }

    /// <summary>A second press within a second sends nothing.</summary>
    public bool PreventDoubleClick { get; set; }

    public string? Href { get; set; }

    /// <summary>"submit" or "button".</summary>
    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = (Kind switch
        {
            ButtonKind.Secondary => "govuk-button govuk-button--secondary",
            ButtonKind.Warning => "govuk-button govuk-button--warning",
            ButtonKind.Lamp => "govuk-button vru-button--lamp",
            ButtonKind.Quiet => "vru-quiet",
            _ => "govuk-button",
        }) + (Small && Kind != ButtonKind.Quiet ? " vru-button--small" : "") + (context.AllAttributes["class"] is { } own ? $" {own.Value}" : "");
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }

        output.TagName = "button";
        output.Attributes.SetAttribute("type", Type);
        if (Kind != ButtonKind.Quiet)
        {
            output.Attributes.SetAttribute("data-module", "govuk-button");
        }

        if (PreventDoubleClick)
        {
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
    }
}
