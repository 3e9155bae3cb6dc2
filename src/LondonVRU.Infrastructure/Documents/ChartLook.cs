using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>How a piece of a chart's bars looks. Solid pieces differ by lightness; those that want attention have a pattern too.</summary>
/// <param name="Colour">Of the ground, RRGGBB.</param>
/// <param name="Pattern">As DrawingML calls it; null for none.</param>
/// <param name="Ink">Of the pattern.</param>
/// <param name="Edge">Of the line around it.</param>
/// <param name="Label">Of the number on it.</param>
internal sealed record ChartLook(string Colour, string? Pattern, string Ink, string Edge, string Label)
{
    /// <summary>As DrawingML.</summary>
    public string Fill => Pattern is null
        ? $"""<a:solidFill><a:srgbClr val="{Colour}"/></a:solidFill>"""
        : $"""<a:pattFill prst="{Pattern}"><a:fgClr><a:srgbClr val="{Ink}"/></a:fgClr><a:bgClr><a:srgbClr val="{Colour}"/></a:bgClr></a:pattFill>""";

    /// <summary>Behind the number, as DrawingML: plain where a pattern would run through it.</summary>
    public string LabelGround => Pattern is null ? "<a:noFill/>" : $"""<a:solidFill><a:srgbClr val="{Colour}"/></a:solidFill>""";

    public static ChartLook Of(PaperTone tone) => tone switch
    {
        PaperTone.Plain => new("E4EAEE", null, "", "6B7C8C", "14212F"),
        PaperTone.Good => new("1E7B4F", null, "", "FFFFFF", "FFFFFF"),
        PaperTone.Caution => new("FFE3A3", "wdUpDiag", "B26B00", "B26B00", "14212F"),
        PaperTone.Bad => new("9B1C2E", "pct10", "FFFFFF", "FFFFFF", "FFFFFF"),
        PaperTone.Done => new("1D4F91", null, "", "FFFFFF", "FFFFFF"),
        PaperTone.Ended => new("4B5C6D", "horz", "8A98A5", "FFFFFF", "FFFFFF"),
        _ => new("FFFFFF", null, "", "6B7C8C", "14212F"),
    };
}
