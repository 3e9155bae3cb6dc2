using LondonVRU.Domain;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Comparison;

/// <summary>A theme as an edition has it.</summary>
/// <param name="StartYear">Of its edition.</param>
/// <param name="FormerNames">What earlier editions called it.</param>
internal sealed record EditionTheme(Id<Theme> Id, int StartYear, int Number, string Name, string ShortName, IReadOnlyList<string> FormerNames)
{
    /// <summary>By name, or by what one of the two was called before.</summary>
    public bool IsSameAs(EditionTheme other) =>
        Same(Name, other.Name) || FormerNames.Any(name => Same(name, other.Name)) || other.FormerNames.Any(name => Same(name, Name));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A column of the comparison.</summary>
/// <param name="Number">From 1, as in addresses.</param>
public sealed record ComparedTheme(Id<Theme> Id, int Number, string Name, string ShortName);

/// <summary>Lays themes of several editions under the columns of one: by identity, else by name, else by what the theme was called before.</summary>
internal sealed class ThemeColumns
{
    private readonly Dictionary<Id<Theme>, int> columns = [];
    private readonly List<ComparedTheme> themes = [];
    private readonly IReadOnlyList<EditionTheme> all;
    private readonly IReadOnlyCollection<Id<Theme>> used;

    private ThemeColumns(IReadOnlyList<EditionTheme> all, IReadOnlyCollection<Id<Theme>> used) => (this.all, this.used) = (all, used);

    /// <summary>In the order of the edition.</summary>
    public IReadOnlyList<ComparedTheme> Themes => themes;

    /// <param name="all">Every published theme.</param>
    /// <param name="startYear">The year that is looked at: its edition gives the columns, else the last one before it.</param>
    /// <param name="used">Themes of what was submitted; one that has no place in the edition gets a column of its own at the end.</param>
    public static ThemeColumns Of(IReadOnlyList<EditionTheme> all, int startYear, IReadOnlyCollection<Id<Theme>> used)
    {
        var laid = new ThemeColumns(all, used);
        var year = all.Select(theme => theme.StartYear).Where(y => y <= startYear).DefaultIfEmpty(startYear).Max();
        List<EditionTheme> own = [.. all.Where(theme => theme.StartYear == year).OrderBy(theme => theme.Number)];
        own.ForEach(laid.Add);
        foreach (var other in all.Where(theme => theme.StartYear != year).OrderByDescending(theme => theme.StartYear).ThenBy(theme => theme.Number))
        {
            var same = own.FindIndex(theme => theme.IsSameAs(other));
            if (same >= 0)
            {
                laid.columns[other.Id] = same;
            }
            else if (used.Contains(other.Id))
            {
                laid.Add(other);
            }
        }

        return laid;
    }

    /// <summary>Index of a theme's column; null if it has none.</summary>
    public int? IndexOf(Id<Theme> theme) => columns.TryGetValue(theme, out var index) ? index : null;

    /// <summary>The number that a column's theme has when the columns are another year's; null if it has none there.</summary>
    /// <param name="number">From 1.</param>
    public int? NumberIn(int startYear, int number) => Of(all, startYear, used).IndexOf(themes[number - 1].Id) + 1;

    /// <summary>The themes of all editions that stand in a column.</summary>
    public IReadOnlyList<Id<Theme>> In(int index) => [.. columns.Where(entry => entry.Value == index).Select(entry => entry.Key)];

    private void Add(EditionTheme theme)
    {
        columns[theme.Id] = themes.Count;
        themes.Add(new(theme.Id, themes.Count + 1, theme.Name, theme.ShortName));
    }
}
