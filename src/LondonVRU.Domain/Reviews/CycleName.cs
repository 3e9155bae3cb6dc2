using System.Globalization;

namespace LondonVRU.Domain.Reviews;

/// <summary>What a cycle is called in front of people: a quarter's by its months, one about a single theme by that theme.</summary>
/// <param name="Quarter">Of one about a theme, the quarter in which it opens.</param>
/// <param name="Theme">The theme's name; null for a quarter's own.</param>
public readonly record struct CycleName(Quarter Quarter, string? Theme = null)
{
    public bool IsOfTheme => Theme is not null;

    /// <summary>"Q3 2026/27", "Q3 2026/27: Supporting victims".</summary>
    public string ShortName => Theme is null ? Quarter.ShortName : $"{Quarter.ShortName}: {Theme}";

    /// <summary>"Q3, October to December 2026", "Supporting victims, asked in Q3 2026/27".</summary>
    public string Name => Theme is null ? Quarter.Name : $"{Theme}, asked in {Quarter.ShortName}";

    /// <summary>What a review is of: "October to December 2026", "Supporting victims".</summary>
    public string Subject => Theme ?? Quarter.Months;

    /// <summary>"Q3 review", "review of Supporting victims".</summary>
    public string Review => Theme is null ? $"Q{Quarter.Number} review" : $"review of {Theme}";

    /// <summary>"2026-q3-t5" for theme 5.</summary>
    public static string CodeOf(Quarter quarter, int theme) => string.Create(CultureInfo.InvariantCulture, $"{quarter.Code}-t{theme}");

    /// <summary>Of a cycle's code, where the theme's name is not at hand: "2026-q3-t5" is "theme 5". Null if it is no code.</summary>
    /// <param name="theme">The theme's name, where it is at hand.</param>
    public static CycleName? Of(string? code, string? theme = null)
    {
        if (Quarter.TryParse(code, null, out var quarter))
        {
            return new(quarter);
        }

        return code?.IndexOf("-t", StringComparison.OrdinalIgnoreCase) is > 0 and var at && Quarter.TryParse(code[..at], null, out quarter)
            && int.TryParse(code.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(quarter, theme ?? string.Create(CultureInfo.InvariantCulture, $"theme {number}"))
                : null;
    }

    public override string ToString() => ShortName;
}
