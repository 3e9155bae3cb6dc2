using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Reviews;

/// <summary>The one theme that a cycle between quarters is about.</summary>
/// <param name="Number">Of the edition that London asked by; a plan on another edition has it under its own number.</param>
/// <param name="Asked">What London asks about it, and why.</param>
public sealed record CycleTheme(int Number, string Name, string Asked)
{
    /// <summary>Null for a quarter's.</summary>
    internal static CycleTheme? Of(ReviewCycle cycle) => cycle.IsOfTheme ? new(cycle.ThemeNumber ?? 0, cycle.ThemeName ?? "", cycle.Asked ?? "") : null;
}
