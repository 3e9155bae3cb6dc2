using LondonVRU.Domain.Plans;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>Filters of a list: a form that puts its state into the address; a column on wide screens, a drawer on small ones.</summary>
[HtmlTargetElement("vru-filters")]
public sealed class FiltersTagHelper : TagHelper
{
    /// <summary>"Filter the plan": names the form, and opens the drawer.</summary>
    public string Label { get; set; } = "Filter";

    /// <summary>Where it is sent; null for the page itself.</summary>
    public string? Action { get; set; }

    /// <summary>The button's word.</summary>
    public string Button { get; set; } = "Show";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        if (Action is not null)
        {
            output.Attributes.SetAttribute("action", Action);
        }

        output.Attributes.SetAttribute("class", "vru-noprint");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<details class=\"vru-filters\"><summary>").Append(Label).AppendHtml("</summary><h2>Filter</h2>")
            .AppendHtml(fields).AppendHtml("<button class=\"govuk-button govuk-button--secondary vru-full\">").Append(Button).AppendHtml("</button></details>");
    }
}

/// <summary>A small checkbox or radio with its words, and how many it would show.</summary>
[HtmlTargetElement("vru-tick")]
public sealed class TickTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "true";

    public bool Checked { get; set; }

    /// <summary>One of several instead of any of several.</summary>
    public bool Radio { get; set; }

    public int? Count { get; set; }

    /// <summary>Shows the status's shape and letter before the words; the words may then be left out.</summary>
    public ActionStatus? Status { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-tick");
        output.Content.AppendHtml(Radio ? "<input type=\"radio\" name=\"" : "<input type=\"checkbox\" name=\"").Append(Name).AppendHtml("\" value=\"").Append(Value)
            .AppendHtml(Checked ? "\" checked>" : "\">");
        if (Status is { } status)
        {
            output.Content.AppendHtml(Shapes.Of(status));
        }

        output.Content.AppendHtml("<span>");
        _ = words.IsEmptyOrWhiteSpace && Status is { } said ? output.Content.Append($"{said.Letter()} {said.Name()}") : output.Content.AppendHtml(words);
        output.Content.AppendHtml("</span>");
        if (Count is { } count)
        {
            output.Content.AppendHtml($"<span class=\"vru-tick__n\">{Words.Figure(count)}</span>");
        }
    }
}

/// <summary>A row of chips that choose what is shown.</summary>
[HtmlTargetElement("vru-chips")]
public sealed class ChipsTagHelper : TagHelper
{
    /// <summary>"Quarter".</summary>
    public string Label { get; set; } = "";

    /// <summary>The label stands above the chips too.</summary>
    public bool ShowLabel { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chips = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", Label);
        if (ShowLabel)
        {
            output.Content.AppendHtml("<p class=\"vru-label vru-below-2\" aria-hidden=\"true\">").Append(Label).AppendHtml("</p>");
        }

        output.Content.AppendHtml("<div class=\"vru-chips\">").AppendHtml(chips).AppendHtml("</div>");
    }
}

[HtmlTargetElement("vru-chip")]
public sealed class ChipTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vru-chip");
        output.Attributes.SetAttribute("href", Href);
        if (Current)
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }
    }
}
