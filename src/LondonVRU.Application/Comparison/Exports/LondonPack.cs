using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>All boroughs together, as a workbook and a paper: a quarter, by every measure, and every action behind it.</summary>
internal sealed class LondonPack(IMediator mediator, OpenCycles cycles, TenantDirectory directory, PaperMarks marks) : IScopedPart
{
    private const string NoWordYet = "No word yet";

    /// <param name="startYear">First calendar year of the plans.</param>
    /// <param name="cycle">Code of a quarter of that year; null for the latest that has reviews.</param>
    /// <returns>Null if no review of it has come in yet.</returns>
    public async Task<(string Cycle, IReadOnlyList<TableExport> Sheets, Paper Paper, IReadOnlyList<Id<Submission>> Of)?> OfAsync(int startYear, string? cycle, CancellationToken ct)
    {
        if ((await cycles.WithReviewsAsync(startYear, ct)).LastOrDefault(own => cycle is null || own.Code == cycle) is not { } chosen
            || await mediator.Send(new GetFigures(chosen.Code, new(), WithPlans: true), ct) is not { } figures)
        {
            return null;
        }

        var lines = await mediator.Send(new GetFigureLines(figures, figures.Boroughs, _ => true, PageSize: int.MaxValue), ct);
        var wanted = await mediator.Send(new GetHelpWanted(figures, figures.Boroughs), ct);
        return (chosen.Code, [SheetOfMeasures(figures), SheetOfActions(figures, lines)], PaperOf(figures, lines, wanted, await marks.OfAsync(await directory.LondonAsync(ct), ct)), figures.ReviewsOf(figures.Cycle, figures.Cycles.Before));
    }

    private static TableExport SheetOfMeasures(ComparedFigures figures) => new(
        $"Measures {figures.Cycle.Code}",
        [new("Borough", 26), .. Measures.All.Select(measure => new TableColumn(measure.IsShare ? $"{measure.Name}, per cent" : measure.Name, 18))],
        [
            .. figures.Boroughs.Select(IReadOnlyList<TableCell> (borough) => [borough.Name, .. Measures.All.Select(measure => CellOf(figures.Of(measure, borough)))]),
            ["All London", .. Measures.All.Select(measure => CellOf(figures.Together(measure)))],
        ]);

    private static TableExport SheetOfActions(ComparedFigures figures, FigureLines lines) => new(
        $"Actions {figures.Cycle.Code}",
        [
            new("Borough", 24), new("Theme", 30), new("No."), new("Action", 60), new("Minimum standard"), new("Quarter before"), new("Status"), new("End"), new("Done", 60), new("Next", 40),
            new("Help wanted", 40),
        ],
        [
            .. lines.Rows.Select(IReadOnlyList<TableCell> (row) =>
            [
                row.Place.PlaceName, figures.Themes[row.Line.Theme].Name, row.Number, row.Text, row.Line.IsEssential ? "Yes" : "No",
                row.Line.Before is { } before ? NameOf(before.Status) : null, NameOf(row.Status), row.EndAsWritten, row.Done, row.Next, row.HelpWanted,
            ]),
        ]);

    private static Paper PaperOf(ComparedFigures figures, FigureLines lines, IReadOnlyList<HelpWanted> wanted, PaperMark mark)
    {
        var offTrack = lines.Rows.Where(row => row.Status == ActionStatus.OffTrack).ToLookup(row => row.Place.Id);
        return new(
            "London’s Violence Reduction Unit", $"London pack, {figures.Cycle.Quarter.Name}", "OFFICIAL",
            [
                $"{figures.In} of {figures.Boroughs.Count} boroughs have submitted their review.",
                .. figures.DataOf is { } day ? [$"The newest review came on {Words.Date(day)}."] : Array.Empty<string>(),
                "Restricted actions stay with the partnerships and are in no figure.",
            ],
            [
                new("All London", [], TableOf("Every measure for all London: this quarter and the one before.", figures, figure: measure => figures.Together(measure),
                    before: measure => figures.Cycles.Before is { } cycle ? figures.Together(measure, cycle) : null)),
                .. figures.Boroughs.Select(borough => figures.ReviewOf(borough) is null
                    ? new PaperSection(borough.Name, ["Its review is not in."])
                    : new PaperSection(
                        borough.Name,
                        [
                            .. wanted.Where(row => row.Borough == borough).Select(row => $"Asks for help ({row.Where}): {row.Words}{(row.Undertaken is { } said ? $" London: {said}" : "")}"),
                            .. offTrack[borough.Id].Any() ? offTrack[borough.Id].Select(row => $"Off track: {row.Text.TrimEnd('.')}{(row.Done is null ? "." : $": {row.Done}")}") : ["No action of its own is off track."],
                        ],
                        TableOf($"Every measure for {borough.Name}: this quarter and the one before.", figures, measure => figures.Of(measure, borough),
                            measure => figures.Cycles.Before is { } cycle ? figures.Of(measure, borough, cycle) : null))),
                new("How it is counted", [.. Measures.All.Select(measure => $"{measure.Name}: {measure.How}")]),
            ],
            mark) { IsUpright = true };
    }

    private static PaperTable TableOf(string description, ComparedFigures figures, Func<Measure, Measured?> figure, Func<Measure, Measured?> before) => new(
        description, [new("Measure", 34), new(figures.Cycle.Quarter.ShortName, 24), new("Quarter before", 16)],
        [.. Measures.All.Select(IReadOnlyList<TableCell> (measure) => [measure.Name, figure(measure)?.Long ?? "–", measure.IsOfPlans ? "–" : before(measure)?.Short ?? "–"])]);

    private static string NameOf(ActionStatus? status) => status?.Name() ?? NoWordYet;

    private static TableCell CellOf(Measured? figure) => figure is null ? default(TableCell) : figure.Of is null ? figure.Part : Math.Round((decimal)figure.Value, 1);
}
