using LondonVRU.Application.Ports;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>What may keep the plan from being done: the one place of a paper for risks, whatever they come from.</summary>
internal static class PaperRisks
{
    public static IEnumerable<PaperSection> Of(string heading, PaperSource source)
    {
        var rows = source.Review.AllActions().Where(row => row.DoesNotApplyBecause is null && row.Status is ActionStatus.AtRisk or ActionStatus.OffTrack).OrderByDescending(row => row.Status).ToList();
        yield return rows.Count == 0
            ? new(heading, ["No action is at risk or off track."])
            : new(heading, ["Actions that are off track or at risk, with why and what is next."], new(
                "Actions that are off track or at risk: number and words of each, its status, why, and what is next.",
                [new("No.", 8), new("Action", 32), new("Status", 14), new("Why", 24), new("What is next", 22)],
                [.. rows.Select(row => (IReadOnlyList<TableCell>)[row.Code, row.Text, PaperTables.Cell(row), row.Done, row.Next])]));
    }
}
