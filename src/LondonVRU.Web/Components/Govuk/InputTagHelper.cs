using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

/// <summary>One line of text, a date, a number or an address.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>"text", "date", "email", "number", "search", "tel", "url".</summary>
    public string Type { get; set; } = "text";

    /// <summary>In characters: 2, 3, 4, 5, 10, 20 or 30; 0 is the whole width.</summary>
    public int Width { get; set; }

    /// <summary>Stands in front inside the field: "£".</summary>
    public string? Prefix { get; set; }

    /// <summary>Stands behind inside the field: "hours".</summary>
    public string? Suffix { get; set; }

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        WriteLabel(content);
        var width = Width == 0 ? Type == "date" ? " vru-input--date" : "" : $" govuk-input--width-{Width}";
        var input = Control("input", $"govuk-input{width}{(Error is null ? "" : " govuk-input--error")}", own);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", Type);
        if (CurrentValue is { } value && Type != "password")
        {
            input.MergeAttribute("value", value);
        }

        if (Prefix is null && Suffix is null)
        {
            content.AppendHtml(input);
            return;
        }

        content.AppendHtml("<div class=\"govuk-input__wrapper\">");
        Side(content, "prefix", Prefix);
        content.AppendHtml(input);
        Side(content, "suffix", Suffix);
        content.AppendHtml("</div>");
    }

    private static void Side(TagHelperContent content, string side, string? words)
    {
        if (words is not null)
        {
            content.AppendHtml($"<div class=\"govuk-input__{side}\" aria-hidden=\"true\">").Append(words).AppendHtml("</div>");
        }
    }
}

/// <summary>Several lines. With a maxlength it counts what is left, and does not cut off what was pasted.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 3;

    /// <summary>In characters; the server checks it.</summary>
    public int? Maxlength { get; set; }

    protected override void Group(TagHelperOutput output)
    {
        if (Maxlength is { } most)
        {
            output.Attributes.SetAttribute("class", $"{output.Attributes["class"].Value} govuk-character-count");
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", most);
            output.Attributes.SetAttribute("data-threshold", 75);
        }
    }

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        WriteLabel(content);
        var css = $"govuk-textarea{(Error is null ? "" : " govuk-textarea--error")}{(Maxlength is null ? "" : " govuk-js-character-count")}";
        var area = Control("textarea", css, own, Maxlength is null ? [] : [$"{FieldId}-info"]);
        area.MergeAttribute("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));

        // A browser drops the first line break inside a textarea.
        area.InnerHtml.AppendHtml("\n").Append(CurrentValue ?? "");
        content.AppendHtml(area);
        if (Maxlength is { } most)
        {
            content.AppendHtml("<div class=\"govuk-hint govuk-character-count__message\" id=\"").Append(FieldId).AppendHtml("-info\">")
                .Append($"You can write up to {Words.Figure(most)} characters").AppendHtml("</div>");
        }
    }
}

/// <summary>One of a list.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>First of the list, sent as nothing: "Choose an owner"; null leaves it out.</summary>
    public string? Blank { get; set; }

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        WriteLabel(content);
        var select = Control("select", $"govuk-select{(Error is null ? "" : " govuk-select--error")}", own);
        var current = CurrentValue;
        if (Blank is not null)
        {
            select.InnerHtml.AppendHtml(Option(new("", Blank), current ?? ""));
        }

        foreach (var group in Items.GroupBy(item => item.Group))
        {
            if (group.Key is null)
            {
                Options(select.InnerHtml, group, current);
                continue;
            }

            var heading = new TagBuilder("optgroup");
            heading.MergeAttribute("label", group.Key);
            Options(heading.InnerHtml, group, current);
            select.InnerHtml.AppendHtml(heading);
        }

        content.AppendHtml(select);
    }

    private static void Options(IHtmlContentBuilder into, IEnumerable<Choice> choices, string? current)
    {
        foreach (var choice in choices)
        {
            into.AppendHtml(Option(choice, current));
        }
    }

    private static TagBuilder Option(Choice choice, string? current)
    {
        var option = new TagBuilder("option");
        option.MergeAttribute("value", choice.Value);
        if (string.Equals(choice.Value, current, StringComparison.OrdinalIgnoreCase))
        {
            option.MergeAttribute("selected", "selected");
        }

        if (choice.IsDisabled)
        {
            option.MergeAttribute("disabled", "disabled");
        }

        option.InnerHtml.Append(choice.Text);
        return option;
    }
}

/// <summary>A file to send. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>".docx,.xlsx".</summary>
    public string? Accept { get; set; }

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        WriteLabel(content);
        var input = Control("input", $"govuk-file-upload{(Error is null ? "" : " govuk-file-upload--error")}", own);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", "file");
        if (Accept is not null)
        {
            input.MergeAttribute("accept", Accept);
        }

        content.AppendHtml(input);
    }
}
