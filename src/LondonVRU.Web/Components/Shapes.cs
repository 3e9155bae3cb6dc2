using System.Collections.Frozen;
using LondonVRU.Domain.Plans;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Components;

/// <summary>The drawings of the look. Each is quiet to screen readers: words stand beside it.</summary>
public static class Shapes
{
    /// <summary>Arrow of a row that leads on.</summary>
    public static readonly IHtmlContent Onward = Drawing("18", "<path d=\"m6 3 6 6-6 6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>", "width=\"18\" height=\"18\"");

    private static readonly FrozenDictionary<char, HtmlString> Statuses = new Dictionary<char, string>
    {
        ['n'] = "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"#fff\" stroke=\"currentColor\" stroke-width=\"2\"/>",
        ['g'] = "<circle cx=\"8\" cy=\"8\" r=\"7.4\" fill=\"currentColor\"/><path d=\"M8 12V4.6M4.7 7.8 8 4.5l3.3 3.3\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
        ['a'] = "<path d=\"M8 .8 15.8 15H.2Z\" fill=\"currentColor\"/>",
        ['r'] = "<path d=\"M8 0l8 8-8 8-8-8Z\" fill=\"currentColor\"/>",
        ['b'] = "<path d=\"M1 1h14v14H1Z\" fill=\"currentColor\"/><path d=\"M4.2 8.3 7 11l5-5.8\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\"/>",
        ['s'] = "<path d=\"M0 5.5h16v5H0Z\" fill=\"currentColor\"/>",
        ['x'] = "<path d=\"M1.75 1.75h12.5v12.5H1.75Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray="
            + "\"2.5 2.5\" stroke-dashoffset=\"1.25\"/>",
    }.ToFrozenDictionary(entry => entry.Key, entry => Drawing("16", entry.Value, $"class=\"vru-mark vru-mark--{entry.Key}\""));

    private static readonly FrozenDictionary<FlagKind, HtmlString> Flags = new Dictionary<FlagKind, string>
    {
        [FlagKind.Essential] = "<path d=\"M0 0h11v11H0Z\" fill=\"currentColor\"/>",
        [FlagKind.MenuOption] = "<path d=\"M.75.75h9.5v9.5H.75Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M0 5.5h11V11H0Z\" fill=\"currentColor\"/>",
        [FlagKind.Local] = "<path d=\"M.75.75h9.5v9.5H.75Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>",
        [FlagKind.AdoptedPractice] = "<circle cx=\"5.5\" cy=\"5.5\" r=\"4.75\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><circle cx=\"5.5\" cy=\"5.5\" r=\"1.8\" fill=\"currentColor\"/>",
        [FlagKind.Rollout] = "<path d=\"M.75.75h9.5v9.5H.75Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M3 5.5h4.5M5.5 3.2 7.8 5.5 5.5 7.8\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>",
        [FlagKind.Joint] = "<path d=\"M.75.75h6v6h-6Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M4.25 4.25h6v6h-6Z\" fill=\"currentColor\"/>",
        [FlagKind.Restricted] = "<path d=\"M1.5 5h8v5.5h-8Z\" fill=\"currentColor\"/><path d=\"M3 5V3.4a2.5 2.5 0 0 1 5 0V5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>",
        [FlagKind.Late] = "<circle cx=\"5.5\" cy=\"5.5\" r=\"4.75\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><path d=\"M5.5 2.8v3l2 1.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"/>",
    }.ToFrozenDictionary(entry => entry.Key, entry => Drawing("11", entry.Value, ""));

    private static readonly FrozenDictionary<MapTileState, HtmlString> Tiles = new Dictionary<MapTileState, string>
    {
        [MapTileState.Submitted] = "<path d=\"M1.8 7.5 5.4 11 12.2 3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.4\"/>",
        [MapTileState.Late] = "<path d=\"M7 1v7.6M7 10.6V13\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.6\"/>",
        [MapTileState.WithChair] = "<path d=\"m1.5 12.5.8-3.2L9.8 1.8l2.4 2.4-7.5 7.5Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>",
        [MapTileState.Extension] = "<circle cx=\"7\" cy=\"7\" r=\"6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/><path d=\"M7 3.4V7l2.4 1.6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/>",
        [MapTileState.UnderWay] = "<path d=\"M1 1h12v12H1Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/><path d=\"M1 7h12v6H1Z\" fill=\"currentColor\"/>",
        [MapTileState.NotBegun] = "<path d=\"M1 1h12v12H1Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\"/>",
    }.ToFrozenDictionary(entry => entry.Key, entry => Drawing("14", entry.Value, "width=\"13\" height=\"13\""));

    private static readonly FrozenDictionary<StepState, HtmlString> Steps = new Dictionary<StepState, string>
    {
        [StepState.Done] = "<path d=\"M0 0h18v18H0Z\" fill=\"#0b6b70\"/><path d=\"M4.4 9.4 7.8 12.6 13.8 5.8\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.2\"/>",
        [StepState.UnderWay] = "<path d=\"M.9.9h16.2v16.2H.9Z\" fill=\"#fff\" stroke=\"#0b6b70\" stroke-width=\"1.8\"/><path d=\"M1 9h16v8H1Z\" fill=\"#0b6b70\"/>",
        [StepState.NotBegun] = "<path d=\"M.9.9h16.2v16.2H.9Z\" fill=\"#fff\" stroke=\"#6b7c8c\" stroke-width=\"1.8\"/>",
    }.ToFrozenDictionary(entry => entry.Key, entry => Drawing("18", entry.Value, ""));

    /// <summary>A square of ink, for what happened that was no update.</summary>
    public static readonly IHtmlContent Event = Drawing("12", "<path d=\"M0 0h12v12H0Z\" fill=\"#0f2540\"/>", "width=\"12\" height=\"12\"");

    /// <summary>The arrow of a sorted column.</summary>
    public static readonly IHtmlContent SortedUp = new HtmlString(
        "<svg class=\"vru-sort\" width=\"9\" height=\"7\" viewBox=\"0 0 9 7\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M4.5 0 9 7H0Z\" fill=\"currentColor\"/></svg>");

    public static readonly IHtmlContent SortedDown = new HtmlString(
        "<svg class=\"vru-sort\" width=\"9\" height=\"7\" viewBox=\"0 0 9 7\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M0 0h9L4.5 7Z\" fill=\"currentColor\"/></svg>");

    /// <summary>Of a status, or of nobody having said.</summary>
    public static IHtmlContent Of(ActionStatus? status) => Statuses[CssLetter(status)];

    public static IHtmlContent Of(FlagKind flag) => Flags[flag];

    public static IHtmlContent Of(MapTileState tile) => Tiles[tile];

    public static IHtmlContent Of(StepState step) => Steps[step];

    /// <summary>The end of a status's class names: n, g, a, r, b, s, or x where nobody has said.</summary>
    public static char CssLetter(ActionStatus? status) => status is { } said ? char.ToLowerInvariant(said.Letter()) : 'x';

    private static HtmlString Drawing(string side, string paths, string attributes) =>
        new($"<svg {attributes}{(attributes.Length == 0 ? "" : " ")}viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" focusable=\"false\">{paths}</svg>");
}
