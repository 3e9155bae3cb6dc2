using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

/// <summary>Where an action comes from, that it is restricted, or that it is late. Words inside replace the usual ones: "Joint, South East".</summary>
[HtmlTargetElement("vru-flag")]
public sealed class FlagTagHelper : TagHelper
{
    public FlagKind Kind { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Kind switch
        {
            FlagKind.Restricted => "vru-flag vru-flag--restricted",
            FlagKind.Late => "vru-flag vru-flag--late",
            _ => "vru-flag",
        });
        output.Content.SetHtmlContent(Shapes.Of(Kind));
        _ = words.IsEmptyOrWhiteSpace ? output.Content.Append(NameOf(Kind)) : output.Content.AppendHtml(words);
    }

    /// <summary>"Menu option", "Past its end".</summary>
    public static string NameOf(FlagKind kind) => kind switch
    {
        FlagKind.Essential => "Essential",
        FlagKind.MenuOption => "Menu option",
        FlagKind.Local => "Local",
        FlagKind.AdoptedPractice => "Adopted practice",
        FlagKind.Rollout => "Rollout",
        FlagKind.Joint => "Joint",
        FlagKind.Restricted => "Restricted",
        _ => "Past its end",
    };
}
