using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The views of the comparison as tables that leave the service: the same figures, each with what it is made of.</summary>
internal static class ViewTables
{
    /// <summary>A measure by borough, with the quarter before.</summary>
    public static TableExport Map(ComparedFigures figures, Measure measure) => new(
        $"{measure.Name} {figures.Cycle.Code}",
        [new("Borough", 24), new(measure.IsShare ? $"{measure.Name}, per cent" : measure.Name, 18), new("Part"), new("Of"), new("Quarter before", 16)],
        [
            .. figures.Boroughs.Select(borough => Row(borough.Name, figures.Of(measure, borough), figures.Cycles.Before is { } before ? figures.Of(measure, borough, before) : null)),
            Row($"{figures.Group.Name}, together", figures.Together(measure), figures.Cycles.Before is { } earlier ? figures.Together(measure, earlier) : null),
        ]);

    /// <summary>A measure by borough and theme.</summary>
    /// <param name="measure">One that counts actions.</param>
    public static TableExport Themes(ComparedFigures figures, Measure measure)
    {
        var (groups, together) = FigureRow.Of(figures, measure);
        return new(
            $"{measure.Name} {figures.Cycle.Code}", [new("Borough", 24), new("BCU", 18), .. figures.Themes.Select(theme => new TableColumn(theme.Name, 18))],
            [
                .. groups.SelectMany(group => group.Rows, IReadOnlyList<TableCell> (group, row) => [row.Name, group.Together.Name, .. row.Cells.Select(cell => Value(cell.Figure))]),
                [$"{together.Name}, together", default, .. together.Cells.Select(cell => Value(cell.Figure))],
            ]);
    }

    /// <summary>One action of the template by borough.</summary>
    public static TableExport Action(ComparedFigures figures, SameAction same) => new(
        $"{same.Option.Code} {figures.Cycle.Code}",
        [new("Borough", 24), new("Status", 16), new("Action", 60), new("Worded their own way"), new("Does not apply because", 30), new("Lead agency", 24), new("Start"), new("End"), new("Done", 60), new("Next", 40)],
        [
            .. same.Rows.Select(IReadOnlyList<TableCell> (row) =>
            [
                row.Borough.Name, row.HasReview ? StatusTagHelper.NameOf(row.Status) : ActionModel.MissingOf(row, figures.ReviewOf(row.Borough) is not null), row.Text,
                row.HasIt ? (row.IsWordedOwnWay(same.Option) ? "Yes" : "No") : null, row.DoesNotApplyBecause, row.LeadAgency, row.Start, row.End, row.Done, row.Next,
            ]),
        ]);

    /// <summary>A measure by borough and quarter.</summary>
    public static TableExport Quarters(ComparedFigures figures, Measure measure) => new(
        $"{measure.Name} over quarters",
        [new("Borough", 24), .. figures.Quarters.Select(cycle => new TableColumn(cycle.Quarter.ShortName))],
        [
            .. figures.Boroughs.Select(IReadOnlyList<TableCell> (borough) => [borough.Name, .. figures.Quarters.Select(cycle => Value(figures.Of(measure, borough, cycle)))]),
            [$"{figures.Group.Name}, together", .. figures.Quarters.Select(cycle => Value(figures.Together(measure, cycle)))],
        ]);

    /// <summary>A measure that counts actions by theme and quarter.</summary>
    public static TableExport ThemesOverQuarters(ComparedFigures figures, Measure measure) => new(
        "Theme by theme",
        [new("Theme", 40), .. figures.Quarters.Select(cycle => new TableColumn(cycle.Quarter.ShortName))],
        [
            .. figures.Themes.Where(theme => figures.Theme is null || theme == figures.Theme)
                .Select(IReadOnlyList<TableCell> (theme) => [theme.Name, .. figures.Quarters.Select(cycle => Value(figures.Together(measure, cycle, theme.Number)))]),
        ]);

    /// <summary>A measure that counts actions by theme, for some places.</summary>
    public static TableExport BesideByTheme(ComparedFigures figures, Measure measure, IReadOnlyList<BesidePlace> places) => new(
        "Theme by theme",
        [new("Theme", 40), .. places.Select(place => new TableColumn(place.Name)), new($"{figures.Group.Name}, together", 20)],
        [
            .. figures.Themes.Where(theme => figures.Theme is null || theme == figures.Theme).Select(IReadOnlyList<TableCell> (theme) =>
                [theme.Name, .. places.Select(place => Value(place.Of(figures, measure, theme.Number))), Value(figures.Together(measure, theme: theme.Number))]),
        ]);

    /// <summary>All that is asked of London.</summary>
    public static TableExport Help(ComparedFigures figures, IReadOnlyList<HelpWanted> wanted) => new(
        $"Help wanted {figures.Cycle.Code}", [new("Borough", 24), new("With what", 40), new("In their words", 60), new("What London will do", 60)],
        [.. wanted.Select(IReadOnlyList<TableCell> (row) => [row.Borough.Name, row.Where, row.Words, row.Undertaken])]);

    /// <summary>How a table was counted, and of which day it is.</summary>
    public static TableExport Method(params IReadOnlyList<string> sentences) => new("How it is counted", [new("How it is counted", 120)], [.. sentences.Select(IReadOnlyList<TableCell> (sentence) => [sentence])]);

    /// <summary>Every measure of some boroughs, and of all of the group together.</summary>
    /// <param name="places">Empty for all boroughs of the group.</param>
    public static TableExport Beside(ComparedFigures figures, IReadOnlyList<BesidePlace> places)
    {
        var shown = places.Count == 0 ? BesidePlace.Named(figures, figures.Boroughs.Select(borough => borough.Slug)) : places;
        return new(
            $"Measures {figures.Cycle.Code}",
            [new("Measure", 26), new("How it is counted", 60), .. shown.Select(place => new TableColumn(place.Name)), new($"{figures.Group.Name}, together", 20)],
            [.. Measures.All.Select(IReadOnlyList<TableCell> (measure) => [measure.Name, measure.How, .. shown.Select(place => Value(place.Of(figures, measure))), Value(figures.Together(measure))])]);
    }

    /// <summary>The actions of a theme by borough, with their status.</summary>
    public static TableExport Theme(ComparedFigures figures) => new(
        $"Theme {figures.Theme?.Number ?? 1} {figures.Cycle.Code}",
        [new("Code", 8), new("Action", 60), .. figures.Boroughs.Select(borough => new TableColumn(borough.ShortName))],
        [
            .. figures.Options.Where(option => option.Theme == (figures.Theme?.Number ?? 1) - 1).Select(IReadOnlyList<TableCell> (option) =>
            [
                option.Code, option.Text,
                .. figures.Boroughs.Select(TableCell (borough) => figures.ReviewOf(borough) is null ? "Not in"
                    : figures.LineOf(borough, option.Id) is { } line ? $"{StatusTagHelper.NameOf(line.Status)}{(line.IsJoint ? ", joint" : "")}" : "Not in its plan"),
            ]),
            [
                default, "Local actions",
                .. figures.Boroughs.Select(borough => figures.ReviewOf(borough) is null ? (TableCell)"Not in" : ThemeModel.CountLocal(figures, borough, figures.Theme?.Number ?? 1)),
            ],
        ]);

    /// <summary>The menu, and who has taken up what.</summary>
    /// <param name="rows">Those that are shown.</param>
    public static TableExport Options(ComparedFigures figures, IReadOnlyList<OptionRow> rows) => new(
        $"Menu {figures.Cycle.Quarter.StartYear}",
        [new("Code", 8), new("Theme", 30), new("Option", 60), new("Weighting"), new("Taken up"), new("Declined"), new("Plans"), new("Gap")],
        [
            .. rows.Select(IReadOnlyList<TableCell> (row) =>
                [row.Option.Code, figures.Themes[row.Option.Theme].Name, row.Option.Text, row.Option.Weighting.ToString(), row.Taken, row.Declined, row.Plans, row.IsGap ? "Yes" : "No"]),
        ]);

    /// <summary>The actions that a figure counts.</summary>
    public static TableExport Behind(ComparedFigures figures, Measure measure, FigureLines lines) => new(
        $"{measure.Name}, actions",
        [new("Borough", 24), new("Theme", 30), new("No."), new("Action", 60), new("Quarter before"), new("Status"), new("End"), new("Done", 60), new("Next", 40), new("Help wanted", 40), new("Updated")],
        [
            .. lines.Rows.Select(IReadOnlyList<TableCell> (row) =>
            [
                row.Place.PlaceName, figures.Themes[row.Line.Theme].Name, row.Number, row.Text, row.Line.Before is { } before ? StatusTagHelper.NameOf(before.Status) : null,
                StatusTagHelper.NameOf(row.Status), row.EndAsWritten, row.Done, row.Next, row.HelpWanted, row.UpdatedAt is { } at ? $"{LondonTime.DayOf(at):yyyy-MM-dd}" : null,
            ]),
        ]);

    private static IReadOnlyList<TableCell> Row(string name, Measured? figure, Measured? before)
    {
        TableCell part = figure is null ? default(TableCell) : figure.Part, of = figure?.Of is { } whole ? whole : default(TableCell);
        return [name, Value(figure), part, of, Value(before)];
    }

    /// <summary>Per cent to one place, or the number; empty if there is none.</summary>
    private static TableCell Value(Measured? figure) => figure is null ? default(TableCell) : figure.Of is null ? figure.Part : Math.Round((decimal)figure.Value, 1);
}
