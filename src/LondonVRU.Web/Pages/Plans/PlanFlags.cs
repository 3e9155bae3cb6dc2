using System.Collections.Frozen;
using System.Text.Encodings.Web;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The flags of the plan's rows, drawn once: a plan has hundreds of them.</summary>
internal static class PlanFlags
{
    private static readonly FrozenDictionary<FlagKind, HtmlString> Drawn = Enum.GetValues<FlagKind>().ToFrozenDictionary(kind => kind, Draw);

    public static IHtmlContent Of(FlagKind kind) => Drawn[kind];

    /// <summary>Where an action comes from: of a joint one, that it is.</summary>
    public static IHtmlContent Of(PlanPage.Row row) => Of(row.JointNumber is null ? KindOf(row.Origin) : FlagKind.Joint);

    public static FlagKind KindOf(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => FlagKind.Essential,
        ActionOrigin.MenuOption => FlagKind.MenuOption,
        ActionOrigin.AdoptedPractice => FlagKind.AdoptedPractice,
        ActionOrigin.Rollout => FlagKind.Rollout,
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
