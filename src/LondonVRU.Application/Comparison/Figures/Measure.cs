using LondonVRU.Domain;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>Which way is better; where neither is, a figure is never called good or bad.</summary>
public enum Better
{
    Higher,
    Lower,
    Neither,
}

/// <summary>Something by which partnerships are compared. A new one is one more entry in <see cref="Measures.All"/>: maps, tables, charts and exports take them from there.</summary>
/// <param name="Code">As in addresses.</param>
/// <param name="Name">"Actions off track".</param>
/// <param name="How">How it is counted, in a sentence that goes with every figure.</param>
/// <param name="Of">Counts it; null if there is nothing to count.</param>
/// <param name="Counts">The lines that a figure is made of, which it opens; null where it is made of whole reviews or plans, which no theme or origin narrows.</param>
public sealed record Measure(string Code, string Name, string How, Better Better, bool IsShare, Func<Ground, Measured?> Of, Func<FigureLine, Quarter, bool>? Counts = null)
{
    /// <summary>It is counted over plans and not over reviews.</summary>
    public bool IsOfPlans { get; init; }

    /// <summary>A share of lines.</summary>
    /// <param name="part">What counts.</param>
    /// <param name="whole">Out of which.</param>
    internal static Measure ShareOfLines(string code, string name, string how, Better better, Func<FigureLine, Quarter, bool> part, Func<FigureLine, bool> whole) => new(
        code, name, how, better, IsShare: true,
        ground => Measured.Share(ground.Lines.Count(line => whole(line) && part(line, ground.Quarter)), ground.Lines.Count(whole)),
        (line, quarter) => whole(line) && part(line, quarter));

    /// <summary>A number of lines.</summary>
    internal static Measure NumberOfLines(string code, string name, string how, Better better, Func<FigureLine, Quarter, bool> part) => new(
        code, name, how, better, IsShare: false,
        ground => ground.IsIn ? new(ground.Lines.Count(line => part(line, ground.Quarter))) : null,
        part);

    /// <summary>A number of lines that are not as they were a quarter before; null if there is none to hold them against.</summary>
    internal static Measure NumberOfChanged(string code, string name, string how, Better better, Func<FigureLine, bool> part) => new(
        code, name, how, better, IsShare: false,
        ground => ground.Lines.Any(line => line.Before is not null) ? new(ground.Lines.Count(part)) : null,
        (line, _) => part(line));

    /// <summary>Below 0 if it is better to be the first than the second, above 0 if it is worse; 0 if neither is.</summary>
    public int Compare(Measured a, Measured b) => Better switch
    {
        Better.Higher => b.Value.CompareTo(a.Value),
        Better.Lower => a.Value.CompareTo(b.Value),
        _ => 0,
    };
}
