using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;

namespace LondonVRU.Application.Papers;

/// <summary>The whole table of actions, on pages that lie across. It names agencies, not people: it is to be published.</summary>
internal static class PaperActions
{
    public static readonly TableColumn[] Columns = [new("No.", 6), new("Action", 32), new("Lead", 15), new("End", 10), new("Status", 12), new("What was done", 26), new("What is next", 20)];

    public static PaperSection Of(string heading, PaperSource source) => new(heading, [], new(
        "Every action: number, words, lead agency, end, status, what was done and what is next.", Columns,
        [
            .. source.Review.AllActions().Select(row => Cells(source, row)),
            .. source.Review.JointActions.Select(line => (IReadOnlyList<TableCell>)
                [line.Number, line.Exception is { } note ? $"{line.Text}\nDiffers here: {note.Words}" : line.Text, source.Review.JointPlan?.Name, "", PaperTables.Cell(line.Status), line.Done, line.Next]),
        ])) { LiesAcross = true };

    public static IReadOnlyList<TableCell> Cells(PaperSource source, ReviewPage.Row row) =>
        [row.Code, row.Text, source.LeadOf(row), source.EndOf(row), PaperTables.Cell(row), row.DoesNotApplyBecause ?? row.Done, row.Next];
}
