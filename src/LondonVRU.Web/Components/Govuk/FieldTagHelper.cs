using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

/// <summary>
/// What every field has: a name and value bound to the model (or given), a label, a hint, what is wrong with it, and what was typed
/// when something was. Attributes that are not its own go to the control.
/// </summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the field is bound to.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>The field's name where it is bound to nothing, as in filters.</summary>
    public string? Name { get; set; }

    /// <summary>Its value then; a bound field takes its own.</summary>
    public string? Value { get; set; }

    public string? Id { get; set; }

    /// <summary>The display name of the model's property if null.</summary>
    public string? Label { get; set; }

    /// <summary>The label is read out only.</summary>
    public bool LabelHidden { get; set; }

    public string? Hint { get; set; }

    protected string FieldName => field ??= For is null ? Name ?? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string FieldId => field ??= Id ?? IdOf(FieldName);

    protected string LabelText => Label ?? For?.Metadata.DisplayName ?? FieldName;

    protected ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) ? entry : null;

    /// <summary>The first thing wrong with it; null if nothing is.</summary>
    protected string? Error => Entry?.Errors.Select(WordsOf).FirstOrDefault(words => words.Length > 0);

    /// <summary>What was typed, else what the model has.</summary>
    protected string? CurrentValue => Entry is { AttemptedValue: { } typed } ? typed : Format(For is null ? Value : For.Model);

    /// <summary>What was chosen, of several.</summary>
    protected IReadOnlyList<string> CurrentValues => Entry?.RawValue switch
    {
        string one => [one],
        IEnumerable<string> many => [.. many],
        _ => (For is null ? Value : For.Model) switch
        {
            null => [],
            string one => [one],
            IEnumerable many => [.. many.Cast<object?>().Select(Format).OfType<string>()],
            var other => Format(other) is { } words ? [words] : [],
        },
    };

    /// <summary>The id a field of that name has, and the place an error summary leads to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_") is { Length: > 0 } id ? id : "field";

    public override sealed async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        var own = new AttributeDictionary();
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name is not "class")
            {
                own[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : ValueOf(attribute.Value);
            }
        }

        var css = output.Attributes["class"]?.Value;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", $"govuk-form-group{(Error is null ? "" : " govuk-form-group--error")}{(css is null ? "" : $" {css}")}");
        Group(output);
        Write(output.Content, own, children);
    }

    /// <summary>Attributes of the group itself.</summary>
    protected virtual void Group(TagHelperOutput output)
    {
    }

    protected abstract void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children);

    /// <summary>The label, hint and error above a control.</summary>
    protected void WriteLabel(TagHelperContent content)
    {
        content.AppendHtml($"<label class=\"govuk-label govuk-label--s{(LabelHidden ? " vru-vh" : "")}\" for=\"").Append(FieldId).AppendHtml("\">").Append(LabelText).AppendHtml("</label>");
        WriteHintAndError(content);
    }

    protected void WriteHintAndError(TagHelperContent content)
    {
        if (Hint is not null)
        {
            content.AppendHtml("<div class=\"govuk-hint\" id=\"").Append(FieldId).AppendHtml("-hint\">").Append(Hint).AppendHtml("</div>");
        }

        if (Error is { } error)
        {
            content.AppendHtml("<p class=\"govuk-error-message\" id=\"").Append(FieldId).AppendHtml("-error\"><span class=\"govuk-visually-hidden\">Error:</span> ").Append(error).AppendHtml("</p>");
        }
    }

    /// <summary>The ids that describe the control; null if there are none.</summary>
    protected string? DescribedBy(params string[] more)
    {
        string[] ids = [.. Hint is null ? [] : new[] { $"{FieldId}-hint" }, .. Error is null ? [] : new[] { $"{FieldId}-error" }, .. more];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>A control with its id, name and description.</summary>
    protected TagBuilder Control(string tag, string css, AttributeDictionary own, params string[] describedBy)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(css);
        control.MergeAttribute("id", FieldId);
        control.MergeAttribute("name", FieldName);
        if (DescribedBy(describedBy) is { } ids)
        {
            control.MergeAttribute("aria-describedby", ids);
        }

        if (Error is not null)
        {
            control.MergeAttribute("aria-invalid", "true");
        }

        control.MergeAttributes(own, replaceExisting: true);
        return control;
    }

    protected static string? Format(object? value) => value switch
    {
        null => null,
        string words => words,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    protected static string WordsOf(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception is null ? "" : "This could not be read.";

    private static string? ValueOf(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return value?.ToString();
        }

        // Written out and decoded again: the control encodes it once more.
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
