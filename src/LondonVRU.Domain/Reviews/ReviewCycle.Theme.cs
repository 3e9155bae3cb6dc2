using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

/// <summary>A cycle about one theme, beside the quarters.</summary>
public sealed partial class ReviewCycle
{
    public const int AskedMaxLength = 2000;

    /// <summary>The theme that it is about alone, of the edition that London asked by; null for a quarter's.</summary>
    public Id<Theme>? ThemeId { get; private init; }

    /// <summary>Null for a quarter's.</summary>
    public int? ThemeNumber { get; private init; }

    /// <summary>As it was when London asked; null for a quarter's.</summary>
    public string? ThemeName { get; private init; }

    /// <summary>The same theme in every edition that has it (<see cref="AskedTheme"/>); empty for a quarter's.</summary>
    [NotInRecord("It follows from the theme.")]
    public IReadOnlyList<Id<Theme>> ThemeIds { get; private init; } = [];

    /// <summary>What London asks about the theme, and why; null for a quarter's.</summary>
    public string? Asked { get; private set; }

    /// <summary>It is about one theme alone, and stands beside the quarters.</summary>
    public bool IsOfTheme => ThemeId is not null;

    /// <summary>Asks every partnership about one theme, beside the quarters. It belongs to the quarter in which it opens.</summary>
    /// <param name="asked">What is asked and why; the partnerships read it.</param>
    /// <exception cref="RuleBrokenException">It does not say what is asked, or the days do not fit.</exception>
    public static ReviewCycle About(AskedTheme theme, string? asked, CycleSettings settings)
    {
        var quarter = Quarter.Of(settings.OpensOn);
        var cycle = new ReviewCycle
        {
            Id = Id<ReviewCycle>.New(),
            Code = CycleName.CodeOf(quarter, theme.Number),
            StartYear = quarter.StartYear,
            QuarterNumber = quarter.Number,
            ThemeId = theme.Id,
            ThemeNumber = theme.Number,
            ThemeName = theme.Name,
            ThemeIds = theme.Everywhere,
        };
        cycle.Ask(asked);
        cycle.Set(settings);
        return cycle;
    }

    /// <summary>Whether a review of it speaks of that theme: a quarter's does of every one.</summary>
    public bool AsksAbout(Id<Theme> theme) => !IsOfTheme || ThemeIds.Contains(theme);

    /// <exception cref="RuleBrokenException">One about a theme would leave its quarter.</exception>
    private void RequireInQuarter(DateOnly opensOn)
    {
        if (IsOfTheme && Quarter.Of(opensOn) != Quarter)
        {
            throw new RuleBrokenException("cycle.theme-quarter", $"It belongs to {Quarter.Name}, and opens in it. To ask in another quarter, cancel this one and ask again.");
        }
    }

    private void Ask(string? asked) => Asked = string.IsNullOrWhiteSpace(asked)
        ? throw new RuleBrokenException("cycle.asks-nothing", "Say what you ask, and why: every partnership reads it.")
        : asked.ReplaceLineEndings("\n").Trim();
}
