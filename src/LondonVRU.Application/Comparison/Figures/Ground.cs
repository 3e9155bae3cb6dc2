using LondonVRU.Domain;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>What a figure is counted over: what one borough handed in for a quarter, or several together.</summary>
/// <param name="Lines">Each action once: one of a joint plan too, however many of its boroughs are in.</param>
/// <param name="Reviews">Of boroughs; a joint plan's is not among them.</param>
/// <param name="Plans">Of boroughs, of the quarter's year.</param>
/// <param name="Owed">Reviews that were due in the year up to the quarter, one a borough and quarter.</param>
/// <param name="OnTime">Of these, submitted by their due day.</param>
/// <param name="Options">The year's template.</param>
public sealed record Ground(
    Quarter Quarter, IReadOnlyList<FigureLine> Lines, IReadOnlyList<FigureReview> Reviews, IReadOnlyList<FigurePlan> Plans, int Owed, int OnTime, IReadOnlyList<FigureOption> Options)
{
    /// <summary>Somebody has submitted.</summary>
    public bool IsIn => Reviews.Count > 0;
}
