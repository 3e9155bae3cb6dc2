using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Components;

/// <summary>Draws what follows from what, from left to right: a column a step, a box an action. Quiet to screen readers: a list says the same beside it.</summary>
public static class ChainPicture
{
    private const int BoxWidth = 208;
    private const int BoxHeight = 64;
    private const int Across = 56;
    private const int Down = 16;
    private const int Margin = 3;
    private const int LineLength = 27;

    /// <param name="current">The action whose page it stands on; null for none.</param>
    public static IHtmlContent Of(PlanChain chain, Id<PlanAction>? current)
    {
        var places = Places(chain);
        var (width, height) = (places.Values.Max(place => place.X) + BoxWidth + Margin, places.Values.Max(place => place.Y) + BoxHeight + Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"vru-chain\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var link in chain.Links)
        {
            Arrow(svg, places[link.FollowsId], places[link.ActionId]);
        }

        foreach (var action in chain.Actions)
        {
            Box(svg, action, places[action.Id], action.Id == current);
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>Each column in the order of what its actions follow from, so that few arrows cross.</summary>
    private static Dictionary<Id<PlanAction>, (int X, int Y)> Places(PlanChain chain)
    {
        Dictionary<Id<PlanAction>, (int X, int Y)> places = [];
        foreach (var column in chain.Actions.GroupBy(action => action.Depth))
        {
            var inOrder = column.OrderBy(action => chain.Links.Where(link => link.ActionId == action.Id && places.ContainsKey(link.FollowsId)).Select(link => places[link.FollowsId].Y).DefaultIfEmpty(0).Average()).ToList();
            for (var row = 0; row < inOrder.Count; row++)
            {
                places[inOrder[row].Id] = (Margin + column.Key * (BoxWidth + Across), Margin + row * (BoxHeight + Down));
            }
        }

        return places;
    }

    /// <summary>From the right edge of one box to the left edge of the other.</summary>
    private static void Arrow(StringBuilder svg, (int X, int Y) from, (int X, int Y) to)
    {
        var (x1, y1, x2, y2) = (from.X + BoxWidth, from.Y + BoxHeight / 2, to.X - 7, to.Y + BoxHeight / 2);
        var bend = Math.Max(Across / 2, (x2 - x1) / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"vru-chain__way\" d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<path class=\"vru-chain__tip\" d=\"M{x2 + 7} {y2}l-9 -5v10Z\"/>");
    }

    private static void Box(StringBuilder svg, PlanChain.Node action, (int X, int Y) at, bool isCurrent)
    {
        var status = action.Status is { } said ? $"{said.Letter()} {said.Name()}" : "No word yet";
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"vru-chain__box{(isCurrent ? " is-current" : "")}\" x=\"{at.X}\" y=\"{at.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"3\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"vru-chain__no\" x=\"{at.X + 10}\" y=\"{at.Y + 18}\">{action.FullNumber}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"vru-chain__status\" x=\"{at.X + BoxWidth - 10}\" y=\"{at.Y + 18}\" text-anchor=\"end\">{status}</text>");
        var lines = Lines(ActionNames.Title(action.Text));
        for (var line = 0; line < lines.Count; line++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at.X + 10}\" y=\"{at.Y + 37 + line * 17}\">").Append(HtmlEncoder.Default.Encode(lines[line])).Append("</text>");
        }
    }

    /// <summary>Two lines at most; the list beside the picture has the rest.</summary>
    private static List<string> Lines(string words)
    {
        List<string> lines = [];
        var rest = words;
        while (rest.Length > 0 && lines.Count < 2)
        {
            var isLast = lines.Count == 1;
            if (rest.Length <= LineLength)
            {
                lines.Add(rest);
                break;
            }

            var space = rest.LastIndexOf(' ', LineLength - 1);
            var cut = space > LineLength / 3 ? space : LineLength - 1;
            lines.Add(isLast ? rest[..cut].TrimEnd('…') + "…" : rest[..cut]);
            rest = rest[cut..].TrimStart();
        }

        return lines;
    }
}
