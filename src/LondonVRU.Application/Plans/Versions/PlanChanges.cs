using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>Two wordings of a plan side by side, by theme.</summary>
/// <param name="Themes">All of them, in order.</param>
public sealed record PlanChanges(IReadOnlyList<PlanChanges.Theme> Themes)
{
    public int Added => Count(LineChange.Added);

    public int Removed => Count(LineChange.Removed);

    public int Changed => Count(LineChange.Changed);

    public int Same => Themes.Sum(theme => theme.Same);

    public bool IsNothing => Added + Removed + Changed == 0;

    /// <param name="Rows">What was added, removed or changed.</param>
    /// <param name="Same">How many actions are as they were.</param>
    public sealed record Theme(int Number, string Name, IReadOnlyList<Row> Rows, int Same);

    /// <param name="Line">The action in the newer wording; as it was, if it is gone.</param>
    /// <param name="Fields">What differs; empty unless it changed.</param>
    public sealed record Row(LineChange Change, PlanLine Line, IReadOnlyList<FieldDiff> Fields);

    /// <param name="themes">Number and name of each theme.</param>
    public static PlanChanges Of(IEnumerable<(int Number, string Name)> themes, IEnumerable<PlanLine> older, IEnumerable<PlanLine> newer)
    {
        var byTheme = PlanDiff.Between(older, newer).ToLookup(diff => diff.Line.Theme);
        return new([.. themes.Select(theme => new Theme(
            theme.Number, theme.Name,
            [.. byTheme[theme.Number].Where(diff => diff.Change != LineChange.Same).Select(diff => new Row(diff.Change, diff.Line, diff.Fields))],
            byTheme[theme.Number].Count(diff => diff.Change == LineChange.Same)))]);
    }

    private int Count(LineChange change) => Themes.Sum(theme => theme.Rows.Count(row => row.Change == change));
}
