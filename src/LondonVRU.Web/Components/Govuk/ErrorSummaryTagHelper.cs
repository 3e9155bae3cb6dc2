using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

/// <summary>What is to be put right, on top of the page, each linked to its field. Nothing is drawn where nothing is wrong.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>"Two things to put right" if null.</summary>
    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (string Name, string Words)[] errors =
        [
            .. ViewContext.ViewData.ModelState
                .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage.Length > 0 ? error.ErrorMessage : "This could not be read.")))
                .Distinct()
                .OrderBy(error => PlaceOf(error.Key), StringComparer.Ordinal),
        ];
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Append(Title ?? $"{Words.CountFirst(errors.Length, "thing")} to put right")
            .AppendHtml("</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (name, words) in errors)
        {
            if (name.Length == 0)
            {
                output.Content.AppendHtml("<li>").Append(words).AppendHtml("</li>");
                continue;
            }

            output.Content.AppendHtml("<li><a href=\"#").Append(FieldTagHelper.IdOf(name)).AppendHtml("\">").Append(words).AppendHtml("</a></li>");
        }

        output.Content.AppendHtml("</ul></div></div>");
    }

    /// <summary>Where a field stands among the model's properties, so that errors are listed in the order in which the form asks.</summary>
    private string PlaceOf(string name)
    {
        var place = new StringBuilder();
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var part in name.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var property = bracket < 0 ? part : part[..bracket];
            var index = -1;
            ModelMetadata? found = null;
            for (var i = 0; i < metadata.Properties.Count && found is null; i++)
            {
                (index, found) = metadata.Properties[i].PropertyName == property ? (i, metadata.Properties[i]) : (index, null);
            }

            place.Append(CultureInfo.InvariantCulture, $"{index + 1:0000}.");
            if (bracket >= 0)
            {
                _ = int.TryParse(part.AsSpan(bracket + 1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var item);
                place.Append(CultureInfo.InvariantCulture, $"{item:000000}.");
                found = found?.ElementMetadata;
            }

            if (found is null)
            {
                break;
            }

            metadata = found;
        }

        return place.ToString();
    }
}
