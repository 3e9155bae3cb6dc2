using LondonVRU.Domain;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>A figure, and what it is made of: a share of something, or a number.</summary>
/// <param name="Part">What counts.</param>
/// <param name="Of">Out of how many; null for a number that is no share.</param>
public sealed record Measured(int Part, int? Of = null)
{
    /// <summary>Per cent of a share, else the number itself.</summary>
    public double Value => Of is { } of ? 100.0 * Part / of : Part;

    /// <summary>A share of nothing is no figure.</summary>
    public static Measured? Share(int part, int of) => of == 0 ? null : new(part, of);

    /// <summary>"34%", or "7".</summary>
    public string Short => Of is null ? Words.Figure(Part) : $"{Rounded}%";

    /// <summary>"34 per cent, 12 of 35", or "7".</summary>
    public string Long => Of is { } of ? $"{Rounded} per cent, {Words.Figure(Part)} of {Words.Figure(of)}" : Words.Figure(Part);

    /// <summary>To the nearest whole number.</summary>
    public int Rounded => (int)Math.Round(Value, MidpointRounding.AwayFromZero);
}
