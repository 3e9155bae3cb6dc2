using System.Collections.Frozen;

namespace LondonVRU.Web.Components;

/// <summary>A borough's square.</summary>
/// <param name="Slug">The borough.</param>
/// <param name="Row">From 0 in the north.</param>
/// <param name="Column">From 0 in the west.</param>
/// <param name="IsInner">Inner London as the Office for National Statistics draws it.</param>
/// <param name="Abbreviation">For a square on a phone: "H&amp;F".</param>
public sealed record LondonSquare(string Slug, int Row, int Column, bool IsInner, string Abbreviation);

/// <summary>London's 33 squares, north to south, west to east: the mark and the map are drawn from them. They are those of data/boroughs.csv.</summary>
public static class LondonSquares
{
    public const int Rows = 7;
    public const int Columns = 8;

    public static readonly IReadOnlyList<LondonSquare> All =
    [
        new("enfield", 0, 4, false, "Enf"),
        new("harrow", 1, 2, false, "Hrw"),
        new("barnet", 1, 3, false, "Bar"),
        new("haringey", 1, 4, true, "Hgy"),
        new("waltham-forest", 1, 5, false, "WFo"),
        new("hillingdon", 2, 0, false, "Hil"),
        new("ealing", 2, 1, false, "Eal"),
        new("brent", 2, 2, false, "Brt"),
        new("camden", 2, 3, true, "Cam"),
        new("islington", 2, 4, true, "Isl"),
        new("hackney", 2, 5, true, "Hck"),
        new("redbridge", 2, 6, false, "Red"),
        new("havering", 2, 7, false, "Hav"),
        new("hounslow", 3, 0, false, "Hou"),
        new("hammersmith-and-fulham", 3, 1, true, "H&F"),
        new("kensington-and-chelsea", 3, 2, true, "K&C"),
        new("westminster", 3, 3, true, "Wst"),
        new("city-of-london", 3, 4, true, "Cty"),
        new("tower-hamlets", 3, 5, true, "TwH"),
        new("newham", 3, 6, true, "New"),
        new("barking-and-dagenham", 3, 7, false, "B&D"),
        new("richmond-upon-thames", 4, 1, false, "Ric"),
        new("wandsworth", 4, 2, true, "Wan"),
        new("lambeth", 4, 3, true, "Lam"),
        new("southwark", 4, 4, true, "Sou"),
        new("lewisham", 4, 5, true, "Lew"),
        new("greenwich", 4, 6, false, "Gre"),
        new("bexley", 4, 7, false, "Bex"),
        new("kingston-upon-thames", 5, 2, false, "Kin"),
        new("merton", 5, 3, false, "Mer"),
        new("croydon", 5, 4, false, "Cro"),
        new("bromley", 5, 5, false, "Bro"),
        new("sutton", 6, 3, false, "Sut"),
    ];

    private static readonly FrozenDictionary<string, LondonSquare> BySlug = All.ToFrozenDictionary(square => square.Slug, StringComparer.Ordinal);

    /// <summary>A borough's square; null if the slug is no borough's.</summary>
    public static LondonSquare? Of(string slug) => BySlug.GetValueOrDefault(slug);
}
