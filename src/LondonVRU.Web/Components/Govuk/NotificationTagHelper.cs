using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components.Govuk;

/// <summary>Says on the next page what was done on this one.</summary>
public static class Notification
{
    private const string TitleKey = "Notification.Title";
    private const string WordsKey = "Notification.Words";
    private const string LinkKey = "Notification.Link";
    private const string HrefKey = "Notification.Href";

    /// <summary>To be called before a redirect; the layout shows it.</summary>
    /// <param name="next">What one may want to do next; null for nothing.</param>
    public static void Say(this ITempDataDictionary later, string words, string title = "Saved", ButtonLink? next = null)
    {
        later[TitleKey] = title;
        later[WordsKey] = words;
        if (next is not null)
        {
            later[LinkKey] = next.Text;
            later[HrefKey] = next.Href;
        }
    }

    internal static (string Title, string Words, ButtonLink? Next)? Take(ITempDataDictionary later) => later[WordsKey] is not string words
        ? null
        : (later[TitleKey] as string ?? "Saved", words, later[LinkKey] is string link && later[HrefKey] is string href ? new(link, href) : null);
}

/// <summary>A banner that tells of something done: from TempData, or of the words inside.</summary>
[HtmlTargetElement("govuk-notification", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NotificationTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>"Saved".</summary>
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var said = inside.IsEmptyOrWhiteSpace ? Notification.Take(ViewContext.TempData) : null;
        if (said is null && inside.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        var id = $"notification-{context.UniqueId}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-notification-banner");
        output.Attributes.SetAttribute("role", said is null ? "region" : "alert");
        output.Attributes.SetAttribute("aria-labelledby", id);
        if (said is not null)
        {
            // Takes the focus, so that a screen reader begins with it.
            output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        }

        output.Content.AppendHtml($"<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" id=\"{id}\">").Append(Title ?? said?.Title ?? "Saved")
            .AppendHtml("</h2></div><div class=\"govuk-notification-banner__content\">");
        if (said is not { } banner)
        {
            output.Content.AppendHtml(inside);
        }
        else
        {
            output.Content.AppendHtml("<p>").Append(banner.Words);
            if (banner.Next is { } next)
            {
                output.Content.AppendHtml($" <a class=\"govuk-notification-banner__link\" href=\"{HtmlEncoder.Default.Encode(next.Href)}\">").Append(next.Text).AppendHtml("</a>");
            }

            output.Content.AppendHtml("</p>");
        }

        output.Content.AppendHtml("</div>");
    }
}
