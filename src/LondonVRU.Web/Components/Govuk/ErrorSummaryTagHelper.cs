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
                .Distinct(),
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
}
