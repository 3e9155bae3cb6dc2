using System.Collections.Frozen;
using System.Text.Encodings.Web;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The flags of the plan's rows, drawn once: a plan has hundreds of them.</summary>
internal static class PlanFlags
{
    private static readonly FrozenDictionary<FlagKind, HtmlString> Drawn = Enum.GetValues<FlagKind>().ToFrozenDictionary(kind => kind, Draw);

    public static IHtmlContent Of(FlagKind kind) => Drawn[kind];

    public static FlagKind KindOf(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => FlagKind.Essential,
        ActionOrigin.MenuOption => FlagKind.MenuOption,
        ActionOrigin.AdoptedPractice => FlagKind.AdoptedPractice,
        _ => FlagKind.Local,
    };

    private static HtmlString Draw(FlagKind kind)
    {
        using var writer = new StringWriter();
        Shapes.Of(kind).WriteTo(writer, HtmlEncoder.Default);
        var css = kind switch { FlagKind.Restricted => " vru-flag--restricted", FlagKind.Late => " vru-flag--late", _ => "" };
        return new($"<span class=\"vru-flag{css}\">{writer}{FlagTagHelper.NameOf(kind)}</span>");
    }
}
