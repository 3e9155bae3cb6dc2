using LondonVRU.Application.Ports;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>What may keep the plan from being done: the one place of a paper for risks, whatever they come from.</summary>
internal static class PaperRisks
{
    public static IEnumerable<PaperSection> Of(string heading, PaperSource source)
    {
        var rows = source.Review.AllActions().Where(row => row.DoesNotApplyBecause is null && row.Status is ActionStatus.AtRisk or ActionStatus.OffTrack).OrderByDescending(row => row.Status).ToList();
        yield return new(heading, source.Review.Risks.Count == 0 ? ["No risk or issue stands in the register."] : [], Register(source));
        yield return rows.Count == 0
            ? new("Actions at risk", ["No action is at risk or off track."]) { Level = 2 }
            : new("Actions at risk", ["Actions that are off track or at risk, with why and what is next."], new(
                "Actions that are off track or at risk: number and words of each, its status, why, and what is next.",
                [new("No.", 8), new("Action", 32), new("Status", 14), new("Why", 24), new("What is next", 22)],
                [.. rows.Select(row => (IReadOnlyList<TableCell>)[row.Code, row.Text, PaperTables.Cell(row), row.Done, row.Next])])) { Level = 2 };
    }

    /// <summary>Risks and issues that the partnership has raised; null if there are none.</summary>
    private static PaperTable? Register(PaperSource source) => source.Review.Risks.Count == 0 ? null : new(
        "Risks and issues: kind and weight of each, what it is, what is done about it, and how it stands.",
        [new("Kind", 14), new("What", 34), new("What is done about it", 28), new("How it stands", 24)],
        [
            .. source.Review.Risks.Select(risk => (IReadOnlyList<TableCell>)
                [$"{risk.Kind}, {risk.Level.ToString().ToLowerInvariant()}", risk.Words, risk.Mitigation ?? "Nothing yet", risk.Resolution is { } end ? $"Resolved: {end}" : risk.AskedOfLondon is { } asked ? $"Asked of London: {asked}" : "Stands"]),
        ]);
}
