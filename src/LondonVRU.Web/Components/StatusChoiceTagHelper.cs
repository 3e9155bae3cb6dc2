using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components.Govuk;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>"How is it going?": the six statuses as radios, with what each means beneath.</summary>
[HtmlTargetElement("vru-status-choice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusChoiceTagHelper : FieldTagHelper
{
    public string Legend { get; set; } = "How is it going?";

    /// <summary>All in one row on wide screens.</summary>
    public bool Wide { get; set; }

    /// <summary>What each status means can be opened beneath. Where a page has several choices, it shows them once by vru-status-meanings.</summary>
    public bool Meanings { get; set; } = true;

    protected override void Write(TagHelperContent content, AttributeDictionary own, IHtmlContent children)
    {
        content.AppendHtml("<fieldset");
        if (DescribedBy() is { } ids)
        {
            content.AppendHtml(" aria-describedby=\"").Append(ids).AppendHtml("\"");
        }

        content.AppendHtml("><legend class=\"vru-label vru-below-2\">").Append(Legend).AppendHtml("</legend>");
        WriteHintAndError(content);
        content.AppendHtml($"<div class=\"vru-seg{(Wide ? " vru-seg--wide" : "")}\">");
        var current = CurrentValue;
        foreach (var status in ActionStatuses.All)
        {
            var value = status.ToString();
            content.AppendHtml("<label><input type=\"radio\" id=\"").Append(status == ActionStatus.NotStarted ? FieldId : $"{FieldId}-{value}")
                .AppendHtml("\" name=\"").Append(FieldName).AppendHtml($"\" value=\"{value}\"");
            if (string.Equals(value, current, StringComparison.OrdinalIgnoreCase))
            {
                content.AppendHtml(" checked");
            }

            content.AppendHtml(">").AppendHtml(Shapes.Of(status)).AppendHtml($"<span>{status.Name()}</span></label>");
        }

        content.AppendHtml("</div></fieldset>");
        if (Meanings)
        {
            content.AppendHtml(StatusMeaningsTagHelper.Drawn);
        }
    }
}

/// <summary>What each status means, to be opened.</summary>
[HtmlTargetElement("vru-status-meanings", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusMeaningsTagHelper : TagHelper
{
    internal static readonly HtmlString Drawn = new(
        "<details class=\"govuk-details vru-meanings\"><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">What each of them means</span></summary>"
        + "<dl class=\"govuk-details__text vru-facts\">"
        + string.Concat(ActionStatuses.All.Select(status => $"<div><dt>{StatusTagHelper.Of(status)}</dt><dd>{status.Definition()}</dd></div>"))
        + "</dl></details>");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Drawn);
    }
}
