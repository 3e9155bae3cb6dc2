using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.Web.Components;

public enum MarkTone
{
    /// <summary>Teal and ink on white.</summary>
    Plain,

    /// <summary>On ink.</summary>
    OnInk,

    /// <summary>Grey, for the footer.</summary>
    Quiet,

    /// <summary>Light grey, for empty places.</summary>
    Faint,
}

/// <summary>The mark: London's 33 squares. The lit ones are where the reader is.</summary>
[HtmlTargetElement("vru-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkTagHelper : TagHelper
{
    /// <summary>46 tenants in a few sizes; places of people who belong to several may be any number.</summary>
    private const int MostDrawn = 1000;

    private static readonly ConcurrentDictionary<(string Lit, int Height, MarkTone Tone), HtmlString> Drawn = [];

    /// <summary>Slugs of the boroughs to light; none for all London.</summary>
    public IReadOnlyList<string>? Lit { get; set; }

    /// <summary>In pixels; 0 fills the width there is.</summary>
    public int Height { get; set; } = 46;

    public MarkTone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Lit ?? [], Height, Tone));
    }

    /// <summary>Every page bears it two or three times: each is drawn once.</summary>
    internal static HtmlString Draw(IReadOnlyCollection<string> lit, int height, MarkTone tone)
    {
        var key = (string.Join(' ', lit), height, tone);
        return Drawn.TryGetValue(key, out var known) ? known
            : Drawn.Count < MostDrawn ? Drawn.GetOrAdd(key, _ => DrawAnew(lit, height, tone))
            : DrawAnew(lit, height, tone);
    }

    private static HtmlString DrawAnew(IReadOnlyCollection<string> lit, int height, MarkTone tone)
    {
        var size = height == 0 ? "width=\"100%\"" : string.Create(CultureInfo.InvariantCulture, $"width=\"{(int)Math.Round(height * 47 / 41.0)}\" height=\"{height}\"");
        var svg = new StringBuilder($"<svg class=\"vru-themark\" {size} viewBox=\"0 0 47 41\" aria-hidden=\"true\" focusable=\"false\">");
        var (inner, outer) = tone switch
        {
            MarkTone.OnInk => ("#7cc7c4", "#4b6b8a"),
            MarkTone.Quiet => ("#c3d0d8", "#c3d0d8"),
            MarkTone.Faint => ("#dbe4e9", "#dbe4e9"),
            _ => ("#0b6b70", "#0f2540"),
        };
        Squares(svg, outer, LondonSquares.All.Where(square => !square.IsInner && !lit.Contains(square.Slug)));
        Squares(svg, inner, LondonSquares.All.Where(square => square.IsInner && !lit.Contains(square.Slug)));
        Squares(svg, tone == MarkTone.Plain ? "#ffc145\" stroke=\"#8a6300\" stroke-width=\".6" : "#ffc145", LondonSquares.All.Where(square => lit.Contains(square.Slug)));
        return new(svg.Append("</svg>").ToString());
    }

    /// <summary>One path a colour is a fifth of the bytes of a rectangle a square.</summary>
    private static void Squares(StringBuilder svg, string fill, IEnumerable<LondonSquare> squares)
    {
        var path = string.Concat(squares.Select(square => string.Create(CultureInfo.InvariantCulture, $"M{square.Column * 6} {square.Row * 6}h5v5h-5Z")));
        if (path.Length > 0)
        {
            svg.Append("<path d=\"").Append(path).Append("\" fill=\"").Append(fill).Append("\"/>");
        }
    }
}
