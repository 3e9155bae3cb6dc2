using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>What a borough says to a rollout.</summary>
public enum UptakeAnswer
{
    TakesUp,
    Declines,
    NotYet,

    /// <summary>Not yet, and the day has passed.</summary>
    Late,
}

/// <summary>A borough of the map of uptake: _UptakeMap.</summary>
/// <param name="Name">As it stands in the square.</param>
/// <param name="Borough">Its whole name.</param>
/// <param name="Answer">Null if the rollout is not proposed to it.</param>
/// <param name="Href">Of its row, in the table of all.</param>
public sealed record UptakeSquare(LondonSquare Place, string Name, string Borough, UptakeAnswer? Answer, string Href)
{
    public static string NameOf(UptakeAnswer answer) => answer switch
    {
        UptakeAnswer.TakesUp => "Takes it up",
        UptakeAnswer.Declines => "Declines",
        UptakeAnswer.NotYet => "Not answered",
        _ => "Late with the answer",
    };

    public static string ShortOf(UptakeAnswer answer) => answer switch
    {
        UptakeAnswer.TakesUp => "Yes",
        UptakeAnswer.Declines => "No",
        UptakeAnswer.NotYet => "–",
        _ => "Late",
    };

    public static string CssOf(UptakeAnswer answer) => answer switch
    {
        UptakeAnswer.TakesUp => "in",
        UptakeAnswer.Declines => "no",
        UptakeAnswer.NotYet => "ext",
        _ => "late",
    };

    public static IHtmlContent ShapeOf(UptakeAnswer answer) => answer switch
    {
        UptakeAnswer.TakesUp => Shapes.Of(MapTileState.Submitted),
        UptakeAnswer.Declines => Shapes.Of(ActionStatus.Stopped),
        UptakeAnswer.NotYet => Shapes.Of(MapTileState.NotBegun),
        _ => Shapes.Of(MapTileState.Late),
    };
}
