using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>A view as a picture of its table.</summary>
/// <param name="Below">How it was counted, and of which day it is.</param>
/// <param name="ColumnWidth">In pixels.</param>
internal sealed record PictureGrid(string Title, IReadOnlyList<string> Below, IReadOnlyList<string> Columns, IReadOnlyList<PictureRow> Rows, int ColumnWidth)
{
    private static readonly PictureCell NotIn = new("–", "#f3f6f7", "#4b5c6d");

    /// <summary>How actions stand, theme by theme.</summary>
    /// <param name="showsStandards">Minimum standards met, else what is off track and at risk.</param>
    public static PictureGrid Of(ComparedQuarter compared, bool showsStandards) => new(
        $"{(showsStandards ? "Minimum standards on track or complete" : "Off track (R), at risk (A), or neither (G)")}, {compared.Group.Name}, {compared.Cycles.Chosen.Quarter.ShortName}",
        [$"{compared.In} of {compared.Boroughs.Count} boroughs are in. Restricted actions are not counted."],
        [.. compared.Themes.Select(theme => theme.ShortName)],
        [
            .. compared.Boroughs.GroupBy(row => row.BcuName ?? HeatGroup.NoBcu, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group
                .Select(row => new PictureRow(row.Borough.Name, row.IsIn ? [.. row.Counts.Select(counts => showsStandards ? Met(counts) : Standing(counts))] : [.. compared.Themes.Select(_ => NotIn)]))
                .Prepend(new(group.Key, []))),
        ],
        96);

    /// <summary>A measure by borough and theme.</summary>
    public static PictureGrid Themes(ComparedFigures figures, Measure measure)
    {
        var (groups, together) = FigureRow.Of(figures, measure);
        var scale = Shades.Over(groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).Select(cell => cell.Figure), measure.IsShare);
        return new(
            $"{FigureWords.Heading(figures, measure)}, {figures.Cycle.Quarter.ShortName}", [FigureWords.Method(figures, measure)], [.. figures.Themes.Select(theme => theme.ShortName)],
            [.. groups.SelectMany(group => group.Rows.Select(RowOf).Prepend(new(group.Together.Name, []))), RowOf(together)], 96);

        PictureRow RowOf(FigureRow row) => new(row.Name, [.. row.Cells.Select(cell => scale.Of(cell.Figure) is var shade ? new PictureCell(cell.Figure?.Short ?? "–", shade.Ground, shade.Ink) : NotIn)]);
    }

    /// <summary>Every measure of some places.</summary>
    public static PictureGrid Beside(ComparedFigures figures, IReadOnlyList<BesidePlace> places) => new(
        $"{Words.List(places.Select(place => place.Name))} side by side, {figures.Cycle.Quarter.ShortName}", [FigureWords.From(figures), FigureWords.From(figures, ofPlans: true)],
        [.. places.Select(place => place.Name), figures.Group.Name],
        [.. Measures.All.Select(measure => new PictureRow(measure.Name, [.. places.Select(place => Plain(place.Of(figures, measure)?.Short)), Plain(figures.Together(measure)?.Short)]))], 110);

    /// <summary>The actions of a theme by borough, as the table has them.</summary>
    public static PictureGrid Theme(ComparedFigures figures, int theme) => new(
        $"{figures.Themes[theme - 1].Name}, {figures.Group.Name}, {figures.Cycle.Quarter.ShortName}",
        [$"Each action of the template by borough: {string.Join(", ", ActionStatuses.All.Select(status => $"{status.Letter()} {status.Name().ToLowerInvariant()}"))}. A dot: not in its plan.", FigureWords.From(figures)],
        [.. figures.Boroughs.Select(ThemeModel.Abbreviate)],
        [.. ThemeRow.Of(figures, theme).Select(row => new PictureRow($"{row.Option.Code} {row.Option.Text}", [.. row.Cells.Select(StandingOf)]))], 36);

    /// <summary>The menu, and how many have taken up what.</summary>
    public static PictureGrid Options(ComparedFigures figures, IReadOnlyList<OptionRow> rows) => new(
        $"The menu of {Domain.Quarter.YearName(figures.Cycle.Quarter.StartYear)}, {figures.Group.Name}", [FigureWords.From(figures, ofPlans: true)], ["Weighting", "Taken up", "Declined", "Gap"],
        [.. rows.Select(row => new PictureRow($"{row.Option.Code} {row.Option.Text}", [Plain(row.Option.Weighting.ToString()), Plain($"{row.Taken} of {row.Plans}"), Plain($"{row.Declined}"), Plain(row.IsGap ? "Gap" : "")]))], 90);

    /// <summary>One action of the template by borough.</summary>
    public static PictureGrid Action(ComparedFigures figures, SameAction same) => new(
        $"{same.Option.Code} {same.Option.Text}", [FigureWords.From(figures)], ["Status", "Start", "End", "Wording"],
        [
            .. same.Rows.Select(row => new PictureRow(row.Borough.Name,
            [
                row.HasReview ? StandingOf(new(true, true, row.Status)) with { Words = StatusTagHelper.NameOf(row.Status) } : new(ActionModel.MissingOf(row, figures.ReviewOf(row.Borough) is not null), NotIn.Ground, NotIn.Ink),
                Plain(row.Start), Plain(row.End), Plain(!row.HasIt ? "–" : row.IsWordedOwnWay(same.Option) ? "Their own" : "As in the template"),
            ])),
        ],
        150);

    /// <summary>The actions that a figure counts.</summary>
    /// <param name="place">Whose they are; null for all of the group.</param>
    public static PictureGrid Behind(ComparedFigures figures, Measure measure, FigureLines lines, string? place) => new(
        $"{measure.Name}, {place ?? FigureWords.Place(figures)}, {figures.Cycle.Quarter.ShortName}", [FigureWords.Method(figures, measure)], ["Borough", "Status", "End"],
        [.. lines.Rows.Select(row => new PictureRow($"{row.Number} {row.Text}", [Plain(row.Place.PlaceName), StandingOf(new(true, true, row.Status)) with { Words = StatusTagHelper.NameOf(row.Status) }, Plain(row.EndAsWritten)]))], 150);

    /// <summary>All that is asked of London.</summary>
    public static PictureGrid Help(ComparedFigures figures, IReadOnlyList<HelpWanted> wanted) => new(
        $"Help wanted, {figures.Cycle.Quarter.ShortName}", [FigureWords.From(figures)], ["With what", "London’s answer"],
        [.. wanted.Select(row => new PictureRow($"{row.Borough.Name}: {row.Words}", [Plain(row.Where), Plain(row.Undertaken is null ? "None yet" : "Given")]))], 260);

    private static PictureCell Plain(string? words) => new(string.IsNullOrEmpty(words) ? "–" : words, "#ffffff", "#14212f");

    private static PictureCell Met(StatusCounts counts) => counts.Essential == 0 ? NotIn : Plain($"{counts.EssentialMet} of {counts.Essential}") with
    {
        Ground = counts.EssentialMet == counts.Essential ? "#b9dcdb" : 2 * counts.EssentialMet >= counts.Essential ? "#e2f0f0" : "#ffffff",
    };

    private static PictureCell Standing(StatusCounts counts) => counts switch
    {
        { OffTrack: > 0 } => Plain(counts.AtRisk > 0 ? $"{counts.OffTrack} R {counts.AtRisk} A" : $"{counts.OffTrack} R") with { Ground = counts.OffTrack > 1 ? "#f0aeac" : "#f9d5d4" },
        { AtRisk: > 0 } => Plain($"{counts.AtRisk} A") with { Ground = counts.AtRisk > 1 ? "#f9d9a9" : "#fdeed8" },
        _ => Plain($"{counts.Well} G") with { Ground = "#eef5f1" },
    };

    private static PictureCell StandingOf(ThemeCell cell) => cell switch
    {
        { IsIn: false } => NotIn,
        { HasIt: false } => Plain("·"),
        _ => Plain(ThemeModel.LetterOf(cell.Status)) with
        {
            Ground = cell.Status switch { ActionStatus.OffTrack => "#f9d5d4", ActionStatus.AtRisk => "#fdeed8", ActionStatus.OnTrack or ActionStatus.Complete => "#eef5f1", _ => "#ffffff" },
        },
    };
}

/// <param name="Cells">Empty of a heading.</param>
internal sealed record PictureRow(string Head, IReadOnlyList<PictureCell> Cells);

/// <param name="Ground">A colour.</param>
/// <param name="Ink">Of the words.</param>
internal readonly record struct PictureCell(string Words, string Ground, string Ink);
