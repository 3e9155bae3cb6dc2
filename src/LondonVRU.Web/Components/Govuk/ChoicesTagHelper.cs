using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

/// <summary>A question and its choices, as a fieldset.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The question. The label, or the display name of the model's property, if null.</summary>
    public string? Legend { get; set; }

    /// <summary>Beside each other instead of beneath each other.</summary>
    public bool Inline { get; set; }

    public bool Small { get; set; }

    /// <summary>"radios" or "checkboxes".</summary>
    protected abstract string Kind { get; }

    protected abstract string Type { get; }

    /// <summary>Whether a choice is taken.</summary>
    protected abstract bool IsChosen(Choice choice);

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        content.AppendHtml("<fieldset class=\"govuk-fieldset\"");
        if (DescribedBy() is { } ids)
        {
            content.AppendHtml(" aria-describedby=\"").Append(ids).AppendHtml("\"");
        }

        content.AppendHtml($"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s{(LabelHidden ? " vru-vh" : "")}\">").Append(Legend ?? LabelText).AppendHtml("</legend>");
        WriteHintAndError(content);
        content.AppendHtml($"<div class=\"govuk-{Kind}{(Small ? $" govuk-{Kind}--small" : "")}{(Inline ? $" govuk-{Kind}--inline" : "")}\" data-module=\"govuk-{Kind}\">");
        var index = 0;
        foreach (var choice in Items)
        {
            // The first has the field's own id, so that an error summary leads to it.
            Item(content, own, choice, index == 0 ? FieldId : $"{FieldId}-{index + 1}");
            index++;
        }

        content.AppendHtml("</div></fieldset>").AppendHtml(children);
    }

    private void Item(TagHelperContent content, AttributeDictionary own, Choice choice, string id)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"govuk-{Kind}__input");
        input.MergeAttribute("type", Type);
        input.MergeAttribute("id", id);
        input.MergeAttribute("name", FieldName);
        input.MergeAttribute("value", choice.Value);
        if (IsChosen(choice))
        {
            input.MergeAttribute("checked", "checked");
        }

        if (choice.IsDisabled)
        {
            input.MergeAttribute("disabled", "disabled");
        }

        if (choice.Hint is not null)
        {
            input.MergeAttribute("aria-describedby", $"{id}-hint");
        }

        input.MergeAttributes(own);
        content.AppendHtml($"<div class=\"govuk-{Kind}__item\">").AppendHtml(input)
            .AppendHtml($"<label class=\"govuk-label govuk-{Kind}__label\" for=\"").Append(id).AppendHtml("\">").Append(choice.Text).AppendHtml("</label>");
        if (choice.Hint is not null)
        {
            content.AppendHtml($"<div class=\"govuk-hint govuk-{Kind}__hint\" id=\"").Append(id).AppendHtml("-hint\">").Append(choice.Hint).AppendHtml("</div>");
        }

        content.AppendHtml("</div>");
    }
}

/// <summary>One of several.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    protected override string Kind => "radios";

    protected override string Type => "radio";

    protected override bool IsChosen(Choice choice) => string.Equals(choice.Value, CurrentValue, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Any of several.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    protected override string Kind => "checkboxes";

    protected override string Type => "checkbox";

    protected override bool IsChosen(Choice choice) => CurrentValues.Contains(choice.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Yes if ticked: bound to a bool, which stays false if nothing is sent. Without a model a value of "true" ticks it.</summary>
[HtmlTargetElement("govuk-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        if (Error is { } error)
        {
            content.AppendHtml("<p class=\"govuk-error-message\" id=\"").Append(FieldId).AppendHtml("-error\"><span class=\"govuk-visually-hidden\">Error:</span> ").Append(error).AppendHtml("</p>");
        }

        var input = Control("input", "govuk-checkboxes__input", own);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttribute("type", "checkbox");
        input.MergeAttribute("value", "true");
        if (CurrentValue?.Contains("true", StringComparison.OrdinalIgnoreCase) == true)
        {
            input.MergeAttribute("checked", "checked");
        }

        content.AppendHtml("<div class=\"govuk-checkboxes\"><div class=\"govuk-checkboxes__item\">").AppendHtml(input)
            .AppendHtml("<label class=\"govuk-label govuk-checkboxes__label\" for=\"").Append(FieldId).AppendHtml("\">").Append(LabelText).AppendHtml("</label>");
        if (Hint is not null)
        {
            content.AppendHtml("<div class=\"govuk-hint govuk-checkboxes__hint\" id=\"").Append(FieldId).AppendHtml("-hint\">").Append(Hint).AppendHtml("</div>");
        }

        content.AppendHtml("</div></div>");
    }
}
